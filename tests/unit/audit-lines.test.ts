/** How rows of every journaled table read in the audit trail. */
import { TEXT_KINDS } from '../../shared/assessment/texts.ts';
import { expect, it } from 'vitest';
import { linesOf } from '../../electron/application/audit/audit-lines.ts';
import { ENTITIES, type Entity, type EntityRows } from '../../electron/database/entities.ts';
import { AUDIT_SUBJECTS } from '../../shared/contract/audit.ts';
import type { ChangeSet } from '../../shared/contract/history.ts';

const changeSet: ChangeSet = {
  id: 'c',
  sequence: 7,
  at: '2026-09-21T06:32:00.000Z',
  actor: 'Maria Bria',
  device: 'L-03',
  kind: 'do',
  summary: { kind: 'settings', keys: [] },
  changes: 1,
  reverted: false,
};
const typed = { import_file_id: null, sheet: null, cell: null };
const changed = { changed_at: '', changed_by: '' };
const inCell = { assessment_id: 'a', indicator_id: '5' };

const ROWS: EntityRows = {
  region_alias: { id: '', region_id: 'r', written: 'Flotim', normalised: 'flotim', origin: 'learned' },
  assessment: {
    id: 'a',
    region_id: 'r',
    year: 2024,
    instrument_id: 'spbe-2020',
    participation: 'tidak-mengikuti',
    participation_reason: 'Surat bupati',
  },
  import_batch: { id: '', created_at: '', actor: '' },
  import_file: { id: '', batch_id: '', name: 'alor.xlsx', sha256: '', size: 1, layout: '' },
  level_value: { id: '', ...inCell, stage: 'mandiri', value: 250, ...typed, ...changed },
  indicator_text: {
    id: '',
    ...inCell,
    stage: 'mandiri',
    kind: 'bukti',
    text: 'SK 4/2024',
    ...typed,
    ...changed,
  },
  layout_mapping: { id: '', fingerprint: '', mapping: '{}', learned_from: 'alor.xlsx' },
  published_result: {
    id: '',
    assessment_id: 'a',
    index_value: 260,
    predikat: 'Baik',
    domains: '{"1":200}',
    source: 'Kepmen',
    source_kind: 'keputusan',
    note: null,
    sample: 0,
    ...typed,
  },
  published_distribution: {
    id: '',
    province_code: '53',
    year: 2024,
    instrument_id: 'spbe-2020',
    counts: '{"Baik":2,"tidak-mengikuti":1}',
    source: 'Kepmen',
    sample: 0,
  },
  evidence: {
    id: '',
    ...inCell,
    kind: 'surat',
    title: 'Perbup',
    sha256: null,
    file_name: null,
    file_size: null,
    media_type: null,
    link: null,
    letter_number: '12/2023',
    document_year: 2023,
    issuer: '',
    levels: '[1,2]',
    status: 'revisi',
    reason: 'kedaluwarsa',
    note: '',
    added_at: '',
    added_by: '',
    ...changed,
  },
  ceiling_override: { id: '', ...inCell, stage: 'dokumen', reason: 'Dilihat saat visitasi', ...changed },
  comment: { id: '', ...inCell, text: 'Tanyakan lagi', written_at: '', written_by: '', edited_at: null },
  recommendation: {
    id: '',
    ...inCell,
    priority: 'tinggi',
    unit: 'Dinas Kominfo',
    due: '2025-03-01',
    status: 'berjalan',
    ...changed,
  },
  criterion_text: {
    id: '',
    instrument_id: 'spbe-2020',
    indicator_id: '5',
    level: 3,
    text: 'Ditetapkan',
    source: 'Lampiran',
  },
  seal: {
    id: '',
    province_code: '53',
    year: 2024,
    instrument_id: 'spbe-2020',
    hash: 'ab12',
    record: '{}',
    sealed_at: '',
    sealed_by: '',
    reopened_at: null,
    reopened_by: null,
    reopen_reason: null,
  },
  setting: { id: 'device', value: 'L-03' },
};

