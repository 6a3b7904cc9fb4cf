/** One indicator in the table: what counted before, the level of this stage, what counted last year. */
import { memo } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Severity } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { formatDelta, formatLevel } from '../../../shared/messages/format.ts';
import { TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { qualityText } from '../../messages/quality.ts';
import { notesText } from '../../messages/notes.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import type { EvidenceCount } from '../evidence/evidence-marks.ts';
import { DecimalField } from './DecimalField.tsx';
import styles from './IndicatorTable.module.css';
import { LevelSelector } from './LevelSelector.tsx';
import { levelMet, levelName, levelsOf, type WorksheetRow } from './worksheet-model.ts';
import type { TextMark } from './worksheet-texts.ts';

export interface RowActions {
  readonly onActivate: (indicator: string) => void;
  readonly onChoose: (indicator: string, value: Hundredths | null) => unknown;
  readonly onUndo: () => void;
  readonly onMove: (step: number) => void;
}

export interface IndicatorRowProps {
  readonly instrument: Instrument;
  readonly row: WorksheetRow;
  readonly stage: Stage;
  readonly earlierStages: readonly Stage[];
  readonly place: string;
  readonly showsLastYear: boolean;
  readonly showsEvidence: boolean;
  readonly isActive: boolean;
  /** What does not hold of it, as plain values: they tell without a look inside whether the row has to be drawn. */
  readonly findingCount: number;
  readonly worstFinding: Severity | null;
  readonly actions: RowActions;
}

function shown(value: Hundredths | null): string {
  return value === null ? '–' : formatLevel(value);
}

/** What the level that a decimal value meets asks for, for screen readers. */
function metCriterion({ indicator, current }: WorksheetRow): string {
  const criterion = current && indicator.criteria[String(levelMet(current.value))];
  return criterion ? `. ${criterion}` : '';
}

function stateText(row: WorksheetRow, stage: Stage): string {
  const { current, aboveCeiling } = row;
  if (row.isUnsaved) return worksheetText.stateUnsaved;
  if (!current) return worksheetText.stateBlank;
  const state = current.inherited ? worksheetText.stateFollows(current.from) : worksheetText.stateSet(stage);
  return aboveCeiling ? `${state}, ${evidenceText.aboveCeilingIs(aboveCeiling)}` : state;
}

/** Beside a level above the ceiling; what it means is said with the level. */
function CeilingMark({ row }: { readonly row: WorksheetRow }) {
  const { aboveCeiling } = row;
  if (!aboveCeiling) return null;
  const isReasoned = aboveCeiling === 'reasoned';
  return (
    <span
      className={classNames(styles['ceilingMark'], !isReasoned && styles['unreasoned'])}
      title={row.override ?? evidenceText.aboveCeilingIs(aboveCeiling)}
    >
      <Icon name={isReasoned ? 'comment' : 'warning'} size={13} />
    </span>
  );
}

/** "2/4": accepted of all. */
function EvidenceCell({ evidence }: { readonly evidence: EvidenceCount | null }) {
  if (!evidence) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{evidenceText.none}</VisuallyHidden>
      </>
    );
  }
  const { accepted, total } = evidence;
  return (
    <>
      <span aria-hidden="true">
        <b>{accepted}</b>/{total}
      </span>
      <VisuallyHidden>{evidenceText.acceptedOfLong(accepted, total)}</VisuallyHidden>
    </>
  );
}

/** "+1" beside Mandiri: how much higher the region had judged itself. */
function MandiriDifference({ difference }: { readonly difference: Hundredths | null }) {
  if (difference === null || difference === 0) return <small className={styles['difference']} />;
  const text = formatDelta(String(difference / 100));
  return (
    <small className={classNames(styles['difference'], difference > 0 ? styles['higher'] : styles['lower'])}>
      <span aria-hidden="true">{text}</span>
      <VisuallyHidden>, {worksheetText.higherThanNow(text)}</VisuallyHidden>
    </small>
  );
}

