/** What the packed journal is compared with. */

export interface NaiveChange {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface NaiveSet {
  readonly kind: 'do' | 'undo' | 'redo';
  readonly changes: readonly NaiveChange[];
  reverted: boolean;
}

/** A journal without any packing: rows by id as JSON, change sets as lists of single rows. */
export class NaiveJournal {
  readonly rows = new Map<string, string>();
  readonly sets: NaiveSet[] = [];

  commit(changes: readonly NaiveChange[]): void {
    if (changes.length > 0) this.sets.push({ kind: 'do', changes, reverted: false });
  }

  put(id: string, row: string | null): NaiveChange {
    const before = this.rows.get(id) ?? null;
    if (row === null) this.rows.delete(id);
    else this.rows.set(id, row);
    return { id, before, after: row };
  }

  /** @returns false when something newer stands in the way */
  takeBack(target: NaiveSet | undefined, kind: 'undo' | 'redo'): boolean {
    if (!target || target.reverted) return false;
    if (this.changedIn(target).length > 0) return false;
    const changes = target.changes.toReversed().map(({ id, before }) => this.put(id, before));
    target.reverted = true;
    this.sets.push({ kind, changes, reverted: false });
    return true;
  }

  undo(): boolean {
    return this.takeBack(
      this.sets.findLast((set) => set.kind !== 'undo' && !set.reverted),
      'undo',
    );
  }

  redo(): boolean {
    const lastDo = this.sets.findLastIndex((set) => set.kind === 'do');
    const index = this.sets.findLastIndex((set) => set.kind === 'undo' && !set.reverted);
    return index > lastDo && this.takeBack(this.sets[index], 'redo');
  }

  /** Rows that are no longer what a change set made of them. */
  changedIn({ changes }: NaiveSet): string[] {
    const last = new Map(changes.map(({ id, after }) => [id, after]));
    return [...last].filter(([id, after]) => (this.rows.get(id) ?? null) !== after).map(([id]) => id);
  }

  blockers(target: NaiveSet): number[] {
    const changed = new Set(this.changedIn(target));
    return this.sets.flatMap((set, index) =>
      index > this.sets.indexOf(target) && !set.reverted && set.changes.some(({ id }) => changed.has(id))
        ? [index]
        : [],
    );
  }
}
