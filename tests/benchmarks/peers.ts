/** The libraries to compare with, each only loading the workbook: no recognition, no checks, nothing written. */
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { read as readSheetJs } from 'xlsx';
import type { Candidate } from './measure.ts';
import type { BenchmarkFile } from './workbooks.ts';

export const EXCELJS = 'exceljs, bare load';

/** One after the other, as an import reads them. */
function overAll(
  name: string,
  files: readonly BenchmarkFile[],
  load: (bytes: Uint8Array<ArrayBuffer>) => unknown,
): Candidate {
  return {
    name,
    async run() {
      for (const { bytes } of files) await load(bytes);
    },
  };
}

export function peers(files: readonly BenchmarkFile[]): Candidate[] {
  return [
    overAll(EXCELJS, files, (bytes) => new exceljs.Workbook().xlsx.load(bytes.buffer)),
    overAll('hucre, bare read', files, (bytes) => readXlsx(bytes)),
    overAll('SheetJS, bare read', files, (bytes) => readSheetJs(bytes)),
    overAll('read-excel-file, bare read', files, (bytes) => readExcelFile(Buffer.from(bytes))),
  ];
}
