/** Reads the audit trail: change sets newest first, each taken apart into lines, until a page is full. */
import type { AuditFilter, AuditLine } from '../../../shared/contract/audit.ts';
import type { OperationOutput, ParsedInput } from '../../../shared/contract/operations.ts';
import type { AssessmentRow, ImportFileRow } from '../../database/entities.ts';
import type { Services } from '../services.ts';
import { isAskedFor, linesOf, type AuditReferences } from './audit-lines.ts';

/** Change sets read at a time. */
const BLOCK = 100;

interface Place {
  readonly sequence: number;
  readonly position: number;
}

function parseKey(key: string): Place {
  const [sequence = 0, position = 0] = key.split('.').map(Number);
  return { sequence, position };
}

function rowsEverSeen<Row>(services: Services, entity: string): Map<string, Row> {
  const rows = services.changes.rowsEverSeen(entity);
  return new Map([...rows].map(([id, row]) => [id, JSON.parse(row) as Row]));
}

function referencesOf(services: Services, assessments: ReadonlyMap<string, AssessmentRow>): AuditReferences {
  const files = rowsEverSeen<ImportFileRow>(services, 'import_file');
  const regions = new Map<string, { code: string; name: string } | null>();
  return {
    assessment: (id) => assessments.get(id) ?? null,
    region: (id) => {
      const known = regions.get(id);
      if (known !== undefined) return known;
      const found = services.regions.byId(id);
      const name = found && { code: found.code, name: found.name };
      regions.set(id, name);
      return name;
    },
    fileName: (id) => files.get(id)?.name ?? null,
  };
}

/** For one cell only change sets of its worksheet are read: it is asked for while people work. */
function worksheetsOf(
  services: Services,
  filter: AuditFilter,
  assessments: ReadonlyMap<string, AssessmentRow>,
): string[] | null {
  if (filter.region === undefined || filter.indicator === undefined) return null;
  const region = services.regions.byCode(filter.region)?.id;
  return [...assessments.values()]
    .filter((row) => row.region_id === region && (filter.year === undefined || row.year === filter.year))
    .map(({ id }) => id);
}

/** Lines that are asked for, newest first, older than a given one. Reads no further than its reader does. */
function* auditTrail(services: Services, filter: AuditFilter, before?: string): Generator<AuditLine> {
  const assessments = rowsEverSeen<AssessmentRow>(services, 'assessment');
  const references = referencesOf(services, assessments);
  const start = before === undefined ? null : parseKey(before);
  const asked = {
    id: filter.changeSet ?? null,
    actor: filter.actor ?? null,
    kind: filter.kind ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    assessments: worksheetsOf(services, filter, assessments),
    limit: BLOCK,
  };
  let upTo = start?.sequence ?? null;
  for (;;) {
    const changeSets = services.changes.changeSets({ ...asked, upTo });
    for (const changeSet of changeSets) {
      const lines = linesOf(changeSet, services.changes.changesOf(changeSet.id), references);
      const first = start?.sequence === changeSet.sequence ? start.position + 1 : 0;
      for (const line of lines.slice(first)) if (isAskedFor(line, filter)) yield line;
      upTo = changeSet.sequence - 1;
    }
    if (changeSets.length < BLOCK) return;
  }
}

/** The first lines that are asked for. */
export function firstLines(
  services: Services,
  filter: AuditFilter,
  count: number,
  before?: string,
): AuditLine[] {
  const lines: AuditLine[] = [];
  for (const line of auditTrail(services, filter, before)) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

export function listAudit(
  services: Services,
  { limit, before, ...filter }: ParsedInput<'audit.list'>,
): OperationOutput<'audit.list'> {
  // One more than asked for tells whether there are older ones.
  const lines = firstLines(services, filter, limit + 1, before);
  return {
    lines: lines.slice(0, limit),
    hasMore: lines.length > limit,
    actors: services.changes.actors(),
  };
}
