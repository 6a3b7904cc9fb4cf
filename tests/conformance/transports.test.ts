import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildCriteriaWorkbook } from '../../electron/excel/export/official-criteria/criteria-workbook.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { OPERATION_NAMES, operations } from '../../shared/contract/operations.ts';
import { failureSchema } from '../../shared/contract/result.ts';
import { spbe2020 } from '../support/instruments.ts';
import { pngLogo } from '../support/logos.ts';
import { openTestApplication } from '../support/temporary.ts';
import { fakeElectron, TRANSPORTS, type Transport } from './transports.ts';

const workbook = new Uint8Array(
  readFileSync(join(projectFolder(), 'tests/fixtures/01-kuesioner-sumba-timur-2023.xlsx')),
);
const MAP = {
  name: 'peta.geojson',
  bytes: new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { nama: 'Kabupaten Alor' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [124, -8],
                [125, -8],
                [125, -9],
                [124, -8],
              ],
            ],
          },
        },
      ],
    }),
  ),
};
const PLACE = { region: '53.05', year: 2024, indicator: '1' };
const CELL = { ...PLACE, stage: 'mandiri' };
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

async function officialCriteria(): Promise<{ name: string; bytes: Uint8Array }> {
  const texts = [{ indicator: '1', level: 1, text: 'Kriteria lengkap' }];
  const bytes = await buildCriteriaWorkbook({
    instrument: spbe2020,
    texts,
    generatedAt: new Date(0),
    appVersion: '0',
  });
  return { name: 'kriteria.xlsx', bytes };
}

