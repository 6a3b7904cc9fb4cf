/** The audit trail as a workbook, for what the filter lets through. */
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { AUDIT_SUBJECT_NAMES, CHANGE_KIND_NAMES } from '../../../shared/messages/audit.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { auditFileName, buildAuditWorkbook } from '../../excel/export/audit-workbook.ts';
import { XLSX_MEDIA_TYPE } from '../../excel/media-type.ts';
import type { Services } from '../services.ts';
import { firstLines } from './list-audit.ts';

/** A sheet that people still open and filter at ease. */
const MOST_LINES = 20_000;

function moment(iso: string): string {
  const date = new Date(iso);
  return `${formatDate(date)} ${formatTime(date)}`;
}

function inWords({ regions, changes }: Services, filter: AuditFilter): string[] {
  const { region, year, indicator, stage, subject, changeSet, actor, from, to, kind } = filter;
  const summary = changeSet === undefined ? null : (changes.get(changeSet)?.summary ?? null);
  return [
    region === undefined ? '' : (regions.byCode(region)?.name ?? region),
    year === undefined ? '' : `tahun ${year}`,
    indicator === undefined ? '' : `indikator ${indicator}`,
    stage === undefined ? '' : `tahap ${STAGE_NAMES[stage]}`,
    subject === undefined ? '' : AUDIT_SUBJECT_NAMES[subject],
    kind === undefined ? '' : CHANGE_KIND_NAMES[kind],
    actor === undefined ? '' : `oleh ${actor === '' ? 'tanpa nama' : actor}`,
    from === undefined ? '' : `sejak ${moment(from)}`,
    to === undefined ? '' : `sebelum ${moment(to)}`,
    summary ? describeChange(summary) : '',
  ].filter((words) => words !== '');
}

export async function exportAudit(
  services: Services,
  filter: ParsedInput<'audit.export'>,
): Promise<FileOutput> {
  const lines = firstLines(services, filter, MOST_LINES + 1);
  const generatedAt = services.clock();
  const bytes = await buildAuditWorkbook({
    lines: lines.slice(0, MOST_LINES),
    hasMore: lines.length > MOST_LINES,
    chosenBy: inWords(services, filter),
    instruments: services.instruments.all(),
    generatedAt,
    appVersion: services.version,
  });
  return { fileName: auditFileName(generatedAt), mediaType: XLSX_MEDIA_TYPE, bytes };
}
