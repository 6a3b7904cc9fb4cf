/** What deserves a look; each line leads to its row. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { Icon } from '../../components/Icon.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { panelText } from '../../messages/ranking.ts';
import { attentionItems } from './attention.ts';
import styles from './AttentionList.module.css';

interface AttentionListProps {
  readonly ranking: Ranking;
  readonly onSelect: (code: string) => void;
}

export function AttentionList({ ranking, onSelect }: AttentionListProps) {
  const items = attentionItems(ranking.rows, ranking.rankedBy.kind === 'index');
  return (
    <section>
      <PanelHeading>{panelText.attention}</PanelHeading>
      {items.length === 0 && <p className={styles['nothing']}>{panelText.nothing}</p>}
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles['item']}
              onClick={() => item.region !== null && onSelect(item.region)}
            >
              <Icon name={item.tone} size={14} className={styles[item.tone]} />
              <span className={styles['text']}>
                {item.title}
                <small>{item.note}</small>
              </span>
              <Icon name="chevron-right" size={12} className={styles['more']} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
