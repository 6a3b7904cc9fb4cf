/** How the person has arranged the window, kept between starts on this device. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ScreenId } from './view-store.ts';

export type NavigationWidth = 'wide' | 'rail';

interface LayoutState {
  /** Screens where the person has chosen a width; the others follow the screen's own preference. */
  readonly pinned: Readonly<Partial<Record<ScreenId, NavigationWidth>>>;
}

export const useLayout = create<LayoutState>()(
  persist((): LayoutState => ({ pinned: {} }), { name: 'layout' }),
);

export function pinNavigation(screen: ScreenId, width: NavigationWidth): void {
  useLayout.setState(({ pinned }) => ({ pinned: { ...pinned, [screen]: width } }));
}
