/** LHE, lampiran and berita acara as .docx and .pdf, read back by other programs. */
import { cpSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../electron/application/application.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../shared/contract/document.ts';
import { docxPart, docxText, pdfPages, pdfText } from '../support/document-text.ts';
import { fixture } from '../support/fixtures.ts';
import { resources } from '../support/instruments.ts';
import { convertWithLibreOffice, findWriter } from '../support/libreoffice.ts';
import { pngLogo } from '../support/logos.ts';
import { PUBLISHED_CASES } from '../support/published-cases.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const writer = findWriter();
const WITH_WRITER = writer
  ? 'opened in LibreOffice Writer'
  : 'opened in LibreOffice Writer (SKIPPED: not installed; set LIBREOFFICE or PATH)';
const RESERVATION = 'Bukan hasil resmi KemenPANRB';

const textOf = (bytes: Uint8Array, format: DocumentFormat) =>
  format === 'pdf' ? pdfText(bytes) : Promise.resolve(docxText(bytes));

const matrix = sharedFolder();

beforeAll(async () => {
  const application = createApplication({
    dataFolder: matrix,
    resources,
    version: '0.0.0-test',
    reportBug: (_code, error) => console.error(error),
  });
  const files = [fixture('04-matriks-22-kabkota-2023.xlsx')];
  const preview = await application.call('import.preview', { files });
  const session = preview.ok ? preview.value.session : '';
  expect(await application.call('import.apply', { session })).toMatchObject({ ok: true });
  await application.close();
});

/** The levels of all regencies and cities in 2023; one of them did not take part. */
function withMatrix(): TestApplication {
  const folder = temporaryFolder();
  cpSync(matrix, folder, { recursive: true });
  return openTestApplication(folder);
}

describe.each(DOCUMENT_FORMATS)('an LHE as .%s', (format) => {
  it.each(PUBLISHED_CASES.filter(({ name }) => name.startsWith('Kota Bandar Lampung')))(
    'has the published figures of $name',
    async ({ name, values, aspects, domains, index, predikat }) => {
      const app = openTestApplication();
      const year = Number(name.slice(-4));
      await app.call('settings.update', { province: '18' });
      await app.call('matrix.setBlock', {
        year,
        stage: 'penetapan',
        cells: [...values].map(([indicator, value]) => ({ region: '18.71', indicator, value })),
      });
      const file = await app.call('document.export', { kind: 'lhe', region: '18.71', year, format });
      const text = await textOf(file.bytes, format);
      const comma = (number: string) => number.replace('.', ',');
      expect(file.fileName).toBe(`LHE SPBE ${year} Kota Bandar Lampung.${format}`);
      expect(text).toContain('KOTA BANDAR LAMPUNG');
      expect(text).toContain(
        `Indeks SPBE Kota Bandar Lampung tahun ${year} adalah ${comma(index)} dengan predikat ${predikat}`,
      );
      const names = [
        'Kebijakan Internal Tata Kelola SPBE',
        'Perencanaan Strategis SPBE',
        'Teknologi Informasi dan Komunikasi',
        'Penyelenggara SPBE',
        'Penerapan Manajemen SPBE',
        'Pelaksanaan Audit TIK',
        'Layanan Administrasi Pemerintahan Berbasis Elektronik',
        'Layanan Publik Berbasis Elektronik',
      ];
      for (const [position, aspect] of names.entries()) {
        const row = new RegExp(`${position + 1} ${aspect} [\\d,]+ % ${comma(aspects[position] ?? '')} `);
        expect(text).toMatch(row);
      }
      for (const [position, domain] of domains.entries()) {
        expect(text).toMatch(new RegExp(`Domain ${position + 1}\\. [^%]* % ${comma(domain)} `));
      }
      expect(text).toContain(RESERVATION);
    },
  );

  it('shows a blank as a dash and the index as a range, and is a draft', async () => {
    const app = withMatrix();
    await app.call('worksheet.setValue', {
      region: '53.15',
      year: 2023,
      stage: 'mandiri',
      indicator: '47',
      value: null,
    });
    const file = await app.call('document.export', { kind: 'lhe', region: '53.15', year: 2023, format });
    const text = await textOf(file.bytes, format);
    expect(text).toContain('DRAF');
    expect(text).toMatch(/belum lengkap ?: terisi 46 dari 47 indikator/);
    expect(text).toMatch(/Sektor 3 3 % – belum diisi/);
    expect(text).not.toMatch(/\b0,00 dengan predikat/);
  });

  it('says that a region did not take part, and gives it no figures', async () => {
    const app = withMatrix();
    const file = await app.call('document.export', { kind: 'lhe', region: '53.08', year: 2023, format });
    const text = await textOf(file.bytes, format);
    expect(text).toMatch(/Kabupaten Ende tidak mengikuti evaluasi SPBE tahun 2023/);
    expect(text).toContain('Level indikator tidak tersedia');
  });

  it('carries letterhead, number, day, signatory and recommendations, whatever signs they hold', async () => {
    const app = withMatrix();
    const strange = '<w:p>&amp; "kutip" \u0000\u202E=1+1; baris satu\nbaris dua';
    await app.call('settings.update', {
      letterhead: 'DINAS CONTOH\nJalan <Satu> & Dua',
      place: 'Kupang',
      numberPattern: '700/{tahun}/DISKOMINFO',
      signatoryName: 'Maria Contoh, M.T.',
      signatoryPosition: 'Kepala Dinas',
      signatoryRank: 'Pembina, IV/a',
      signatoryNip: '19700101 199503 2 001',
    });
    await app.call('settings.setLogo', { bytes: pngLogo() });
    await app.call('worksheet.setText', {
      region: '53.15',
      year: 2023,
      stage: 'mandiri',
      indicator: '3',
      kind: 'rekomendasi',
      text: strange,
    });
    const key = { kind: 'lhe', region: '53.15', year: 2023, format, date: '2026-09-21' } as const;
    const { bytes } = await app.call('document.export', key);
    const text = await textOf(bytes, format);
    for (const part of [
      'DINAS CONTOH',
      'Jalan <Satu> & Dua',
      'Nomor: 700/2023/DISKOMINFO',
      'Kupang, 21 September 2026',
      'Kepala Dinas,',
      'Maria Contoh, M.T.',
      'Pembina, IV/a',
      'NIP 19700101 199503 2 001',
      '<w:p>&amp; "kutip" =1+1; baris satu baris dua',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('what became of earlier recommendations', () => {
  it('stands in the LHE of a later year, with the levels of both and the state on the day of the paper', async () => {
    const app = withMatrix();
    const at = { region: '53.15', indicator: '3' } as const;
    const recommended = { ...at, year: 2023, stage: 'mandiri', kind: 'rekomendasi' } as const;
    await app.call('worksheet.setText', { ...recommended, text: 'Susun arsitektur data' });
    await app.call('recommendation.set', {
      ...at,
      year: 2023,
      priority: 'tinggi',
      unit: 'Dinas Kominfo',
      due: '2024-06-30',
      status: 'berjalan',
    });
    await app.call('worksheet.setValue', { ...at, year: 2024, stage: 'mandiri', value: 400 });
    const lhe = async (year: number, date: string) => {
      const key = { kind: 'lhe', region: '53.15', year, format: 'docx', date } as const;
      return docxText((await app.call('document.export', key)).bytes);
    };
    const heading = 'Tindak lanjut rekomendasi tahun sebelumnya';
    expect(await lhe(2024, '2024-12-12')).toMatch(
      /2023 3\. Kebijakan Manajemen Data Susun arsitektur data 1 4 Terlambat/,
    );
    expect(await lhe(2024, '2024-06-30')).toContain('Susun arsitektur data 1 4 Berjalan');
    expect(await lhe(2023, '2024-12-12')).not.toContain(heading);
  });
});

describe('the two formats', () => {
  it('say the same', async () => {
    const app = withMatrix();
    const key = { kind: 'lhe', region: '53.15', year: 2023 } as const;
    const docx = docxText((await app.call('document.export', { ...key, format: 'docx' })).bytes);
    const pdf = await pdfText((await app.call('document.export', { ...key, format: 'pdf' })).bytes);
    // A font of a PDF has no minus sign; headings of tables stand again on every page.
    const words = (text: string) => new Set(text.replaceAll('−', '–').match(/[\p{L}\d]+/gu));
    const page = /^(Halaman|dari|PAGE|NUMPAGES|\d+)$/;
    const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
      [...one].filter((word) => !other.has(word) && !page.test(word));
    expect(onlyIn(words(docx), words(pdf))).toEqual([]);
    expect(onlyIn(words(pdf), words(docx))).toEqual([]);
  });

  it.skipIf(!writer).each([
    ['lhe', 'A4'],
    ['lhe', 'F4'],
    ['lampiran', 'A4'],
    ['berita-acara', 'F4'],
  ] as const)(`begin and end each page of %s on %s alike when ${WITH_WRITER}`, async (kind, paper) => {
    const app = withMatrix();
    const region = kind === 'lhe' ? { region: '53.15' } : {};
    const key = { kind, ...region, year: 2023, paper } as const;
    const docx = (await app.call('document.export', { ...key, format: 'docx' })).bytes;
    const pdf = (await app.call('document.export', { ...key, format: 'pdf' })).bytes;
    const files = await convertWithLibreOffice(writer ?? '', docx, 'pdf of a text', 'paper.docx');
    const edges = async (bytes: Uint8Array) =>
      (await pdfPages(bytes)).map(({ text }) => {
        const body = text.replaceAll('–', '−').replace(/ SPBE 2023 · PermenPANRB 59\/2020.*$/, '');
        return [body.slice(0, 30), body.slice(-30)];
      });
    expect(await edges(files.get('paper.pdf') ?? new Uint8Array())).toEqual(await edges(pdf));
  });

  it('number their pages', async () => {
    const app = withMatrix();
    const key = { kind: 'lhe', region: '53.15', year: 2023 } as const;
    const pages = await pdfPages((await app.call('document.export', { ...key, format: 'pdf' })).bytes);
    expect(pages.length).toBeGreaterThan(3);
    for (const [position, { text }] of pages.entries()) {
      expect(text).toContain(`Halaman ${position + 1} dari ${pages.length}`);
      expect(text).toContain(RESERVATION);
    }
    const { bytes } = await app.call('document.export', { ...key, format: 'docx' });
    const footer = docxPart(bytes, 'word/footer1.xml');
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
  });

  it('repeat the headings of tables and split no row', async () => {
    const app = withMatrix();
    const { bytes } = await app.call('document.export', {
      kind: 'lhe',
      region: '53.15',
      year: 2023,
      format: 'docx',
    });
    const xml = docxPart(bytes, 'word/document.xml');
    const tables = xml.split('<w:tbl>').slice(1);
    const rows = xml.split('<w:tr>').length - 1;
    expect(xml.split('<w:cantSplit/>').length - 1).toBe(rows);
    const headed = tables.filter((table) => table.includes('<w:tblHeader/>'));
    // The signature alone has no heading: there is no letterhead here.
    expect(headed.length).toBe(tables.length - 1);
  });

  it.each([
    ['A4', 'lhe', 210, 297],
    ['F4', 'lhe', 215, 330],
    ['A4', 'lampiran', 297, 210],
    ['F4', 'lampiran', 330, 215],
    ['F4', 'berita-acara', 215, 330],
  ] as const)('are on %s for %s', async (paper, kind, width, height) => {
    const app = withMatrix();
    const region = kind === 'lhe' ? { region: '53.15' } : {};
    const key = { kind, ...region, year: 2023, paper } as const;
    const [page] = await pdfPages((await app.call('document.export', { ...key, format: 'pdf' })).bytes);
    expect(page).toMatchObject({ width, height });
    const { bytes } = await app.call('document.export', { ...key, format: 'docx' });
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(docxPart(bytes, 'word/document.xml'));
    const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
    expect([millimetres(size?.[1]), millimetres(size?.[2])]).toEqual([width, height]);
  });
});

describe('the lampiran', () => {
  it('is an annex with numbered columns, ranks, and those without a rank below', async () => {
    const app = withMatrix();
    await app.call('settings.update', { signatoryPosition: 'Kepala Dinas Contoh' });
    const file = await app.call('document.export', {
      kind: 'lampiran',
      year: 2023,
      format: 'pdf',
      number: '12/KEP/2026',
      date: '2026-09-21',
    });
    const text = await pdfText(file.bytes);
    expect(file.fileName).toBe('Lampiran SPBE 2023 Nusa Tenggara Timur.pdf');
    expect(text).toMatch(
      /LAMPIRAN KEPUTUSAN KEPALA DINAS CONTOH NOMOR : 12\/KEP\/2026 TANGGAL : 21 SEPTEMBER 2026/,
    );
    expect(text).toContain(
      'No Kabupaten/Kota Kebijakan Tata Kelola Manajemen Layanan Indeks Predikat 1 2 3 4 5 6 7 8',
    );
    expect(text).toMatch(/Tidak diperingkat No Kabupaten\/Kota Keterangan .*Kabupaten Ende Tidak mengikuti/);
    const ranking = await app.call('ranking.get', { year: 2023 });
    for (const row of ranking.rows.filter(({ rank }) => rank !== null)) {
      expect(text).toMatch(
        new RegExp(`${row.rank}=? ${row.region.name} .*${row.index?.replace('.', ',')} ${row.predikat}`),
      );
    }
  });

  it('of the sample says that it is a sample, and no official result', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const { bytes } = await app.call('document.export', { kind: 'lampiran', year: 2022, format: 'docx' });
    expect(docxText(bytes)).toContain(RESERVATION);
    expect(docxText(bytes)).toContain('Memuat data contoh');
  });
});

describe('the berita acara', () => {
  it('writes the date in words and names who took part', async () => {
    const app = withMatrix();
    await app.call('settings.update', { place: 'Kupang', participants: 'Ana Contoh; Asesor\n\nBudi Contoh' });
    const { bytes } = await app.call('document.export', {
      kind: 'berita-acara',
      year: 2023,
      format: 'docx',
      date: '2026-11-24',
    });
    const text = docxText(bytes);
    expect(text).toContain(
      'Pada hari ini, Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam ' +
        '(24 November 2026), bertempat di Kupang',
    );
    expect(text).toContain('terhadap 22 kabupaten/kota');
    expect(text).toContain('Ana Contoh Asesor');
    expect(text).toContain('2. Budi Contoh');
  });

  it('of a sealed year says what its record says, unless told otherwise', async () => {
    const app = withMatrix();
    const record = {
      number: '500.12/17/BA/2023',
      date: '2023-12-12',
      place: 'Soe',
      participants: [{ name: 'Maria; Tey Seran', role: 'Ketua tim' }],
    };
    await app.call('seal.set', { year: 2023, record });
    const paper = { kind: 'berita-acara', year: 2023, format: 'docx' } as const;
    const text = docxText((await app.call('document.export', paper)).bytes);
    expect(text).toContain('500.12/17/BA/2023');
    expect(text).toContain('(12 Desember 2023), bertempat di Soe');
    expect(text).toContain('1. Maria; Tey Seran Ketua tim');
    const told = docxText((await app.call('document.export', { ...paper, number: '9/BA' })).bytes);
    expect(told).toContain('9/BA');
    expect(told).not.toContain('500.12/17');
  });

  it.each(['A4', 'F4'] as const)('never leaves its signature alone on a page of %s', async (paper) => {
    const app = withMatrix();
    for (let people = 1; people <= 16; people += 1) {
      const names = Array.from({ length: people }, (_, position) => `Peserta ${position + 1}; Evaluator`);
      await app.call('settings.update', { participants: names.join('\n'), signatoryNip: '1970' });
      const key = { kind: 'berita-acara', year: 2023, format: 'pdf', paper } as const;
      const pages = await pdfPages((await app.call('document.export', key)).bytes);
      const signed = pages.find(({ text }) => text.includes('NIP 1970'));
      expect(signed?.text).toContain(`Peserta ${people} Evaluator`);
    }
  });

  it('of one region has this region alone', async () => {
    const app = withMatrix();
    const { bytes } = await app.call('document.export', {
      kind: 'berita-acara',
      region: '53.15',
      year: 2023,
      format: 'docx',
    });
    expect(docxText(bytes)).toContain('Wakil Kabupaten Manggarai Barat');
    expect(docxText(bytes)).not.toContain('Kabupaten Alor');
  });
});

describe('all reports in one go', () => {
  it.each(DOCUMENT_FORMATS)('are one zip of .%s with a file for every regency and city', async (format) => {
    const app = withMatrix();
    const events: AppEvent[] = [];
    app.application.onEvent((event) => events.push(event));
    const file = await app.call('document.exportAll', { kind: 'lhe', year: 2023, format, task: 'all' });
    const files = Object.entries(unzipSync(file.bytes));
    expect(file.fileName).toBe('LHE SPBE 2023 Nusa Tenggara Timur.zip');
    expect(files).toHaveLength(22);
    for (const [name, bytes] of files) {
      const region = /^LHE SPBE 2023 (.*)\.\w+$/.exec(name)?.[1] ?? '';
      expect(await textOf(bytes, format)).toContain(region);
    }
    const steps = events.flatMap((event) => (event.type === 'progress' ? [event.done] : []));
    expect(steps).toEqual(Array.from({ length: 23 }, (_, position) => position));
  });

  it('can be cancelled', async () => {
    const app = withMatrix();
    app.application.onEvent((event) => {
      if (event.type === 'progress' && event.done === 3) void app.call('task.cancel', { task: 'all' });
    });
    const input = { kind: 'lhe', year: 2023, format: 'pdf', task: 'all' } as const;
    expect(await app.refusal('document.exportAll', input)).toBe('cancelled');
  });
});

describe('what cannot be made', () => {
  it('is refused', async () => {
    const app = openTestApplication();
    const key = { year: 2023, format: 'pdf' } as const;
    expect(await app.refusal('document.export', { ...key, kind: 'lhe' })).toBe('invalid-input');
    expect(await app.refusal('document.export', { ...key, kind: 'lampiran', region: '53.15' })).toBe(
      'invalid-input',
    );
    expect(await app.refusal('document.export', { ...key, kind: 'lhe', region: '18.71' })).toBe('not-found');
    expect(await app.refusal('document.export', { ...key, kind: 'berita-acara', region: '18.71' })).toBe(
      'not-found',
    );
    expect(await app.refusal('document.export', { ...key, kind: 'lampiran', year: 2016 })).toBe(
      'instrument-not-for-year',
    );
    expect(await app.refusal('document.export', { ...key, kind: 'lampiran', date: '2026-02-30' })).toBe(
      'invalid-input',
    );
  });
});

describe('the logo', () => {
  it('is kept, shown, and taken away', async () => {
    const app = openTestApplication();
    const bytes = pngLogo();
    const { logo } = await app.call('settings.setLogo', { bytes });
    expect(logo).toMatch(/^[0-9a-f]{64}$/);
    expect(await app.call('settings.logo', {})).toEqual({ mediaType: 'image/png', bytes });
    await app.call('settings.setLogo', { bytes: null });
    expect(await app.call('settings.logo', {})).toBeNull();
  });

  it.each([
    ['a text', new TextEncoder().encode('<svg onload="x()"/>'), 'unsupported-file'],
    ['a cut picture', pngLogo().slice(0, -20), 'damaged-file'],
    [
      'a picture with a changed byte',
      pngLogo().map((byte, at) => (at === 50 ? byte ^ 1 : byte)),
      'damaged-file',
    ],
    ['a picture with too many pixels', pngLogo(900), 'too-large'],
    ['a file that is too large', new Uint8Array(1024 * 1024 + 1), 'too-large'],
    ['the start of a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'damaged-file'],
  ] as const)('%s is refused and the old one stays', async (_, bytes, code) => {
    const app = openTestApplication();
    await app.call('settings.setLogo', { bytes: pngLogo() });
    expect(await app.refusal('settings.setLogo', { bytes: Uint8Array.from(bytes) })).toBe(code);
    expect((await app.call('settings.logo', {}))?.bytes).toEqual(pngLogo());
  });
});
