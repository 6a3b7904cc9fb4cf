/** What deserves a look; each line leads to its row. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { Icon } from '../../components/Icon.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { panelText } from '../../messages/ranking.ts';
import { attentionItems } from './attention.ts';
import styles from './AttentionList.module.css';

interface AttentionListProps {
  readonly rows: readonly RankingRow[];
  readonly onSelect: (code: string) => void;
}

export function AttentionList({ rows, onSelect }: AttentionListProps) {
  const items = attentionItems(rows);
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
