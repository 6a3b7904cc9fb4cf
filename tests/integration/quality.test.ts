/** A real database with a list of planted faults: what is expected, and that exactly this is found. */
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Finding } from '../../shared/contract/quality.ts';
import { findingText } from '../../shared/messages/findings.ts';
import { STAGE_NAMES } from '../../shared/messages/terms.ts';
import { withExceljs } from '../support/exported-workbook.ts';
import { spbe2020 } from '../support/instruments.ts';
import { plant, type PlantedEvidence } from '../support/plant.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const YEAR = 2024;
const [FLOTIM, ALOR, BELU, ENDE, NGADA, LEMBATA] = ['53.06', '53.05', '53.04', '53.08', '53.09', '53.13'];

type Cell = readonly [indicator: string, level: number | null];

async function setLevels(
  app: TestApplication,
  region: string,
  stage: Stage,
  cells: readonly Cell[],
  year = YEAR,
): Promise<void> {
  await app.call('matrix.setBlock', {
    year,
    stage,
    cells: cells.map(([indicator, level]) => ({
      region,
      indicator,
      value: level === null ? null : Math.round(level * 100),
    })),
  });
}

const everyIndicator = (level: number): Cell[] => spbe2020.indicators.map(({ id }) => [id, level]);

/** A region in which everything is in order: level 2 everywhere, explained, with the same level last year. */
async function inOrder(app: TestApplication, region: string): Promise<void> {
  await setLevels(app, region, 'mandiri', everyIndicator(2), YEAR - 1);
  await setLevels(app, region, 'mandiri', everyIndicator(2));
  for (const { id: indicator } of spbe2020.indicators) {
    const place = { region, year: YEAR, stage: 'mandiri', indicator } as const;
    await app.call('worksheet.setText', { ...place, kind: 'penjelasan', text: 'SK bupati.' });
  }
}

const letter = (region: string, indicator: string, more: Partial<PlantedEvidence>): PlantedEvidence => ({
  region,
  year: YEAR,
  indicator_id: indicator,
  levels: [2],
  document_year: YEAR,
  ...more,
});

/** [region, finding] in the order in which the page shows them. */
type Expected = readonly [region: string, finding: string];

const EXPECTED: readonly Expected[] = [
  [FLOTIM, 'penghambat Dokumen 41 above-ceiling: Level 3 di atas plafon bukti 2, tanpa alasan.'],
  [NGADA, 'penghambat Mandiri 7 blank: Belum diisi.'],
  [NGADA, 'penghambat Mandiri 31 blank: Belum diisi.'],
  [
    BELU,
    'peringatan Penetapan - differing-index: Indeks keputusan 2,02, padahal levelnya menghasilkan 2,01.',
  ],
  [ALOR, 'peringatan Mandiri 7 no-explanation: Level 1 tanpa penjelasan.'],
  [ALOR, 'peringatan Mandiri 13 no-explanation: Level 2 tanpa penjelasan.'],
  [ALOR, 'peringatan Mandiri 18 no-evidence: Level 3 tanpa data dukung.'],
  [
    ALOR,
    'peringatan Mandiri 18 broken-rule: Sistem penghubung layanan lebih dari satu level di atas kebijakan yang mengaturnya. Pemakaian oleh perangkat daerah bersandar pada aturan itu. Kini level 3; indikator 7 level 1.',
  ],
  [ALOR, 'peringatan Mandiri 40 no-evidence: Level 4 tanpa data dukung.'],
  [ALOR, 'peringatan Mandiri 40 rise: Naik dari level 2 pada 2023 menjadi 4.'],
  [FLOTIM, 'peringatan Dokumen 1 stale-evidence: “Perbup lama” (2019) terlalu lama untuk level 4.'],
  [
    FLOTIM,
    'peringatan Dokumen 33 refused-evidence: Level 2 bersandar pada “1/2024” yang perlu revisi (draf tanpa nomor atau tanda tangan).',
  ],
  [FLOTIM, 'peringatan Dokumen 33 above-ceiling: Level 2 di atas plafon bukti 1, tanpa alasan.'],
  [FLOTIM, 'peringatan Dokumen 38 over-claim: Mandiri 4, hasil penilaian 2.'],
  [ENDE, 'peringatan Mandiri - absent-with-values: Dinyatakan tidak mengikuti, padahal 2 nilai tersimpan.'],
  [ALOR, 'informasi Mandiri 44 fall: Turun dari level 4 pada 2023 menjadi 2.'],
  [
    FLOTIM,
    'informasi Dokumen 42 above-ceiling: Level 3 di atas plafon bukti 2. Alasan: Dilihat langsung di kantor camat.',
  ],
];

function describeFinding(finding: Finding): string {
  const severity = { error: 'penghambat', warning: 'peringatan', info: 'informasi' }[finding.severity];
  const place = `${STAGE_NAMES[finding.stage]} ${finding.indicator ?? '-'}`;
  return `${severity} ${place} ${finding.kind}: ${findingText(finding, spbe2020, YEAR)}`;
}

