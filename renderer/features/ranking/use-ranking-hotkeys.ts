/** The shortcuts of the ranking, as the `?` list and the palette show them. */
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { showToast } from '../../app/notice-store.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { rankingText } from '../../messages/ranking.ts';
import { screenNames } from '../../messages/shell.ts';
import { rowsAsText } from './copied-rows.ts';

interface RankingActions {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  /** On screen, in order. */
  readonly rows: readonly RankingRow[];
  readonly selectedRow: RankingRow | undefined;
  readonly onOpen: () => void;
  readonly onSort: () => void;
  readonly onGroup: () => void;
  readonly onDensity: () => void;
  readonly onCompare: () => void;
  readonly onPresent: () => void;
  readonly onExport: () => void;
  readonly onPanel: () => void;
  readonly onEscape: () => void;
}

const { hints } = rankingText;

/** Selected text is what Ctrl+C means, if there is any. */
function hasTextSelection(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}

export function useRankingHotkeys(actions: RankingActions): void {
  const { ranking, instrument, rows, selectedRow } = actions;
  /** The selected row; without one all rows that are on screen. */
  const copy = () => {
    const copied = selectedRow ? [selectedRow] : rows;
    void navigator.clipboard
      .writeText(rowsAsText(copied, ranking, instrument))
      .then(() => showToast(rankingText.copied(copied.length)));
  };
  useHotkeys(screenNames.peringkat, [
    { keys: 'ArrowUp+ArrowDown', label: hints.row },
    { keys: 'Enter', label: hints.open },
    { keys: 'L', label: hints.open, run: actions.onOpen },
    { keys: 'S', label: rankingText.sort, run: actions.onSort },
    { keys: 'G', label: rankingText.grouped, run: actions.onGroup },
    { keys: 'D', label: rankingText.dense, run: actions.onDensity },
    { keys: 'B', label: rankingText.compareRegions, run: actions.onCompare },
    { keys: 'F5', label: rankingText.present, run: actions.onPresent },
    { keys: 'Ctrl+E', label: rankingText.exportLabel, run: actions.onExport },
    {
      keys: 'Ctrl+C',
      label: hints.copy,
      run: copy,
      enabled: () => rows.length > 0 && !hasTextSelection(),
    },
    { keys: 'Ctrl+.', label: rankingText.togglePanel, run: actions.onPanel },
    { keys: 'Escape', run: actions.onEscape },
  ]);
}
