/** Lines between header and table: a year without values, an active filter. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { goTo } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { rankingText } from '../../messages/ranking.ts';
import styles from './RankingNotes.module.css';

interface RankingNotesProps {
  readonly ranking: Ranking;
  readonly filter: string | null;
  readonly onClearFilter: () => void;
}

export function RankingNotes({ ranking, filter, onClearFilter }: RankingNotesProps) {
  if (filter !== null) {
    return (
      <output className={styles['line']}>
        <strong>{rankingText.filteredBy(filter)}</strong>
        <Button icon="close" onClick={onClearFilter}>
          {rankingText.clearFilter}
        </Button>
      </output>
    );
  }
  if (ranking.coverage.assessed > 0) return null;
  return (
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
  );
}
