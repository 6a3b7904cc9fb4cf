/** Turns what a change set did to rows into lines that a person reads. Pure: what rows refer to is handed in. */
import type { AuditFilter, AuditLine } from '../../../shared/contract/audit.ts';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import type { RegionName } from '../../../shared/contract/terms.ts';
import { auditWhat } from '../../../shared/messages/audit.ts';
import type { StoredChange } from '../../database/change-store.ts';
import type { AssessmentRow, Entity, EntityRows } from '../../database/entities.ts';
import { isEntity } from '../../database/change-records.ts';
import { ROW_DESCRIPTIONS, type RowDescription } from './describe-rows.ts';

/** What the journal's rows refer to, also when it is gone. */
export interface AuditReferences {
  readonly assessment: (id: string) => AssessmentRow | null;
  readonly region: (id: string) => RegionName | null;
  readonly fileName: (id: string) => string | null;
}

type AnyRow = EntityRows[Entity];

interface Difference {
  readonly label: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

function parseRow(json: string | null): AnyRow | null {
  return json === null ? null : (JSON.parse(json) as AnyRow);
}

/** All that a row says, in one text. */
function whole<Row>({ fields }: RowDescription<Row>, row: Row | null): string | null {
  if (row === null) return null;
  const said = fields.flatMap(({ label, show }) => {
    const text = show(row);
    if (text === null) return [];
    return label === null || fields.length === 1 ? [text] : [`${label}: ${text}`];
  });
  return said.length === 0 ? null : said.join('; ');
}

/** A row that came or went is one line; one that changed is a line for each field that reads differently. */
function differences<Row>(
  description: RowDescription<Row>,
  before: Row | null,
  after: Row | null,
): Difference[] {
  if (before !== null && after !== null) {
    const changed = description.fields
      .map(({ label, show }) => ({ label, old: show(before), new: show(after) }))
      .filter((field) => field.old !== field.new);
    if (changed.length > 0) return changed;
  }
  const [only] = description.fields;
  const label = description.fields.length === 1 ? (only?.label ?? null) : null;
  return [{ label, old: whole(description, before), new: whole(description, after) }];
}

function originOf(row: AnyRow | null, references: AuditReferences): AuditLine['origin'] {
  if (row === null || !('import_file_id' in row)) return null;
  const { import_file_id: file, sheet, cell } = row;
  if (file === null || sheet === null || cell === null) return null;
  return { file: references.fileName(file) ?? '', sheet, cell };
}

type Place = Pick<AuditLine, 'region' | 'year' | 'instrument' | 'indicator' | 'stage'>;

function placeOf<Row>(description: RowDescription<Row>, row: Row, references: AuditReferences): Place {
  const said = description.place(row);
  const assessment = said.assessment === undefined ? null : references.assessment(said.assessment);
  const region = said.region ?? assessment?.region_id;
  return {
    region: region === undefined ? null : references.region(region),
    year: said.year ?? assessment?.year ?? null,
    instrument: said.instrument ?? assessment?.instrument_id ?? null,
    indicator: said.indicator ?? null,
    stage: said.stage ?? null,
  };
}

/** All lines of a change set, in the order in which it was written. */
export function linesOf(
  changeSet: ChangeSet,
  changes: readonly StoredChange[],
  references: AuditReferences,
): AuditLine[] {
  const { id, sequence, at, actor, device, kind, summary } = changeSet;
  let position = 0;
  return changes.flatMap(({ entity, before: oldJson, after: newJson }) => {
    const before = parseRow(oldJson);
    const after = parseRow(newJson);
    const row = after ?? before;
    if (row === null || !isEntity(entity)) return [];
    // The journal keeps rows of an entity under its name.
    const description = ROW_DESCRIPTIONS[entity] as RowDescription<AnyRow>;
    const subject = description.subject(row);
    const place = placeOf(description, row, references);
    const origin = originOf(after, references);
    return differences(description, before, after).map(({ label, ...values }): AuditLine => {
      const key = `${sequence}.${position}`;
      position += 1;
      const what = auditWhat(subject, label);
      return {
        key,
        changeSet: id,
        at,
        actor,
        device,
        kind,
        summary,
        ...place,
        subject,
        what,
        ...values,
        origin,
      };
    });
  });
}

/** Whether a line is asked for. Who, when and which change set is the store's to find. */
export function isAskedFor(line: AuditLine, filter: AuditFilter): boolean {
  const { region, year, indicator, stage, subject } = filter;
  return (
    (region === undefined || line.region?.code === region) &&
    (year === undefined || line.year === year) &&
    (indicator === undefined || line.indicator === indicator) &&
    (stage === undefined || line.stage === stage) &&
    (subject === undefined || line.subject === subject)
  );
}
