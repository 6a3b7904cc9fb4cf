/** What the workbook of one region's worksheet is made of. */
import type { Stage } from '../../../../shared/assessment/stages.ts';
import type { TextKind } from '../../../../shared/assessment/texts.ts';
import type { EvidenceList } from '../../../../shared/contract/evidence.ts';
import type { Notes } from '../../../../shared/contract/notes.ts';
import type { Worksheet } from '../../../../shared/contract/worksheet.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../../shared/instrument/levels.ts';
import type { DocumentOptions } from '../document.ts';

/** A change of something that an import had brought, by a person or by a later import. */
export interface ChangeAfterImport {
  readonly indicator: string;
  readonly stage: Stage;
  /** null for a level. */
  readonly kind: TextKind | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** True where a later import brought the change. */
  readonly byImport: boolean;
  /** Levels only; null where there was or is none. */
  readonly from: Hundredths | null;
  readonly to: Hundredths | null;
  /** Where the value before was imported from; null where it was not. */
  readonly source: { readonly file: string; readonly sheet: string; readonly cell: string } | null;
}

export interface WorksheetInput extends DocumentOptions {
  readonly instrument: Instrument;
  readonly worksheet: Worksheet;
  readonly evidence: EvidenceList;
  readonly notes: Notes;
  /** The stage that was asked for; null for the furthest. */
  readonly asked: Stage | null;
  /** The stage whose values count; null while the region has not reached it, or does not take part. */
  readonly stage: Stage | null;
  /** Oldest first. */
  readonly changes: readonly ChangeAfterImport[];
}
