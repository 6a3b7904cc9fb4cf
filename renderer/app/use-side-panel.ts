/** A panel beside the content: a column where there is room, a drawer over the content where there is not. */
import { useState } from 'react';
import { useMediaQuery } from './use-media-query.ts';

export interface SidePanel {
  readonly isDrawer: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** @param drawerQuery the media query under which the panel is a drawer. */
export function useSidePanel(drawerQuery: string): SidePanel {
  const isDrawer = useMediaQuery(drawerQuery);
  const [choice, setChoice] = useState<{ readonly isDrawer: boolean; readonly open: boolean } | null>(null);
  // A column starts open, a drawer closed; a choice made for the other form does not carry over.
  const open = choice?.isDrawer === isDrawer ? choice.open : !isDrawer;
  return { isDrawer, open, setOpen: (next) => setChoice({ isDrawer, open: next }) };
}
