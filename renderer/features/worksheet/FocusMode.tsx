/** One indicator over the whole width: its question, every criterion as a row to choose, its texts beneath. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { windowRegion } from '../../components/window-region.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { DecimalField } from './DecimalField.tsx';
import styles from './FocusMode.module.css';
import { LevelRows } from './LevelRows.tsx';
import { formatWeight } from './weight.ts';
import { levelsOf, type WorksheetModel, type WorksheetRow } from './worksheet-model.ts';

export interface FocusModeProps {
  readonly instrument: Instrument;
  readonly model: WorksheetModel;
  readonly row: WorksheetRow;
  readonly place: string;
  readonly year: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onChoose: (value: Hundredths | null) => unknown;
  readonly onUndo: () => void;
  readonly onMove: (step: number) => void;
  readonly onLeave: () => void;
  /** What does not hold of it, below the question. */
  readonly findings: ReactNode;
  /** Evidence with its preview, at the left. */
  readonly evidence: ReactNode;
  /** The reason above the ceiling and the texts. */
  readonly children: ReactNode;
}

function focusLevel(section: HTMLElement | null): void {
  section?.querySelector<HTMLElement>('[data-stop]')?.focus();
}

/** For each indicator a new one (React key), so that it starts at its head with the focus on its level. */
export function FocusMode(props: FocusModeProps) {
  const { instrument, model, row, onMove, onLeave, findings, evidence, children } = props;
  const { indicator, position } = row;
  const section = useRef<HTMLElement>(null);

  useEffect(() => focusLevel(section.current), []);

  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      const isInside = event.target instanceof Element && event.target.closest('textarea, [data-evidence]');
      if (isInside) focusLevel(section.current);
      else onLeave();
    },
  };
  // Where the two do not fit side by side, the level comes first, on screen as for the keyboard.
  const isWide = useMediaQuery('(min-width: 1100px)');
  const left = <div key="evidence">{evidence}</div>;
  const right = (
    <div key="judgement" className={styles['judgement']}>
      <div className={styles['values']}>
        <EarlierValues {...props} />
        {instrument.scale.decimals > 0 && <DecimalLevel {...props} />}
      </div>
      <LevelRows
        instrument={instrument}
        row={row}
        levels={levelsOf(instrument)}
        onChoose={(level) => props.onChoose(level * 100)}
        onMove={onMove}
      />
      {children}
    </div>
  );
  const aspect = instrument.aspects.find(({ id }) => id === indicator.aspect);
  return (
    <section
      ref={section}
      className={styles['focus']}
      aria-label={worksheetText.focusMode}
      {...keys}
      {...windowRegion}
    >
      <div className={styles['page']}>
        <header className={styles['header']}>
          <p className={styles['facts']}>
            {[
              worksheetText.detailPosition(indicator.id, position, model.rows.length),
              aspect && `${aspect.id} ${aspect.shortName}`,
              worksheetText.detailWeight(formatWeight(indicator.weight)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className={styles['steps']}>
            <Button icon="chevron-left" aria-disabled={!props.hasPrevious} onClick={() => onMove(-1)}>
              {worksheetText.previousShort}
            </Button>
            <Button iconAfter="chevron-right" aria-disabled={!props.hasNext} onClick={() => onMove(1)}>
              {worksheetText.nextShort}
            </Button>
            <Button variant="quiet" icon="close" shortcut="Escape" onClick={onLeave}>
              {worksheetText.leaveFocusMode}
            </Button>
          </div>
        </header>
        <h2 className={styles['title']}>{indicator.name}</h2>
        <p className={styles['question']}>{indicator.question}</p>
        {findings}
        <div className={classNames(styles['desk'], row.evidence === null && styles['withoutEvidence'])}>
          {isWide ? [left, right] : [right, left]}
        </div>
      </div>
    </section>
  );
}

/** What counted before: every earlier stage, and last year. */
function EarlierValues({ model, row, year }: FocusModeProps) {
  const facts = model.earlierStages.map(
    (stage, index) => [STAGE_NAMES[stage], row.earlier[index] ?? null] as const,
  );
  const all = model.hasLastYear ? [...facts, [String(year - 1), row.lastYear] as const] : facts;
  if (all.length === 0) return null;
  return (
    <dl className={styles['earlier']}>
      {all.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null ? '–' : formatLevel(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function DecimalLevel({ instrument, model, row, place, onChoose, onUndo, onMove }: FocusModeProps) {
  const { id, shortName } = row.indicator;
  return (
    <div className={styles['decimal']}>
      <b>{STAGE_NAMES[model.stage]}</b>
      <DecimalField
        key={id}
        label={worksheetText.levelGroup(id, shortName)}
        describedBy="focus-state"
        scale={instrument.scale}
        place={`${place} ${id}`}
        current={row.current}
        isUnsaved={row.isUnsaved}
        isActive
        onCommit={onChoose}
        onUndo={onUndo}
        onMove={onMove}
      />
      <span id="focus-state" className={styles['state']}>
        {row.current?.inherited && worksheetText.stateFollows(row.current.from)}
      </span>
    </div>
  );
}
