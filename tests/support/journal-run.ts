/** Drives the journal of a real database and the naive one side by side. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createServices, type Services } from '../../electron/application/services.ts';
import type { Row } from '../../electron/database/change-records.ts';
import type { LevelValueRow } from '../../electron/database/entities.ts';
import { levelValueId } from '../../electron/database/level-series.ts';
import { joinedSeries } from './joined-series.ts';
import type { ChangeWriter } from '../../electron/journal/journal.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { resources } from './instruments.ts';
import { NaiveJournal, type NaiveChange } from './naive-journal.ts';
import { temporaryFolder } from './temporary.ts';

const STAGES = ['mandiri', 'dokumen'] as const;
const SUMMARY = { kind: 'edit-block', year: 2024, stage: 'mandiri', cells: 0 } as const;

/** Two assessments that stand before everything. */
function openServices(): { services: Services; assessments: string[] } {
  const services = createServices({
    dataFolder: join(temporaryFolder(), 'data'),
    resources,
    version: 'test',
    emit: () => undefined,
  });
  const assessments = ['53.05', '53.06'].map((code) => `assessment-${code}`);
  services.journal.commit({ summary: SUMMARY, undoable: false }, (writer) => {
    writer.insert('import_batch', { id: 'batch', created_at: 'now', actor: '' });
    writer.insert('import_file', {
      id: 'file',
      batch_id: 'batch',
      name: 'LKE.xlsx',
      sha256: 'a',
      size: 1,
      layout: '',
    });
    for (const [position, id] of assessments.entries()) {
      const region = services.regions.byCode(['53.05', '53.06'][position] ?? '');
      writer.insert('assessment', {
        id,
        region_id: region?.id ?? '',
        year: 2024,
        instrument_id: 'spbe-2020',
        participation: 'ikut',
        participation_reason: '',
      });
    }
  });
  return { services, assessments };
}

export interface Cell {
  readonly assessment: number;
  readonly stage: number;
  readonly indicator: number;
  /** null takes the level away. */
  readonly value: number | null;
}

