/** What was done to values and texts after they had been imported, so that a worksheet can say who and when. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { TextKind } from '../../shared/assessment/texts.ts';
import type { AssessmentChange } from '../database/change-store.ts';
import type { IndicatorTextRow, LevelValueRow } from '../database/entities.ts';
import type { ChangeAfterImport } from '../excel/export/worksheet/input.ts';
import type { Services } from './services.ts';

type StoredRow = LevelValueRow | IndicatorTextRow;

function parseRow(json: string | null): StoredRow | null {
  return json === null ? null : (JSON.parse(json) as StoredRow);
}

const levelOf = (row: StoredRow | null) => (row && 'value' in row ? row.value : null);
const kindOf = (row: StoredRow): TextKind | null => ('kind' in row ? row.kind : null);
const keyOf = (row: StoredRow) => `${row.stage} ${row.indicator_id} ${kindOf(row) ?? ''}`;

interface Place {
  readonly indicator: string;
  readonly stage: Stage;
  readonly kind: TextKind | null;
}

function isImported(row: StoredRow | null): boolean {
  return row !== null && row.import_file_id !== null;
}

function toChange(
  { indicator, stage, kind }: Place,
  change: AssessmentChange,
  before: StoredRow | null,
  after: StoredRow | null,
): ChangeAfterImport {
  const { at, actor, before_file: file } = change;
  const source =
    file !== null && before?.sheet != null && before.cell !== null
      ? { file, sheet: before.sheet, cell: before.cell }
      : null;
  return {
    indicator,
    stage,
    kind,
    at,
    by: actor,
    byImport: isImported(after),
    from: levelOf(before),
    to: levelOf(after),
    source,
  };
}

/** Changes of one kind of row, oldest first, from the first one on that touched an imported value. */
function changesOf(changes: readonly AssessmentChange[]): ChangeAfterImport[] {
  const imported = new Set<string>();
  return changes.flatMap((change) => {
    const before = parseRow(change.before);
    const after = parseRow(change.after);
    const row = after ?? before;
    if (!row) return [];
    const key = keyOf(row);
    if (isImported(before)) imported.add(key);
    if (!imported.has(key)) return [];
    const place = { indicator: row.indicator_id, stage: row.stage, kind: kindOf(row) };
    return [toChange(place, change, before, after)];
  });
}

export function changesAfterImport(services: Services, assessmentId: string): ChangeAfterImport[] {
  return (['level_value', 'indicator_text'] as const).flatMap((entity) =>
    changesOf(services.changes.changesOfAssessment(entity, assessmentId)),
  );
}
