/** What headings call a column of texts, and whose stage they name. */
import { describe, expect, it } from 'vitest';
import { stageOfTextHeadings, textKindOf } from '../../electron/excel/recognise/text-words.ts';
import { ownerOf } from '../../electron/excel/recognise/text-columns.ts';
import { writtenText } from '../../electron/excel/recognise/written-text.ts';

describe('the kind of a column of texts', () => {
  it.each([
    ['Penjelasan', 'penjelasan'],
    ['Uraian', 'penjelasan'],
    ['Penjelasan/Uraian', 'penjelasan'],
    ['Keterangan isian', 'penjelasan'],
    ['Deskripsi capaian', 'penjelasan'],
    ['Penjelasan (wajib diisi, contoh: lihat Kamus)', 'penjelasan'],
    ['Penjelasan / Data Dukung', 'penjelasan'],
    ['Keterangan/Penjelasan', 'penjelasan'],
    ['Fakta', 'penjelasan'],
    ['Fakta dan Analisis', 'penjelasan'],
    ['Penjelasan (fakta, analisis)', 'penjelasan'],
    ['Analisis', 'analisis'],
    ['Analisa', 'analisis'],
    ['Uraian Analisis', 'analisis'],
    ['Hasil Analisis', 'analisis'],
    ['Data Dukung', 'bukti'],
    ['Bukti', 'bukti'],
    ['BUKTI DUKUNG', 'bukti'],
    ['Evidence', 'bukti'],
    ['Tautan', 'bukti'],
    ['Link', 'bukti'],
    ['Link/URL', 'bukti'],
    ['Nama Berkas', 'bukti'],
    ['Uraian Bukti', 'bukti'],
    ['Keterangan Data Dukung', 'bukti'],
    ['Catatan', 'catatan'],
    ['Catatan Asesor', 'catatan'],
    ['Catatan Data Dukung', 'catatan'],
    ['Keterangan', 'catatan'],
    ['Ket.', 'catatan'],
    ['Keterangan Visitasi', 'catatan'],
    ['Justifikasi', 'justifikasi'],
    ['Alasan Penilaian', 'justifikasi'],
    ['Pertimbangan Asesor', 'justifikasi'],
    ['Rekomendasi', 'rekomendasi'],
    ['Saran Perbaikan', 'rekomendasi'],
    ['Rencana Tindak Lanjut', 'rekomendasi'],
  ])('%s', (heading, kind) => {
    expect(textKindOf([heading])).toBe(kind);
  });

  it.each([
    'Indikator',
    'Level',
    'Penilaian Dokumen',
    'Penjelasan Indikator',
    'Uraian Pertanyaan',
    'Deskripsi Level',
    'Kriteria',
    'Contoh Bukti Dukung',
    'Jumlah Bukti',
    'Analisis Kesenjangan',
    'Analisis Kebutuhan',
    'Status Tindak Lanjut',
    'Target Tindak Lanjut',
    'Catatan Tahun Lalu',
    'Rekomendasi Sebelumnya',
    'Bobot',
    'Aspek',
    '',
  ])('none: %s', (heading) => {
    expect(textKindOf([heading])).toBeNull();
  });

  it('the lowest heading decides, and one above it where that says nothing', () => {
    expect(textKindOf(['Catatan Penilaian Dokumen', 'Level'])).toBeNull();
    expect(textKindOf(['Penilaian Mandiri', 'Justifikasi'])).toBe('justifikasi');
    expect(textKindOf(['Catatan', 'Asesor 1'])).toBe('catatan');
    expect(textKindOf(['Data Dukung', 'Nama'])).toBe('bukti');
    expect(textKindOf(['Data Dukung', 'Tanggal'])).toBeNull();
  });
});

describe('the stage of a column of texts', () => {
  it.each([
    [['Interviu', 'Catatan'], 'interviu'],
    [['Dokumen', 'Catatan'], 'dokumen'],
    [['Catatan Interviu'], 'interviu'],
    [['Penjelasan Penilaian Mandiri'], 'mandiri'],
    [['Catatan Asesor Eksternal'], 'dokumen'],
    [['Nama Dokumen'], null],
    [['Dokumen Pendukung', 'Tautan'], null],
    [['Catatan'], null],
    [['Catatan Interviu dan Visitasi'], null],
  ])('%j', (headings, stage) => {
    expect(stageOfTextHeadings(headings)).toBe(stage);
  });

  it('belongs to the nearest on the left of those that fit', () => {
    const column = (at: number, stage: 'mandiri' | 'dokumen' | null, year: number | null = null) => ({
      column: at,
      stage,
      year,
    });
    const text = (at: number, stage: 'mandiri' | 'interviu' | null, year: number | null = null) => ({
      ...column(at, null, year),
      stage,
      kind: 'catatan' as const,
    });
    const both = [column(3, 'mandiri'), column(5, 'dokumen')];
    expect(ownerOf(text(4, null), both)).toBe(both[0]);
    expect(ownerOf(text(6, null), both)).toBe(both[1]);
    expect(ownerOf(text(2, null), both)).toBe(both[0]);
    expect(ownerOf(text(9, 'mandiri'), both)).toBe(both[0]);
    expect(ownerOf(text(9, 'interviu'), both)).toBeNull();
    const one = [column(3, null)];
    expect(ownerOf(text(9, 'interviu'), one)).toBe(one[0]);
    const years = [column(3, null, 2022), column(4, null, 2023)];
    expect(ownerOf(text(9, null, 2022), years)).toBe(years[0]);
    expect(ownerOf(text(9, null), years)).toBe(years[1]);
  });
});

describe('the text of a cell', () => {
  const text = (written: string, rest: { link?: string; formula?: string } = {}) =>
    writtenText({ column: 1, value: { kind: 'text', text: written }, ...rest });

  it('names a link that it does not show, once', () => {
    expect(text('SK', { link: 'https://a.id' })).toBe('SK (https://a.id)');
    expect(text('https://a.id', { link: 'https://a.id' })).toBe('https://a.id');
    expect(text('-', { link: 'https://a.id' })).toBe('https://a.id');
    expect(text('SK', { formula: 'HYPERLINK("https://b.id","SK")' })).toBe('SK (https://b.id)');
    expect(text('SK', { formula: 'HYPERLINK(A1,"SK")' })).toBe('SK');
  });

  it('never grows beyond what a cell holds, and is well formed', () => {
    expect(text('x'.repeat(40_000), { link: 'https://a.id' })).toHaveLength(32_767);
    expect(text(`a${'😀'.repeat(20_000)}`).isWellFormed()).toBe(true);
  });
});