/** Uses every operation once or more; later steps build on earlier ones. */
async function everyOperation(call: (name: string, input: unknown) => Promise<unknown>) {
  await call('settings.update', { evaluator: 'Penguji' });
  await call('instruments.list', {});
  await call('provinces.list', {});
  await call('regions.list', {});
  await call('sample.load', {});
  await call('ranking.get', { year: 2022 });
  await call('ranking.export', { year: 2022 });
  await call('distribution.set', { year: 2023, distribution: null });
  await call('map.preview', { file: MAP });
  await call('map.set', { file: MAP, answers: [] });
  await call('map.get', {});
  await call('map.remove', {});
  await call('worksheet.setValue', { ...CELL, value: 300 });
  await call('worksheet.setText', { ...CELL, kind: 'penjelasan', text: 'Perbup 12/2023' });
  await call('template.export', { region: '53.05', year: 2024 });
  await call('worksheet.get', { region: '53.05', year: 2024 });
  const source = { kind: 'berkas', name: 'peraturan.pdf', bytes: PDF };
  const { id } = (await call('evidence.add', { ...PLACE, source, levels: [2] })) as { id: string };
  await call('evidence.update', { id, fields: { status: 'diterima' } });
  await call('evidence.list', { region: '53.05', year: 2024 });
  await call('evidence.read', { id });
  await call('worksheet.override', { ...PLACE, stage: 'dokumen', reason: 'Dilihat saat interviu' });
  await call('evidence.carry', { region: '53.05', from: 2024, to: 2026 });
  await call('evidence.remove', { id });
  await call('profile.get', { region: '53.05', year: 2024 });
  await call('trend.get', {});
  await call('matrix.setBlock', {
    year: 2022,
    stage: 'mandiri',
    cells: spbe2020.indicators.map(({ id }) => ({ region: '53.05', indicator: id, value: 200 })),
  });
  await call('published.set', {
    year: 2022,
    results: [{ region: '53.05', result: { index: 203, predikat: 'Cukup', source: 'Keputusan uji' } }],
  });
  await call('published.compare', { year: 2022 });
  await call('published.explain', { region: '53.05', year: 2022 });
  await call('history.undo', {});
  await call('history.undo', {});
  await call('change.explain', { region: '53.05', from: 2022, to: 2024 });
  await call('matrix.setBlock', {
    year: 2024,
    stage: 'mandiri',
    cells: [{ region: '53.06', indicator: '2', value: 400 }],
  });
  await call('matrix.get', { year: 2024 });
  await call('participation.set', { region: '53.08', year: 2024, participation: 'tidak-mengikuti' });
  await call('quality.get', { year: 2024 });
  await call('quality.summary', { year: 2024, region: '53.05' });
  await call('quality.export', { year: 2024, filter: { kind: 'blank' } });
  await call('participation.list', { year: 2024 });
  const place = { region: '53.05', year: 2024, indicator: '1' };
  await call('comment.add', { ...place, text: 'Tanyakan notula rapat' });
  const notes = (await call('worksheet.notes', { region: '53.05', year: 2024 })) as {
    comments: { id: string }[];
  };
  const comment = notes.comments[0]?.id;
  await call('comment.edit', { comment, text: 'Tanyakan notula rapat 2024' });
  await call('comment.remove', { comment });
  const followUp = { priority: 'tinggi', unit: 'Dinas Kominfo', due: '2024-12-31', status: 'berjalan' };
  await call('recommendation.set', { ...place, ...followUp });
  await call('recommendation.list', { year: 2024 });
  const criteria = (await call('criteria.template', { instrument: 'spbe-2020' })) as {
    fileName: string;
    bytes: Uint8Array;
  };
  await call('criteria.preview', {
    instrument: 'spbe-2020',
    file: { name: criteria.fileName, bytes: criteria.bytes },
  });
  await call('criteria.load', { instrument: 'spbe-2020', file: await officialCriteria() });
  await call('criteria.get', { instrument: 'spbe-2020' });
  await call('criteria.summary', {});
  await call('criteria.remove', { instrument: 'spbe-2020' });
  await call('history.undo', {});
  await call('history.redo', {});
  await call('history.list', {});
  await call('audit.list', { region: '53.05', kind: 'redo' });
  await call('audit.export', { year: 2024 });
  const files = [{ name: 'sumba timur.xlsx', bytes: workbook }];
  const preview = (await call('import.preview', { files })) as {
    session: string;
    files: { id: string; sheets: { name: string; mapping: unknown }[] }[];
  };
  const { session } = preview;
  const [file] = preview.files;
  if (!file) throw new Error('no file in the preview');
  await call('import.grid', { session, file: file.id, sheet: file.sheets[0]?.name ?? '' });
  await call('import.answer', {
    session,
    answers: [{ kind: 'year', file: file.id, entry: null, year: 2023 }],
  });
  const { name: sheet, mapping: recognised } = file.sheets[0] ?? { name: '', mapping: null };
  await call('import.map', { session, file: file.id, sheet, mapping: recognised, remember: true });
  await call('import.report', { session });
  const applied = (await call('import.apply', { session })) as { changeSet: string };
  const [batch] = (await call('import.batches', {})) as { files: { sha256: string }[] }[];
  const { mappings } = (await call('remembered.list', {})) as { mappings: { id: string }[] };
  await call('remembered.forget', { kind: 'mapping', id: mappings[0]?.id });
  await call('history.undo', {});
  await call('import.original', { sha256: batch?.files[0]?.sha256 });
  await call('history.blockers', { changeSet: applied.changeSet });
  await call('history.revert', { changeSet: applied.changeSet });
  const second = (await call('import.preview', { files })) as typeof preview;
  await call('import.remove', { session: second.session, file: second.files[0]?.id ?? '' });
  await call('import.discard', { session: second.session });
  await call('workbook.export', { kind: 'matrix', year: 2023 });
  await call('settings.setLogo', { bytes: pngLogo() });
  await call('settings.logo', {});
  await call('document.export', { kind: 'lampiran', year: 2022, format: 'pdf' });
  await call('document.exportAll', { kind: 'lhe', year: 2022, format: 'pdf' });
  await call('task.cancel', { task: 'none' });
  await call('database.verify', {});
  await call('app.state', {});
  await call('sample.remove', {});
  const record = { number: '1/BA/2024', date: '2024-12-12', place: 'Kupang', participants: [] };
  await call('seal.set', { year: 2024, record });
  await call('seal.status', { year: 2024 });
  await call('seal.page', {});
  await call('seal.reopen', { year: 2024, reason: 'Bukti terlambat masuk' });
}