async function plantFaults(folder: string): Promise<void> {
  const app = openTestApplication(folder);
  for (const region of [FLOTIM, ALOR, BELU, NGADA, LEMBATA]) await inOrder(app, region);
  const ALOR_TEXT = { region: ALOR, year: YEAR, stage: 'mandiri', kind: 'penjelasan' } as const;
  await app.call('worksheet.setText', { ...ALOR_TEXT, indicator: '7', text: '' });
  await app.call('worksheet.setText', { ...ALOR_TEXT, indicator: '13', text: ' – ' });
  // 7 stays one level below what 18 may be above it, so only the rule of 18 breaks.
  await setLevels(app, ALOR, 'mandiri', [
    ['7', 1],
    ['18', 3],
    ['40', 4],
    ['44', 2],
  ]);
  await setLevels(
    app,
    ALOR,
    'mandiri',
    [
      ['7', 2],
      ['44', 4],
    ],
    YEAR - 1,
  );
  await setLevels(app, FLOTIM, 'mandiri', [
    ['1', 4],
    ['38', 4],
  ]);
  await setLevels(
    app,
    FLOTIM,
    'mandiri',
    [
      ['1', 3],
      ['38', 3],
    ],
    YEAR - 1,
  );
  await setLevels(app, FLOTIM, 'dokumen', [
    ['38', 2],
    ['41', 3],
    ['42', 3],
  ]);
  await setLevels(app, NGADA, 'mandiri', [
    ['7', null],
    ['31', null],
  ]);
  await setLevels(app, BELU, 'penetapan', [['1', 3]]);
  await setLevels(app, ENDE, 'mandiri', [
    ['1', 2],
    ['2', 2],
  ]);
  await app.call('participation.set', { region: ENDE, year: YEAR, participation: 'tidak-mengikuti' });
  // Every other region says that it does not take part, so that nothing is waited for.
  const others = (await app.call('regions.list', {})).filter(
    ({ code, kind }) => kind !== 'provinsi' && ![FLOTIM, ALOR, BELU, ENDE, NGADA, LEMBATA].includes(code),
  );
  for (const { code } of others) {
    await app.call('participation.set', { region: code, year: YEAR, participation: 'tidak-mengikuti' });
  }
  await app.application.close();
  await plant(folder, {
    evidence: [
      letter(FLOTIM, '1', { levels: [2, 3], title: 'Perbup' }),
      letter(FLOTIM, '1', { levels: [4], title: 'Perbup lama', document_year: 2019 }),
      letter(FLOTIM, '33', {
        title: '',
        status: 'revisi',
        reason: 'draf-tanpa-nomor-atau-tanda-tangan',
      }),
      letter(FLOTIM, '38', {}),
      letter(FLOTIM, '41', {}),
      letter(FLOTIM, '42', {}),
      letter(BELU, '1', { levels: [2, 3] }),
      letter(LEMBATA, '5', { status: 'ditolak', levels: [3] }),
      letter(LEMBATA, '5', {}),
    ],
    overrides: [
      {
        region: FLOTIM,
        year: YEAR,
        stage: 'dokumen',
        indicator_id: '42',
        reason: 'Dilihat langsung di kantor camat.',
      },
    ],
    published: [{ region: BELU, year: YEAR, index_value: 202 }],
  });
}

