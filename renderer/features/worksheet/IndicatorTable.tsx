/** All indicators by aspect. One tab stop; see use-table-focus for its keys. */
import { memo } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { IndicatorRow, type RowActions } from './IndicatorRow.tsx';
import styles from './IndicatorTable.module.css';
import { partText } from './part-text.ts';
import { rowMark } from './row-mark.ts';
import type { FindingsByIndicator } from './use-findings.ts';
import type { TableFocus } from './use-table-focus.ts';
import { formatWeight } from './weight.ts';
import type { AspectGroup, WorksheetModel, WorksheetRow } from './worksheet-model.ts';

export interface IndicatorTableProps {
  readonly instrument: Instrument;
  readonly model: WorksheetModel;
  readonly visibleRows: readonly WorksheetRow[];
  readonly activeId: string | undefined;
  readonly place: string;
  readonly year: number;
  readonly findings: FindingsByIndicator;
  readonly gridProps: TableFocus['gridProps'];
  readonly actions: RowActions;
  readonly onClearFilter: () => void;
}

export function IndicatorTable({
  instrument,
  model,
  visibleRows,
  activeId,
  place,
  year,
  findings,
  gridProps,
  actions,
  onClearFilter,
}: IndicatorTableProps) {
  const { stage, earlierStages } = model;
  // The least needed column gives way first where the window is narrow.
  const isNarrow = useMediaQuery('(max-width: 719px)');
  const showsLastYear = model.hasLastYear && !isNarrow;
  const visible = new Set(visibleRows);
  const groups = model.groups
    .map((group) => ({ group, rows: group.rows.filter((row) => visible.has(row)) }))
    .filter(({ rows }) => rows.length > 0);
  const showsEvidence = model.hasEvidence && !isNarrow;
  const columns = 4 + earlierStages.length + (showsLastYear ? 1 : 0) + (showsEvidence ? 1 : 0);
  if (visibleRows.length === 0) {
    return (
      <div className={styles['nothing']}>
        <p>{worksheetText.noRows}</p>
        <Button onClick={onClearFilter}>{worksheetText.clearFilter}</Button>
      </div>
    );
  }
  return (
    <table {...gridProps} className={styles['table']} aria-label={worksheetText.table}>
      <colgroup>
        <col className={styles['numberColumn']} />
        <col />
        {earlierStages.map((earlier) => (
          <col key={earlier} className={styles[earlier === 'mandiri' ? 'mandiriColumn' : 'stageColumn']} />
        ))}
        <col className={styles['controlColumn']} />
        {showsLastYear && <col className={styles['lastYearColumn']} />}
        {showsEvidence && <col className={styles['evidenceColumn']} />}
        <col className={styles['textsColumn']} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles['number']}>
            {worksheetText.columnNumber}
          </th>
          <th scope="col">{worksheetText.columnIndicator}</th>
          {earlierStages.map((earlier) => (
            <th
              key={earlier}
              scope="col"
              className={classNames(styles['value'], earlier === 'mandiri' && styles['mandiri'])}
            >
              {STAGE_NAMES[earlier]}
            </th>
          ))}
          <th scope="col" className={styles['controlHead']}>
            {STAGE_NAMES[stage]} <ScaleKeys instrument={instrument} />
          </th>
          {showsLastYear && (
            <th scope="col" className={styles['lastYear']}>
              {year - 1}
            </th>
          )}
          {showsEvidence && (
            <th scope="col" className={styles['evidence']}>
              {evidenceText.column}
            </th>
          )}
          <th scope="col">
            <VisuallyHidden>{worksheetText.columnTexts}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group.aspect.id}>
          <GroupRow group={group} stage={stage} columns={columns} />
          {rows.map((row) => {
            const mark = rowMark(findings.get(row.indicator.id));
            return (
              <IndicatorRow
                key={row.indicator.id}
                instrument={instrument}
                row={row}
                stage={stage}
                earlierStages={earlierStages}
                place={place}
                showsLastYear={showsLastYear}
                showsEvidence={showsEvidence}
                isActive={row.indicator.id === activeId}
                findingCount={mark.count}
                worstFinding={mark.worst}
                actions={actions}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** "1–5" as keys where digits set a level, as text where numbers are typed. */
function ScaleKeys({ instrument }: { readonly instrument: Instrument }) {
  const { min, max, decimals } = instrument.scale;
  if (decimals > 0) {
    return (
      <span className={styles['scaleText']}>
        {min}–{max}
      </span>
    );
  }
  return (
    <span className={styles['scaleKeys']}>
      <Kbd keys={String(min)} />–<Kbd keys={String(max)} />
    </span>
  );
}

interface GroupRowProps {
  readonly group: AspectGroup;
  readonly stage: Stage;
  readonly columns: number;
}

const GroupRow = memo(function GroupRow({ group, stage, columns }: GroupRowProps) {
  const { aspect, rows, done, score } = group;
  const shown = partText(score);
  const weight = worksheetText.aspectWeight(formatWeight(aspect.weight));
  const progress = `${worksheetText.filledOf(done, rows.length)} ${worksheetText.aspectDone(stage)}`;
  const facts = [weight, progress, `${worksheetText.aspectIndex} ${shown}`];
  return (
    <tr className={styles['group']} data-aspect={aspect.id}>
      <th scope="rowgroup" colSpan={columns} aria-label={[aspect.name, ...facts].join(', ')}>
        <span className={styles['groupLine']}>
          <b className={styles['groupName']}>
            {aspect.id} · {aspect.name}
          </b>
          <span className={styles['groupFact']}>{weight}</span>
          <span className={styles['groupFact']}>{progress}</span>
          <span className={styles['groupIndex']}>
            {worksheetText.aspectIndex} <b>{shown}</b>
          </span>
        </span>
      </th>
    </tr>
  );
});
