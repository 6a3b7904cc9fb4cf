import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeUpMap } from '../support/made-up-map.ts';
import { openTestApplication, temporaryFolder } from '../support/temporary.ts';

const file = (written: Record<string, string> = {}) => ({
  name: 'batas.geojson',
  bytes: new Uint8Array(madeUpMap(written)),
});

describe("the office's own map", () => {
  it('is stored with its file, one step of undo, and drawn region by region', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    expect(await app.call('map.get', {})).toBeNull();
    await app.call('map.set', { file: file(), answers: [] });
    const map = await app.call('map.get', {});
    expect(map?.fileName).toBe('batas.geojson');
    expect(map?.drawing?.regions).toHaveLength(22);
    // Settings that stand beside it are untouched.
    expect((await app.call('app.state', {})).settings.province).toBe('53');
    await app.call('history.undo', {});
    expect(await app.call('map.get', {})).toBeNull();
    await app.call('history.redo', {});
    expect((await app.call('map.get', {}))?.drawing?.regions).toHaveLength(22);
    await app.call('map.remove', {});
    expect(await app.call('map.get', {})).toBeNull();
    expect((await app.call('history.list', {})).map(({ summary }) => summary.kind)).toContain('map');
  });

  it('asks for features that it does not know, and draws those that were answered', async () => {
    const app = openTestApplication();
    const unknown = file({ '53.05': 'Pulau satu', '53.06': 'Pulau dua' });
    const { features } = await app.call('map.preview', { file: unknown });
    const open = features.filter(({ code }) => code === null);
    expect(open.map(({ written }) => written).toSorted()).toEqual(['Pulau dua', 'Pulau satu']);
    const first = open.find(({ written }) => written === 'Pulau satu');
    await app.call('map.set', { file: unknown, answers: [{ feature: first?.feature ?? -1, code: '53.05' }] });
    const codes = (await app.call('map.get', {}))?.drawing?.regions.map(({ code }) => code) ?? [];
    expect(codes).toContain('53.05');
    expect(codes).not.toContain('53.06');
  });

  it('belongs to its province, and a file that is gone is said and not drawn', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await app.call('map.set', { file: file(), answers: [] });
    await app.call('settings.update', { province: '51' });
    expect(await app.call('map.get', {})).toBeNull();
    await app.call('settings.update', { province: '53' });
    await app.application.close();
    rmSync(join(folder, 'bukti'), { recursive: true });
    const again = openTestApplication(folder);
    expect(await again.call('map.get', {})).toEqual({ fileName: 'batas.geojson', drawing: null });
  });

  it('a file that cannot be used changes nothing', async () => {
    const app = openTestApplication();
    const bad = { name: 'x.json', bytes: new TextEncoder().encode('{"type":"Topology"}') };
    expect(await app.refusal('map.preview', { file: bad })).toBe('map-unusable');
    expect(await app.refusal('map.set', { file: bad, answers: [] })).toBe('map-unusable');
    const elsewhere = [{ feature: 0, code: '51.03' }];
    expect(await app.refusal('map.set', { file: file(), answers: elsewhere })).toBe('not-found');
    expect(await app.call('history.list', {})).toEqual([]);
  });
});