describe('a sample with known faults', () => {
  it('finds all of them, at their places, and nothing else', async () => {
    const folder = temporaryFolder();
    await plantFaults(folder);
    const app = openTestApplication(folder);
    const { findings, counts, regions, notReached } = await app.call('quality.get', { year: YEAR });
    const found = findings.map((finding): Expected => [finding.region.code, describeFinding(finding)]);
    const lines = EXPECTED.map((expected, position) => {
      const isFound = found.some((one) => one.join() === expected.join());
      return `${String(position + 1).padStart(2)} ${isFound ? 'found  ' : 'MISSING'} ${expected.join(' ')}`;
    });
    const surplus = found.filter((one) => !EXPECTED.some((expected) => expected.join() === one.join()));
    console.log(
      [
        `planted faults: ${EXPECTED.length} expected, ${found.length} found`,
        ...lines,
        ...surplus.map((one) => `   SURPLUS ${one.join(' ')}`),
      ].join('\n'),
    );
    expect(found).toEqual(EXPECTED);
    expect(counts).toEqual({ error: 3, warning: 12, info: 2 });
    expect(notReached).toBe(0);
    const lembata = regions.find(({ region }) => region.code === LEMBATA);
    expect(lembata?.counts).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('mended one after another, each disappears and nothing new comes', async () => {
    const folder = temporaryFolder();
    await plantFaults(folder);
    const app = openTestApplication(folder);
    const foundIn = async (region: string) =>
      (await app.call('quality.get', { year: YEAR, region })).findings.map(
        ({ kind, indicator }) => `${kind} ${indicator ?? ''}`,
      );
    expect(await foundIn(NGADA)).toEqual(['blank 7', 'blank 31']);
    await setLevels(app, NGADA, 'mandiri', [['7', 2]]);
    expect(await foundIn(NGADA)).toEqual(['blank 31']);
    await app.call('history.undo', {});
    expect(await foundIn(NGADA)).toEqual(['blank 7', 'blank 31']);
    const text = { year: YEAR, stage: 'mandiri', kind: 'penjelasan', text: 'Perbup 12/2023' } as const;
    await app.call('worksheet.setText', { ...text, region: ALOR, indicator: '13' });
    expect(await foundIn(ALOR)).not.toContain('no-explanation 13');
    await app.call('participation.set', { region: ENDE, year: YEAR, participation: 'ikut' });
    expect(await foundIn(ENDE)).not.toContain('absent-with-values ');
    expect(app.bugs).toEqual([]);
  });
});

describe('quality.get', () => {
  it('says of one region what it says of it among all', async () => {
    const folder = temporaryFolder();
    await plantFaults(folder);
    const app = openTestApplication(folder);
    const all = await app.call('quality.get', { year: YEAR });
    for (const region of [FLOTIM, ALOR, LEMBATA]) {
      const alone = await app.call('quality.get', { year: YEAR, region });
      expect(alone.findings).toEqual(all.findings.filter((finding) => finding.region.code === region));
      expect(alone.regions).toEqual(all.regions.filter((one) => one.region.code === region));
    }
    const { findings: _, ...summary } = all;
    expect(await app.call('quality.summary', { year: YEAR })).toEqual(summary);
  });

  it('checks a stage as it was, without what came later', async () => {
    const folder = temporaryFolder();
    await plantFaults(folder);
    const app = openTestApplication(folder);
    const mandiri = await app.call('quality.get', { year: YEAR, stage: 'mandiri', region: FLOTIM });
    expect(mandiri.findings.map(({ kind, indicator }) => `${kind} ${indicator ?? ''}`)).toEqual([
      'stale-evidence 1',
      'refused-evidence 33',
      'above-ceiling 33',
      // The claim of 4 rests on evidence up to 2; the judgement of 2 does not go beyond it.
      'above-ceiling 38',
    ]);
    const visitasi = await app.call('quality.get', { year: YEAR, stage: 'visitasi' });
    // Only the region with a decree has come that far.
    expect(visitasi.regions.filter(({ counts }) => counts.error + counts.warning > 0)).toHaveLength(1);
    expect(visitasi.notReached).toBe(4);
  });

  it('leaves a year alone that holds published results only', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const { findings, regions } = await app.call('quality.get', { year: 2022 });
    expect(findings).toEqual([]);
    expect(regions).toEqual([]);
  });

  it('has one line for each region of a year in which nothing is filled in', async () => {
    const app = openTestApplication();
    const { findings, counts } = await app.call('quality.get', { year: YEAR });
    expect(findings).toHaveLength(22 * 47);
    expect(counts).toEqual({ error: 22, warning: 0, info: 0 });
  });

  it('refuses a region that there is not and a year without an instrument', async () => {
    const app = openTestApplication();
    expect(await app.refusal('quality.get', { year: YEAR, region: '53.99' })).toBe('not-found');
    expect(await app.refusal('quality.get', { year: 2016 })).toBe('instrument-not-for-year');
  });
});

describe('the list as a workbook', () => {
  it('holds the lines of the page, and only those that a filter leaves', async () => {
    const folder = temporaryFolder();
    await plantFaults(folder);
    const app = openTestApplication(folder);
    const { fileName, bytes } = await app.call('quality.export', { year: YEAR });
    expect(fileName).toMatch(/^Cek mutu Nusa Tenggara Timur 2024 \d{4}-\d{2}-\d{2}\.xlsx$/);
    const workbook = await withExceljs(bytes);
    const list = workbook.getWorksheet('Daftar');
    const texts = (row: number) => [2, 3, 4, 5, 6, 7].map((column) => list?.getCell(row, column).text ?? '');
    expect(texts(5)).toEqual([
      'Penghambat',
      'Kabupaten Flores Timur',
      'Dokumen',
      '41. Layanan Kinerja Pegawai',
      'Di atas plafon bukti',
      'Level 3 di atas plafon bukti 2, tanpa alasan.',
    ]);
    expect(list?.getCell(5 + EXPECTED.length, 2).text).toBe('');
    const rule = EXPECTED.findIndex(([, finding]) => finding.includes('broken-rule'));
    expect(list?.getCell(5 + rule, 8).text).toContain('PermenPANRB 59/2020, Lampiran, kriteria Indikator 7');
    expect(list?.getCell(5, 8).text).toBe('–');
    const filtered = await app.call('quality.export', { year: YEAR, filter: { kind: 'over-claim' } });
    const only = (await withExceljs(filtered.bytes)).getWorksheet('Daftar');
    expect(only?.getCell(5, 7).text).toBe('Mandiri 4, hasil penilaian 2.');
    expect(only?.getCell(6, 2).text).toBe('');
    expect(only?.getCell('A2').text).toContain('Daftar tersaring');
  });
});
