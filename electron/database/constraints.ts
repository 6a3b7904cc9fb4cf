/** Refusals of the database that are answers: what a row hangs on, and whether its place is free. */

/** A row that another row hangs on, or one whose parent is gone. */
export const BOUND = ['SQLITE_CONSTRAINT_FOREIGNKEY'];
/** A row whose place or parent is no longer there to take. */
export const TAKEN = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', ...BOUND];

/** Runs a statement. @returns false when one of these constraints refused it. */
export function unlessRefused(constraints: readonly string[], run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (constraints.includes(code)) return false;
    throw error;
  }
}