const references = {
  assessment: (id: string) => (id === 'a' ? ROWS.assessment : null),
  region: (id: string) => (id === 'r' ? { code: '53.05', name: 'Kabupaten Alor' } : null),
  fileName: () => null,
};

function lines<E extends Entity>(
  entity: E,
  before: Partial<EntityRows[E]> | null,
  after: Partial<EntityRows[E]> | null,
) {
  const json = (fields: Partial<EntityRows[E]> | null) =>
    fields && JSON.stringify({ ...ROWS[entity], ...fields });
  const change = { entity, row_id: '', before: json(before), after: json(after) };
  return linesOf(changeSet, [change], references);
}

it.each([
  ['region_alias', 'Nama lain daerah', 'Flotim'],
  ['assessment', 'Lembar evaluasi', 'keikutsertaan: Tidak mengikuti; alasan: Surat bupati'],
  ['import_batch', 'Impor', 'Dicatat'],
  ['import_file', 'Impor: berkas', 'alor.xlsx'],
  ['level_value', 'Level', '2,5'],
  ['indicator_text', 'Data dukung', 'SK 4/2024'],
  ['layout_mapping', 'Pemetaan kolom: dari berkas', 'alor.xlsx'],
  [
    'published_result',
    'Hasil resmi',
    'indeks: 2,60; predikat: Baik; indeks domain: 1 2,00; sumber: Kepmen; jenis sumber: Keputusan',
  ],
  ['published_distribution', 'Sebaran predikat', 'jumlah: Baik 2; Tidak mengikuti 1; sumber: Kepmen'],
  [
    'evidence',
    'Bukti',
    'judul: Perbup; jenis: Surat; nomor surat: 12/2023; tahun dokumen: 2023; level: 1, 2; status: Perlu revisi; alasan: Kedaluwarsa',
  ],
  ['ceiling_override', 'Alasan di atas plafon bukti', 'Dilihat saat visitasi'],
  ['comment', 'Komentar', 'Tanyakan lagi'],
  [
    'recommendation',
    'Tindak lanjut rekomendasi',
    'prioritas: Tinggi; penanggung jawab: Dinas Kominfo; batas waktu: 2025-03-01; status: Berjalan',
  ],
  ['criterion_text', 'Teks kriteria', 'level: 3; teks: Ditetapkan; sumber: Lampiran'],
  ['seal', 'Segel tahun', 'keadaan: Disegel; sidik isi: ab12'],
  ['setting', 'Pengaturan', 'nama perangkat: L-03'],
] as const satisfies readonly (readonly [Entity, string, string])[])(
  'a new row of %s is one line',
  (entity, what, text) => {
    expect(lines(entity, null, {})).toMatchObject([{ what, old: null, new: text }]);
    expect(lines(entity, {}, null)).toMatchObject([{ what, old: text, new: null }]);
  },
);

it('every journaled table and every subject is told', () => {
  const subjects = new Set(
    ENTITIES.flatMap((entity) => lines(entity, null, {}).map(({ subject }) => subject)),
  );
  for (const kind of TEXT_KINDS) {
    for (const { subject } of lines('indicator_text', null, { kind })) subjects.add(subject);
  }
  expect([...subjects].toSorted()).toEqual(AUDIT_SUBJECTS.toSorted());
});

it('only the fields that read differently are told of a row that changed', () => {
  expect(lines('evidence', { status: 'belum-diperiksa', reason: null }, {})).toMatchObject([
    { key: '7.0', what: 'Bukti: status', old: 'Belum diperiksa', new: 'Perlu revisi' },
    { key: '7.1', what: 'Bukti: alasan', old: null, new: 'Kedaluwarsa' },
  ]);
});

it('a change that cannot be seen in any field is not kept silent', () => {
  expect(lines('layout_mapping', { mapping: '{"a":1}' }, {})).toMatchObject([
    { what: 'Pemetaan kolom: dari berkas', old: 'alor.xlsx', new: 'alor.xlsx' },
  ]);
});
