/** Second step: the guarded workbook as plain grids, one sheet after the other. */
import type { GuardedWorkbook } from './guard.ts';
import { withLinks } from './hyperlinks.ts';
import { readNumberFormats } from './number-formats.ts';
import type { SheetGrid } from './reading.ts';
import { indexSharedStrings } from './shared-strings.ts';
import { createCellBudget, readSheetXml } from './sheet-xml.ts';

/**
 * @param only the sheet of this name; null reads all of them
 * @throws {Refusal} too-large, damaged-file or protected-file
 */
export async function readGrids(guarded: GuardedWorkbook, only: string | null = null): Promise<SheetGrid[]> {
  const { limits, date1904 } = guarded;
  const context = {
    strings: indexSharedStrings(guarded.sharedStrings),
    formats: readNumberFormats(guarded.styles, limits),
    date1904,
  };
  const budget = createCellBudget(limits);
  const grids: SheetGrid[] = [];
  for (const sheet of guarded.sheets) {
    if (only !== null && sheet.name !== only) continue;
    const { links, rows, ...content } = readSheetXml(await sheet.read(), context, budget, limits);
    grids.push({
      name: sheet.name,
      hidden: sheet.hidden,
      rowCount: rows.at(-1)?.row ?? 0,
      rows: links.length > 0 ? withLinks(rows, links, await sheet.linkTargets()) : rows,
      ...content,
    });
  }
  return grids;
}
