import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../electron/application/services.ts';
import { openDatabase } from '../../electron/database/connection.ts';
import { ENTITIES } from '../../electron/database/entities.ts';
import { MIGRATIONS } from '../../electron/database/migrations/index.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { openTestApplication, temporaryFolder } from '../support/temporary.ts';

function refusalOf(run: () => unknown): string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

describe('opening a database', () => {
  it('every table is STRICT and every journaled row has a text id', () => {
    const database = openDatabase(join(temporaryFolder(), 'a.sqlite'));
    const tables = database.pragma('table_list') as {
      name: string;
      schema: string;
      type: string;
      strict: number;
    }[];
    const own = tables.filter(
      ({ name, schema, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
    );
    expect(own.length).toBeGreaterThan(ENTITIES.length);
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
    for (const entity of ENTITIES) {
      const columns = database.pragma(`table_info(${entity})`) as {
        name: string;
        type: string;
        pk: number;
      }[];
      // Levels are rows of a view over packed series.
      if (entity === 'level_value') expect(columns[0]?.name).toBe('id');
      else expect(columns.find(({ pk }) => pk === 1)).toMatchObject({ name: 'id', type: 'TEXT' });
    }
    database.close();
  });

  it('uses a write-ahead log, full synchronisation and foreign keys', () => {
    const database = openDatabase(join(temporaryFolder(), 'a.sqlite'));
    const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
      database.pragma(name, { simple: true }),
    );
    expect(settings).toEqual(['wal', 2, 1]);
    database.close();
  });

  it('a file from a newer version is refused and left as it was', () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    openDatabase(file).close();
    const raw = new Sqlite(file);
    raw.pragma('user_version = 99');
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.close();
    const before = readFileSync(file);
    expect(refusalOf(() => openDatabase(file))).toBe('newer-database');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a database of another application and a file that is none are refused', () => {
    const folder = temporaryFolder();
    const other = new Sqlite(join(folder, 'other.sqlite'));
    other.exec('CREATE TABLE something (a TEXT)');
    other.close();
    expect(refusalOf(() => openDatabase(join(folder, 'other.sqlite')))).toBe('storage-corrupt');
    writeFileSync(join(folder, 'text.sqlite'), 'not a database at all, but long enough to be read as one');
    expect(refusalOf(() => openDatabase(join(folder, 'text.sqlite')))).toContain('not a database');
  });

  it('a migration is preceded by a snapshot, and a failing one changes nothing', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await app.call('sample.load', {});
    const place = { region: '53.05', year: 2024, stage: 'mandiri', indicator: '7' } as const;
    await app.call('worksheet.setValue', { ...place, value: 300 });
    await app.application.close();
    const file = join(folder, DATABASE_FILE);
    const next = { version: MIGRATIONS.length + 1, name: 'next', sql: 'CREATE TABLE extra (a TEXT) STRICT' };
    const broken = { ...next, sql: `${next.sql}; CREATE TABLE extra (a TEXT) STRICT` };
    expect(refusalOf(() => openDatabase(file, [...MIGRATIONS, broken]))).toContain('already exists');
    const snapshot = join(folder, 'cadangan', `sebelum-versi-${next.version}.sqlite`);
    expect(existsSync(snapshot)).toBe(true);
    const migrated = openDatabase(file, [...MIGRATIONS, next]);
    expect(migrated.pragma('user_version', { simple: true })).toBe(next.version);
    migrated.close();
    copyFileSync(snapshot, join(folder, 'snapshot.sqlite'));
    const copy = openDatabase(join(folder, 'snapshot.sqlite'));
    expect(copy.prepare('SELECT count(*) FROM published_result').pluck().get()).toBe(13);
    expect(copy.prepare('SELECT stage, indicator_id, value FROM level_value').all()).toEqual([
      { stage: 'mandiri', indicator_id: '7', value: 300 },
    ]);
    copy.close();
  });
});

describe('reference data', () => {
  it('holds the 22 kabupaten/kota of NTT with both codes, and every province', async () => {
    const app = openTestApplication();
    const regions = await app.call('regions.list', {});
    expect(regions.map((region) => region.kind)).toEqual([
      'provinsi',
      ...Array.from({ length: 21 }, () => 'kabupaten'),
      'kota',
    ]);
    expect(await app.call('provinces.list', {})).toHaveLength(38);
    await app.call('settings.update', { province: '51' });
    const bali = await app.call('regions.list', {});
    expect(bali.map((region) => region.name)).toContain('Kota Denpasar');
  });
});

describe('verification', () => {
  it('finds a sound database sound', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    expect(await app.call('database.verify', {})).toMatchObject({ ok: true });
  });

  it('finds a level whose import file is gone, which the database itself cannot see', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    const place = { region: '53.05', year: 2024, stage: 'mandiri', indicator: '1' } as const;
    await app.call('worksheet.setValue', { ...place, value: 300 });
    const raw = new Sqlite(join(folder, DATABASE_FILE));
    raw.exec("UPDATE level_series SET series = json_replace(series, '$.origins[0][0]', 'nowhere')");
    raw.close();
    const result = await app.call('database.verify', {});
    expect(result.checks.filter((check) => !check.ok).map((check) => check.name)).toEqual(['foreign-keys']);
  });

  it('finds a value that the scale does not have, however it came in', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await app.call('worksheet.setValue', {
      region: '53.05',
      year: 2024,
      stage: 'mandiri',
      indicator: '1',
      value: 300,
    });
    const raw = new Sqlite(join(folder, DATABASE_FILE));
    raw.exec("UPDATE level_series SET series = json_replace(series, '$.values[0]', 650)");
    raw.close();
    const result = await app.call('database.verify', {});
    expect(result.checks.filter((check) => !check.ok).map((check) => check.name)).toEqual([
      'recomputed-indices',
    ]);
  });
});
