/** Where the new value of a line comes from: the cell of a workbook, or a person's keys. */
import type { AuditLine } from '../../../shared/contract/audit.ts';
import { auditText } from '../../messages/audit.ts';

export function originText({ origin, summary, new: now }: AuditLine): string {
  if (origin) return `${origin.file}, ${origin.sheet}!${origin.cell}`;
  return now !== null && summary.kind.startsWith('edit-') ? auditText.typed : auditText.nothing;
}