export type Step =
  | { readonly kind: 'edit'; readonly cells: readonly Cell[] }
  | { readonly kind: 'import'; readonly cells: readonly Cell[] }
  | { readonly kind: 'text'; readonly cells: readonly Cell[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'revert'; readonly of: number };

/** The last of each place counts; each place once, so that a change set changes a row once. */
function distinct(list: readonly Cell[]): Cell[] {
  const place = ({ assessment, stage, indicator }: Cell) => `${assessment} ${stage} ${indicator}`;
  return [...new Map(list.map((each) => [place(each), each])).values()];
}

function sorted(row: Row | LevelValueRow): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Runs steps against the journal and the naive one, and compares them after each. */
export class JournalRun {
  readonly #naive = new NaiveJournal();
  readonly #services: Services;
  readonly #assessments: readonly string[];
  /** Change sets in the order of the naive ones. */
  readonly #ids: string[] = [];
  #time = 0;

  constructor() {
    const opened = openServices();
    this.#services = opened.services;
    this.#assessments = opened.assessments;
  }

  close(): void {
    this.#services.database.close();
  }

  #level({ assessment, stage, indicator, value }: Cell, isImported: boolean): LevelValueRow {
    const assessmentId = this.#assessments[assessment] ?? '';
    const stageName = STAGES[stage] ?? 'mandiri';
    return {
      id: levelValueId(assessmentId, stageName, String(indicator)),
      assessment_id: assessmentId,
      stage: stageName,
      indicator_id: String(indicator),
      value: value ?? 0,
      import_file_id: isImported ? 'file' : null,
      sheet: isImported ? 'LKE' : null,
      cell: isImported ? `E${indicator}` : null,
      changed_at: String(this.#time),
      changed_by: 'Maria',
    };
  }

  #edit(writer: ChangeWriter, list: readonly Cell[]): NaiveChange[] {
    return list.flatMap((each): NaiveChange[] => {
      const row = this.#level(each, false);
      const isThere = this.#naive.rows.has(row.id);
      if (each.value === null) {
        if (!isThere) return [];
        writer.remove('level_value', row.id);
        return [this.#naive.put(row.id, null)];
      }
      if (isThere) writer.update('level_value', row.id, row);
      else writer.insert('level_value', row);
      return [this.#naive.put(row.id, sorted(row))];
    });
  }

  #import(writer: ChangeWriter, list: readonly Cell[]): NaiveChange[] {
    const rows = list.filter(({ value }) => value !== null).map((each) => this.#level(each, true));
    for (const group of Map.groupBy(rows, (row) => `${row.assessment_id} ${row.stage}`).values()) {
      const [first] = group;
      if (first) writer.setLevels(first.assessment_id, joinedSeries(first.stage, group));
    }
    return rows.map((row) => this.#naive.put(row.id, sorted(row)));
  }

  #texts(writer: ChangeWriter, list: readonly Cell[]): NaiveChange[] {
    return list.flatMap((each): NaiveChange[] => {
      const { value: _value, ...level } = this.#level(each, false);
      const row = {
        ...level,
        id: `text ${level.id}`,
        kind: 'catatan' as const,
        text: `Catatan ${each.value}`,
      };
      const isThere = this.#naive.rows.has(row.id);
      if (each.value === null) {
        if (!isThere) return [];
        writer.remove('indicator_text', row.id);
        return [this.#naive.put(row.id, null)];
      }
      if (isThere) writer.update('indicator_text', row.id, row);
      else writer.insert('indicator_text', row);
      return [this.#naive.put(row.id, sorted(row))];
    });
  }

  #commit(write: (writer: ChangeWriter) => NaiveChange[]): void {
    let changes: NaiveChange[] = [];
    const changeSet = this.#services.journal.commit({ summary: SUMMARY }, (writer) => {
      changes = write(writer);
    });
    this.#naive.commit(changes);
    assert.equal(changeSet === null, changes.length === 0);
    if (!changeSet) return;
    assert.equal(changeSet.changes, changes.length);
    this.#ids.push(changeSet.id);
  }

  /** Both do it, or both refuse. */
  #takeBack(take: () => { readonly id: string }, isDone: boolean): void {
    try {
      this.#ids.push(take().id);
      assert.equal(isDone, true);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      assert.equal(isDone, false);
    }
  }

  run(each: Step): void {
    const { journal } = this.#services;
    this.#time += 1;
    if (each.kind === 'edit') this.#commit((writer) => this.#edit(writer, distinct(each.cells)));
    else if (each.kind === 'import') this.#commit((writer) => this.#import(writer, distinct(each.cells)));
    else if (each.kind === 'text') this.#commit((writer) => this.#texts(writer, distinct(each.cells)));
    else if (each.kind === 'undo') this.#takeBack(() => journal.undo(), this.#naive.undo());
    else if (each.kind === 'redo') this.#takeBack(() => journal.redo(), this.#naive.redo());
    else this.#revert(each.of);
    this.#compare();
  }

  #revert(of: number): void {
    if (this.#ids.length === 0) return;
    const { journal } = this.#services;
    const position = of % this.#ids.length;
    const id = this.#ids[position] ?? '';
    const target = this.#naive.sets[position];
    if (!target) throw new Error('the journals differ');
    assert.deepEqual(
      journal.blockers(id).map((blocker) => this.#ids.indexOf(blocker.id)),
      this.#naive.blockers(target),
    );
    this.#takeBack(
      () => journal.revert(id),
      this.#naive.takeBack(target, target.kind === 'undo' ? 'redo' : 'undo'),
    );
  }

  #compare(): void {
    const { database, assessments, changes } = this.#services;
    const stored = (table: string) => database.prepare(`SELECT * FROM ${table}`).all() as Row[];
    const rows = [...stored('level_value'), ...stored('indicator_text')];
    const inOrder = (list: string[]) => list.toSorted();
    assert.deepEqual(inOrder(rows.map(sorted)), inOrder([...this.#naive.rows.values()]));
    const levels = this.#assessments.flatMap((id) => assessments.values(id));
    assert.deepEqual(
      inOrder(levels.map(({ file_name: _name, ...row }) => sorted(row))),
      inOrder(stored('level_value').map(sorted)),
    );
    const plain = (json: string | null) => json && sorted(JSON.parse(json) as Row);
    const said = changes.changesOf(this.#ids.at(-1) ?? '').map((change) => ({
      id: change.row_id,
      before: plain(change.before),
      after: plain(change.after),
    }));
    const byId = (list: readonly NaiveChange[]) => list.toSorted((a, b) => a.id.localeCompare(b.id));
    assert.deepEqual(byId(said), byId(this.#naive.sets.at(-1)?.changes ?? []));
  }
}
