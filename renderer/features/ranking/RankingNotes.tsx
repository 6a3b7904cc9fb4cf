/** Lines between header and table: the part that is ranked by, an active filter, a year without values, another instrument. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { useInstruments } from '../../app/context.ts';
import { goTo } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { rankingText } from '../../messages/ranking.ts';
import { partsOfKind } from '../../../shared/ranking/basis.ts';
import { isFiltered, NO_FILTER, type RankingFilter } from './ranking-filter.ts';
import { setRankingView, useRankingView } from './ranking-view.ts';
import styles from './RankingNotes.module.css';

interface RankingNotesProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  /** Rows that the filter leaves. */
  readonly shown: number;
}

function filterWords({ kind, islands, categories }: RankingFilter): string {
  return [
    ...(kind === 'all' ? [] : [rankingText.kinds[kind]]),
    ...islands,
    ...categories.map(resultLabel),
  ].join(', ');
}

export function RankingNotes({ ranking, instrument, shown }: RankingNotesProps) {
  const filter = useRankingView((view) => view.filter);
  const instruments = useInstruments();
  const { rankedBy, compared, coverage } = ranking;
  const parts = partsOfKind(instrument, rankedBy.kind);
  const kind = rankedBy.kind;
  const before = instruments?.find(({ id }) => id === compared.instrument);
  return (
    <>
      {parts.length > 0 && (
        <div className={styles['line']}>
          <span>{rankingText.rankedBy}</span>
          <Select
            label={rankingText.basisKinds[kind]}
            className={styles['part'] ?? ''}
            options={parts.map(({ id, name, shortName }) => ({
              value: id,
              label: kind === 'indicator' ? rankingText.indicatorFull(id, shortName) : name,
            }))}
            value={rankedBy.id}
            onChange={(id) => setRankingView({ basis: { kind, id }, sort: 'rank' })}
          />
          <span>{rankingText.valued(ranking.basisAverage.count, coverage.total)}</span>
        </div>
      )}
      {compared.isBreak && (
        <p className={styles['line']}>
          <Icon name="not-equal" size={14} />
          <span>{rankingText.breakNote(compared.year, before?.shortName ?? '')}</span>
        </p>
      )}
      {isFiltered(filter) && (
        <output className={styles['line']}>
          <strong>{rankingText.filteredBy(filterWords(filter))}</strong>
          <span>{rankingText.filterKept(shown, ranking.rows.length)}</span>
          <Button icon="close" onClick={() => setRankingView({ filter: NO_FILTER })}>
            {rankingText.clearFilter}
          </Button>
        </output>
      )}
      {coverage.assessed === 0 && (
        <output className={styles['line']}>
          <span>
            <strong>{rankingText.empty(ranking.year)}</strong> {rankingText.emptyNext}
          </span>
          <Button variant="primary" icon="import" onClick={() => goTo('impor')}>
            {rankingText.openImport}
          </Button>
          <Button icon="worksheet" onClick={() => goTo('lembar')}>
            {rankingText.openWorksheet}
          </Button>
        </output>
      )}
    </>
  );
}
