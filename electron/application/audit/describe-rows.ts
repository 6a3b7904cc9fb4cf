/** How the rows of every journaled table read in the audit trail: what they are about, and their fields in Indonesian. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { AuditSubject } from '../../../shared/contract/audit.ts';
import { TAKING_PART_NAMES } from '../../../shared/messages/audit.ts';
import { SETTING_NAMES } from '../../../shared/messages/changes.ts';
import { formatCount, formatDecimal, formatLevel } from '../../../shared/messages/format.ts';
import {
  EVIDENCE_KIND_NAMES,
  EVIDENCE_REASON_NAMES,
  EVIDENCE_STATUS_NAMES,
  FOLLOW_UP_NAMES,
  PRIORITY_NAMES,
  resultLabel,
  SOURCE_KIND_NAMES,
} from '../../../shared/messages/terms.ts';
import { exact, formatRounded } from '../../../shared/scoring/exact.ts';
import type { Entity, EntityRows } from '../../database/entities.ts';

/** One thing that a row says. A field without a label is what the row is all about. */
export interface RowField<Row> {
  readonly label: string | null;
  /** null where it says nothing. */
  readonly show: (row: Row) => string | null;
}

/** What a row is about; what it does not say itself follows from its assessment. */
export interface RowPlace {
  readonly assessment?: string;
  readonly region?: string;
  readonly year?: number;
  readonly instrument?: string;
  readonly indicator?: string;
  readonly stage?: Stage;
}

export interface RowDescription<Row> {
  readonly subject: (row: Row) => AuditSubject;
  readonly place: (row: Row) => RowPlace;
  readonly fields: readonly RowField<Row>[];
}

type Descriptions = { readonly [E in Entity]: RowDescription<EntityRows[E]> };

const is = (subject: AuditSubject) => () => subject;
const nowhere = (): RowPlace => ({});
const orNull = (text: string | null): string | null => (text === '' ? null : text);

function field<Row>(label: string | null, show: (row: Row) => string | null): RowField<Row> {
  return { label, show: (row) => orNull(show(row)) };
}

/** Where a row stands in a worksheet. */
function inWorksheet(row: {
  readonly assessment_id: string;
  readonly indicator_id?: string;
  readonly stage?: Stage;
}): RowPlace {
  return {
    assessment: row.assessment_id,
    ...(row.indicator_id === undefined ? {} : { indicator: row.indicator_id }),
    ...(row.stage === undefined ? {} : { stage: row.stage }),
  };
}

/** A stored JSON object as "Baik 2; Cukup 11". */
function pairs(json: string, name: (key: string) => string, value: (stored: number) => string): string {
  const stored = JSON.parse(json) as Record<string, number>;
  return Object.entries(stored)
    .map(([key, number]) => `${name(key)} ${value(number)}`)
    .join('; ');
}

const index = (hundredths: number) => formatDecimal(formatRounded(exact(hundredths, 100)));
const number = (value: number | null) => (value === null ? null : String(value));

export const ROW_DESCRIPTIONS: Descriptions = {
  region_alias: {
    subject: is('nama-daerah'),
    place: (row) => ({ region: row.region_id }),
    fields: [field(null, (row) => row.written)],
  },
  assessment: {
    subject: is('lembar'),
    place: (row) => ({ assessment: row.id }),
    fields: [
      field('keikutsertaan', (row) => TAKING_PART_NAMES[row.participation]),
      field('alasan', (row) => row.participation_reason),
    ],
  },
  import_batch: { subject: is('impor'), place: nowhere, fields: [field(null, () => 'Dicatat')] },
  import_file: { subject: is('impor'), place: nowhere, fields: [field('berkas', (row) => row.name)] },
  level_value: {
    subject: is('level'),
    place: inWorksheet,
    fields: [field(null, (row) => formatLevel(row.value))],
  },
  indicator_text: {
    subject: (row) => row.kind,
    place: inWorksheet,
    fields: [field(null, (row) => row.text)],
  },
  layout_mapping: {
    subject: is('pemetaan'),
    place: nowhere,
    fields: [field('dari berkas', (row) => row.learned_from)],
  },
  published_result: {
    subject: is('hasil-resmi'),
    place: inWorksheet,
    fields: [
      field('indeks', (row) => (row.index_value === null ? null : index(row.index_value))),
      field('predikat', (row) => row.predikat),
      field('indeks domain', (row) => pairs(row.domains, (id) => id, index)),
      field('sumber', (row) => row.source),
      field('jenis sumber', (row) => SOURCE_KIND_NAMES[row.source_kind]),
      field('catatan', (row) => row.note),
    ],
  },
  published_distribution: {
    subject: is('sebaran'),
    place: (row) => ({ year: row.year, instrument: row.instrument_id }),
    fields: [
      field('jumlah', (row) => pairs(row.counts, resultLabel, formatCount)),
      field('sumber', (row) => row.source),
    ],
  },
  evidence: {
    subject: is('berkas-bukti'),
    place: inWorksheet,
    fields: [
      field('judul', (row) => row.title),
      field('jenis', (row) => EVIDENCE_KIND_NAMES[row.kind]),
      field('berkas', (row) => row.file_name),
      field('SHA-256', (row) => row.sha256),
      field('tautan', (row) => row.link),
      field('nomor surat', (row) => row.letter_number),
      field('tahun dokumen', (row) => number(row.document_year)),
      field('penerbit', (row) => row.issuer),
      field('level', (row) => (JSON.parse(row.levels) as number[]).join(', ')),
      field('status', (row) => EVIDENCE_STATUS_NAMES[row.status]),
      field('alasan', (row) => row.reason && EVIDENCE_REASON_NAMES[row.reason]),
      field('catatan', (row) => row.note),
    ],
  },
  ceiling_override: {
    subject: is('alasan-plafon'),
    place: inWorksheet,
    fields: [field(null, (row) => row.reason)],
  },
  comment: { subject: is('komentar'), place: inWorksheet, fields: [field(null, (row) => row.text)] },
  recommendation: {
    subject: is('tindak-lanjut'),
    place: inWorksheet,
    fields: [
      field('prioritas', (row) => row.priority && PRIORITY_NAMES[row.priority]),
      field('penanggung jawab', (row) => row.unit),
      field('batas waktu', (row) => row.due),
      field('status', (row) => FOLLOW_UP_NAMES[row.status]),
    ],
  },
  criterion_text: {
    subject: is('kriteria'),
    place: (row) => ({ instrument: row.instrument_id, indicator: row.indicator_id }),
    fields: [
      field('level', (row) => String(row.level)),
      field('teks', (row) => row.text),
      field('sumber', (row) => row.source),
    ],
  },
  seal: {
    subject: is('segel'),
    place: (row) => ({ year: row.year, instrument: row.instrument_id }),
    fields: [
      field('keadaan', (row) => (row.reopened_at === null ? 'Disegel' : 'Dibuka kembali')),
      field('sidik isi', (row) => row.hash),
      field('alasan dibuka', (row) => row.reopen_reason),
    ],
  },
  setting: {
    subject: is('pengaturan'),
    place: nowhere,
    fields: [field(null, (row) => `${SETTING_NAMES[row.id] ?? row.id}: ${row.value}`)],
  },
};