describe.each(Object.entries(TRANSPORTS))('%s', (_, open) => {
  async function connect(): Promise<{ transport: Transport; bugs: unknown[] }> {
    const app = openTestApplication();
    return { transport: await open(app.application), bugs: app.bugs };
  }

  it('offers every operation, and every answer fits the contract', async () => {
    const { transport, bugs } = await connect();
    const used = new Set<string>();
    await everyOperation(async (name, input) => {
      used.add(name);
      const result = (await transport.invoke(name, input)) as { ok: boolean; value: unknown };
      expect(result, `${name} ${bugs.map(String).join()}`).toMatchObject({ ok: true });
      const { output } = operations[name as keyof typeof operations];
      expect(output.safeParse(result.value).error, name).toBeUndefined();
      return result.value;
    });
    expect([...used].toSorted()).toEqual(OPERATION_NAMES.toSorted());
  });

  it('input that does not fit the contract is refused before anything runs', async () => {
    const { transport } = await connect();
    const refused = [
      ['worksheet.setValue', { ...CELL, value: '300' }],
      ['worksheet.setValue', { ...CELL, value: 300, extra: true }],
      ['ranking.get', null],
      ['import.preview', { files: [{ name: 'a.xlsx', bytes: 'text' }] }],
      ['ranking.get', { year: 2022, scope: '__proto__' }],
    ] as const;
    for (const [name, input] of refused) {
      const result = failureSchema.parse(await transport.invoke(name, input));
      expect(result.error.code, name).toBe('invalid-input');
    }
    const history = (await transport.invoke('history.list', {})) as { value: unknown[] };
    expect(history.value).toEqual([]);
  });

  it('an operation that does not exist is refused, also by the names that every object has', async () => {
    const { transport } = await connect();
    for (const name of ['no.such', 'constructor', '__proto__', 'toString']) {
      const result = failureSchema.parse(await transport.invoke(name, {}));
      expect(result.error.code).toBe('unknown-operation');
    }
  });

  it('a refusal carries its code and detail, not a stack', async () => {
    const { transport } = await connect();
    const result = await transport.invoke('worksheet.setValue', { ...CELL, value: 600 });
    expect(failureSchema.parse(result).error).toMatchObject({
      code: 'level-not-in-scale',
      detail: { indicator: '1', value: '6', min: 1, max: 5 },
    });
  });

  it('bytes arrive as they were sent', async () => {
    const { transport } = await connect();
    await transport.invoke('sample.load', {});
    const exported = (await transport.invoke('ranking.export', { year: 2022 })) as {
      value: { bytes: Uint8Array };
    };
    expect(exported.value.bytes).toBeInstanceOf(Uint8Array);
    expect([...exported.value.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('says when something changed, and only then', async () => {
    const { transport } = await connect();
    const events: AppEvent[] = [];
    await transport.onEvent((event) => events.push(event));
    await transport.invoke('ranking.get', { year: 2022 });
    await transport.invoke('sample.load', {});
    await vi.waitFor(() => expect(events).toEqual([{ type: 'changed' }]));
  });
});

describe('Electron', () => {
  it('frames of other addresses, and frames that are gone, are refused', async () => {
    const electron = fakeElectron(openTestApplication().application);
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/', null]) {
      const result = failureSchema.parse(await electron.invokeFrom(url, 'sample.load', {}));
      expect(result.error.code).toBe('not-authorised');
    }
    const result = failureSchema.parse(await electron.invokeFrom('app://evaluasi/', 17, {}));
    expect(result.error.code).toBe('unknown-operation');
  });
});
