/** Cells of an import's sheets, for a person who looks at them. Readings come without: they are read anew. */
import type { Grid } from '../../../shared/contract/import.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { GridCell, SheetGrid } from '../../excel/reading.ts';
import type { Services } from '../services.ts';
import { requireFile, type SessionFile } from './sessions.ts';

interface LookedAt {
  readonly name: string;
  readonly sheet: Promise<SheetGrid>;
}

/** The sheet of each file that was looked at last: it is asked for piece by piece. */
const lookedAt = new WeakMap<Uint8Array, LookedAt>();

function noSheet(file: SessionFile, name: string): Refusal {
  return new Refusal('not-found', `no sheet ${name} in ${file.name}`);
}

async function readSheet(services: Services, file: SessionFile, name: string): Promise<SheetGrid> {
  const [sheet] = await services.reader.readCells(file.bytes, name);
  if (!sheet) throw noSheet(file, name);
  return sheet;
}

function sheetOf(services: Services, file: SessionFile, name: string): Promise<SheetGrid> {
  const before = lookedAt.get(file.bytes);
  if (before?.name === name) return before.sheet;
  const next = { name, sheet: readSheet(services, file, name) };
  lookedAt.set(file.bytes, next);
  next.sheet.catch(() => {
    if (lookedAt.get(file.bytes) === next) lookedAt.delete(file.bytes);
  });
  return next.sheet;
}

/** As Excel shows it to an Indonesian reader; recognition has a form of its own. */
function shownCell({ value }: GridCell): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number).replace('.', ',');
    case 'boolean':
      return value.boolean ? 'BENAR' : 'SALAH';
    case 'date':
      return value.iso.slice(0, 10);
    case 'error':
      return value.code;
    case 'formula-without-result':
      return `=${value.formula}`;
  }
}

/** @throws {Refusal} session-expired, not-found, too-large */
export async function showGrid(services: Services, input: ParsedInput<'import.grid'>): Promise<Grid> {
  const file = requireFile(services.sessions.get(input.session), input.file);
  if (!file.reading?.sheets.some(({ name }) => name === input.sheet)) throw noSheet(file, input.sheet);
  const sheet = await sheetOf(services, file, input.sheet);
  const last = input.firstRow + input.rows;
  return {
    sheet: sheet.name,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    lines: sheet.rows
      .filter(({ row }) => row >= input.firstRow && row < last)
      .map((line) => ({
        row: line.row,
        hidden: line.hidden,
        cells: line.cells.map((cell) => ({ column: cell.column, text: shownCell(cell) })),
      })),
  };
}
