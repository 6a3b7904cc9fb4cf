/** Selection and highlight of a row, linked with map and distribution. */
import type { MouseEvent } from 'react';
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { selectRegion } from '../../app/view-store.ts';
import { clearHighlight, highlightRegion, useHighlight } from './highlight-store.ts';
import { categoryOf } from './ranking-filter.ts';
import { filterByCategory } from './ranking-view.ts';

export function useRowLink(row: RankingRow, onOpen: () => void) {
  const { code } = row.region;
  const isHighlighted = useHighlight(
    ({ region, category }) => region === code || (category !== null && category === categoryOf(row)),
  );
  return {
    isHighlighted,
    handlers: {
      onMouseEnter: () => highlightRegion(code),
      onMouseLeave: clearHighlight,
      /** With Shift the table shows only rows of the same predikat. */
      onClick: (event: MouseEvent) => {
        if (event.shiftKey) filterByCategory(categoryOf(row));
        else selectRegion(code);
      },
      onDoubleClick: onOpen,
    },
  };
}