/** A bubble where something is written; quiet while it is all from earlier stages. */
function TextMarks({ marks, comments }: { readonly marks: readonly TextMark[]; readonly comments: number }) {
  if (marks.length === 0 && comments === 0) return null;
  const isOwn = comments > 0 || marks.some((mark) => mark.isOwn);
  const said = marks.map(({ kind }) => TEXT_KIND_NAMES[kind]);
  if (comments > 0) said.push(notesText.count(comments));
  return (
    <span className={classNames(styles['textMark'], isOwn && styles['ownText'])}>
      <Icon name="comment" size={14} />
      {comments > 0 && <span aria-hidden="true">{comments}</span>}
      <VisuallyHidden>{said.join(', ')}</VisuallyHidden>
    </span>
  );
}

function FindingMark({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return (
    <span className={classNames(styles['findingMark'], styles[severity])}>
      <Icon name="quality" size={13} />
      <VisuallyHidden>{qualityText.mark(count)}. </VisuallyHidden>
    </span>
  );
}

/** Rows redraw only when something in them changed: `row` and `actions` keep their identity otherwise. */
export const IndicatorRow = memo(function IndicatorRow({
  instrument,
  row,
  stage,
  earlierStages,
  place,
  showsLastYear,
  showsEvidence,
  isActive,
  findingCount,
  worstFinding,
  actions,
}: IndicatorRowProps) {
  const { indicator, current } = row;
  const { id, shortName } = indicator;
  const stateId = `indicator-state-${id}`;
  const control = {
    label: worksheetText.levelGroup(id, shortName),
    describedBy: stateId,
    current,
    isUnsaved: row.isUnsaved,
    isActive,
  };
  const activate = () => {
    if (!isActive) actions.onActivate(id);
  };
  return (
    <tr
      className={classNames(styles['row'], isActive && styles['active'])}
      aria-selected={isActive}
      data-indicator={id}
      onFocus={activate}
      onMouseDown={activate}
    >
      <td className={styles['number']}>{id}</td>
      <th scope="row" className={styles['name']}>
        {shortName}
        {row.isUnsaved && <Icon name="warning" size={12} className={styles['unsavedMark']} />}
      </th>
      {earlierStages.map((earlier, index) => (
        <td key={earlier} className={classNames(styles['value'], earlier === 'mandiri' && styles['mandiri'])}>
          {shown(row.earlier[index] ?? null)}
          {earlier === 'mandiri' && <MandiriDifference difference={row.mandiriDifference} />}
        </td>
      ))}
      <td className={styles['control']}>
        {instrument.scale.decimals === 0 ? (
          <LevelSelector
            {...control}
            levels={levelsOf(instrument)}
            ceiling={row.ceiling}
            levelName={(level) => levelName(instrument, indicator, level)}
            criterion={(level) => indicator.criteria[String(level)]}
            onChoose={(level) => actions.onChoose(id, level * 100)}
          />
        ) : (
          <DecimalField
            {...control}
            scale={instrument.scale}
            place={place}
            onCommit={(value) => actions.onChoose(id, value)}
            onUndo={actions.onUndo}
            onMove={actions.onMove}
          />
        )}
        <CeilingMark row={row} />
        <span id={stateId} hidden>
          {stateText(row, stage)}
          {instrument.scale.decimals > 0 && metCriterion(row)}
        </span>
      </td>
      {showsLastYear && <td className={styles['lastYear']}>{shown(row.lastYear)}</td>}
      {showsEvidence && (
        <td className={styles['evidence']}>
          <EvidenceCell evidence={row.evidence} />
        </td>
      )}
      <td className={styles['texts']}>
        <div className={styles['marks']}>
          {worstFinding && <FindingMark severity={worstFinding} count={findingCount} />}
          <TextMarks marks={row.texts} comments={row.comments} />
        </div>
      </td>
    </tr>
  );
});
