/**
 * How much a workbook may ask for. A worksheet of an evaluation has a few hundred kilobytes of XML; these bounds
 * leave a wide margin above that and keep the memory of the whole process below 700 MB while a hostile file is read.
 */
const MEGABYTE = 1024 * 1024;

export interface WorkbookLimits {
  /** Bytes of the file as it is handed in. */
  readonly fileBytes: number;
  readonly archiveEntries: number;
  readonly entryNameLength: number;
  /** Inflated bytes of one sheet, of the shared strings, of any other part that is read, and of all together. */
  readonly sheetBytes: number;
  readonly stringsBytes: number;
  readonly otherPartBytes: number;
  readonly totalBytes: number;
  /** Inflated to stored size; only counted above `ratioFromBytes`, where a bomb begins to hurt. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly sheets: number;
  /** Cells with content in the whole workbook. */
  readonly cells: number;
  /** XML of all cells with content. */
  readonly cellBytes: number;
  /** Characters of all texts, counted again in each cell that shows the same one. */
  readonly textLength: number;
  readonly mergedRanges: number;
  /** Cells inside merged ranges of one sheet. */
  readonly mergedCells: number;
  readonly cellFormats: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 50 * MEGABYTE,
  archiveEntries: 4000,
  entryNameLength: 512,
  sheetBytes: 64 * MEGABYTE,
  stringsBytes: 16 * MEGABYTE,
  otherPartBytes: 16 * MEGABYTE,
  totalBytes: 96 * MEGABYTE,
  ratio: 200,
  ratioFromBytes: 8 * MEGABYTE,
  sheets: 300,
  cells: 250_000,
  cellBytes: 20 * MEGABYTE,
  textLength: 24 * MEGABYTE,
  mergedRanges: 50_000,
  mergedCells: 500_000,
  cellFormats: 70_000,
};

/** The largest row and column number that the format knows. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
