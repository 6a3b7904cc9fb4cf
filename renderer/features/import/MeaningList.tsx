/** The meanings that a column can have. One tab stop; arrows move, Enter or Space chooses, once more closes. */
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import styles from './ColumnPopover.module.css';
import { closeColumn } from './mapping-actions.ts';
import { matchCount } from './mapping-counts.ts';
import { meaningOf, MEANINGS, type Meaning } from './mapping-model.ts';
import type { SheetMapping } from './use-sheet-mapping.ts';

export interface MeaningListProps {
  readonly mapping: SheetMapping;
  readonly column: number;
  /** Takes the option that is chosen. */
  readonly chosenRef: RefObject<HTMLButtonElement | null>;
}

/** Meanings that begin another kind: what names the indicator, and nothing at all. */
const APART: ReadonlySet<Meaning> = new Set(['number', 'ignore']);

export function MeaningList({ mapping, column, chosenRef }: MeaningListProps) {
  const { draft, lines, wording } = mapping;
  const chosen = meaningOf(draft, column);
  const meanings = MEANINGS[draft.shape];
  const [active, setActive] = useState(() => meanings.indexOf(chosen));
  const list = useRef<HTMLUListElement>(null);

  const choose = (meaning: Meaning) => {
    if (meaning === chosen) closeColumn();
    else mapping.setMeaning(column, meaning);
  };
  const move = (to: number) => {
    const next = Math.min(meanings.length - 1, Math.max(0, to));
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: meanings.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };

  const countText = (meaning: Meaning): string | null => {
    const count = wording && matchCount(lines, draft, wording, column, meaning);
    if (!count) return null;
    return mappingTexts.matching(count.matching, count.of);
  };
  return (
    <ul ref={list} aria-label={mappingTexts.meanings} className={styles['list']}>
      {meanings.map((meaning, index) => {
        const isChosen = meaning === chosen;
        return (
          <li key={meaning} className={APART.has(meaning) ? styles['apart'] : undefined}>
            <button
              type="button"
              ref={isChosen ? chosenRef : undefined}
              aria-pressed={isChosen}
              tabIndex={index === active ? 0 : -1}
              className={styles['option']}
              onKeyDown={onKeyDown}
              onFocus={() => setActive(index)}
              onClick={() => choose(meaning)}
            >
              <span className={styles['mark']}>{isChosen && <Icon name="check" size={13} />}</span>
              <span>{mappingTexts.choiceOf(meaning, draft.shape)}</span>
              <span className={styles['count']}>{countText(meaning)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
