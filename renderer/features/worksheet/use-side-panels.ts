/** The two side panels: columns where there is room, drawers over the table where there is not. */
import { useSidePanel } from '../../app/use-side-panel.ts';

export function useSidePanels() {
  const tree = useSidePanel('(max-width: 899px)');
  const detail = useSidePanel('(max-width: 1099px)');
  return { tree, detail } as const;
}

export type SidePanels = ReturnType<typeof useSidePanels>;
