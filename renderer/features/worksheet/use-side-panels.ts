/** The two side panels: columns where there is room, drawers over the table where there is not. */
import { useState } from 'react';
import { useMediaQuery } from '../../app/use-media-query.ts';

interface Choice {
  readonly isDrawer: boolean;
  readonly open: boolean;
}

function usePanel(query: string) {
  const isDrawer = useMediaQuery(query);
  const [choice, setChoice] = useState<Choice | null>(null);
  // Columns start open, drawers closed; a choice made for the other form does not carry over.
  const open = choice?.isDrawer === isDrawer ? choice.open : !isDrawer;
  return { isDrawer, open, setOpen: (next: boolean) => setChoice({ isDrawer, open: next }) } as const;
}

export function useSidePanels() {
  const tree = usePanel('(max-width: 899px)');
  const detail = usePanel('(max-width: 1099px)');
  return { tree, detail } as const;
}

export type SidePanels = ReturnType<typeof useSidePanels>;
