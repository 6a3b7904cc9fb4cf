/**
 * How the ranking is looked at; kept while other screens are open. The compared year outlives a reload, as a presentation
 * does; the density is kept between starts.
 */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Scope } from '../../../shared/contract/terms.ts';
import { INDEX_BASIS, type Basis } from '../../../shared/ranking/basis.ts';
import { NO_FILTER, toggled, type RankingFilter } from './ranking-filter.ts';

/** Order of the rows: by rank, or for looking things up. */
export type SortKey = 'rank' | 'name' | 'change';

interface RankingViewState {
  readonly scope: Scope;
  readonly basis: Basis;
  /** The year that is compared with; null: the one before. */
  readonly compareWith: number | null;
  readonly sort: SortKey;
  readonly filter: RankingFilter;
  /** Rows under headings of their predikat. */
  readonly isGrouped: boolean;
}

export const useRankingView = create<RankingViewState>()(
  persist(
    (): RankingViewState => ({
      scope: 'kabkota',
      basis: INDEX_BASIS,
      compareWith: null,
      sort: 'rank',
      filter: NO_FILTER,
      isGrouped: false,
    }),
    {
      name: 'pembanding',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ compareWith }) => ({ compareWith }),
    },
  ),
);

export function setRankingView(change: Partial<RankingViewState>): void {
  useRankingView.setState(change);
}

/** Limits the table to a predikat or status, or takes that limit away. */
export function filterByCategory(category: string): void {
  useRankingView.setState(({ filter }) => ({
    filter: { ...filter, categories: toggled(filter.categories, category) },
  }));
}

/** Limits the table to an island, or takes that limit away. */
export function filterByIsland(island: string): void {
  useRankingView.setState(({ filter }) => ({
    filter: { ...filter, islands: toggled(filter.islands, island) },
  }));
}

export type Density = 'rapat' | 'lega';

interface DensityState {
  /** null: as the window has room. */
  readonly density: Density | null;
}

export const useDensity = create<DensityState>()(
  persist((): DensityState => ({ density: null }), { name: 'ranking' }),
);

export function setDensity(density: Density | null): void {
  useDensity.setState({ density });
}
