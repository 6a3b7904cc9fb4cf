/** The sheet "Bukti": what is recorded as evidence, how it was judged, and what can be noticed about it. */
import type { Workbook } from 'exceljs';
import { evidenceName } from '../../../../shared/assessment/evidence.ts';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import {
  EVIDENCE_KIND_NAMES,
  EVIDENCE_REASON_NAMES,
  EVIDENCE_STATUS_NAMES,
} from '../../../../shared/messages/terms.ts';
import { evidencePlace, staleWords, supportedLevels } from '../../../../shared/messages/evidence.ts';
import { putNumber, putText } from '../cells.ts';
import type { PrintSetup } from '../print-setup.ts';
import type { Letterhead } from '../sheet-blocks.ts';
import { centredStyle, WHOLE_FORMAT } from '../styles.ts';
import type { WorksheetInput } from './input.ts';
import { SHEETS, type WorksheetLayout } from './layout.ts';
import { addTableSheet, indicatorColumns, wordsColumn, type TableColumn } from './table-sheet.ts';

interface EvidenceLine {
  readonly indicator: string;
  readonly name: string;
  readonly item: EvidenceItem;
}

/** How many other places of a file are named. */
const NAMED_PLACES = 3;

function titleOf({ title, file, letterNumber, link }: EvidenceItem): string {
  return evidenceName({ title, fileName: file?.name ?? null, letterNumber, link });
}

/** What was found by the rules of age, and where the same file stands besides. */
function noticedOf({ stale, sameFile }: EvidenceItem): string {
  const places = sameFile.map(({ region, year, indicator }) => evidencePlace(region.name, year, indicator));
  const rest = places.length - NAMED_PLACES;
  const more = rest > 0 ? `, dan ${rest} tempat lain` : '';
  const named = `Berkas yang sama juga dipakai di ${places.slice(0, NAMED_PLACES).join('; ')}${more}.`;
  return [...stale.map(staleWords), ...(places.length > 0 ? [named] : [])].join('\n');
}

const COLUMNS: readonly TableColumn<EvidenceLine>[] = [
  ...indicatorColumns<EvidenceLine>(),
  wordsColumn('Jenis', 9, ({ item }) => EVIDENCE_KIND_NAMES[item.kind]),
  wordsColumn('Nama bukti', 26, ({ item }) => titleOf(item)),
  // Never a live link: the text of an address opens nothing.
  wordsColumn('Berkas, tautan atau nomor', 28, ({ item }) =>
    [item.file?.name, item.link, item.letterNumber].filter((part) => part != null).join('\n'),
  ),
  {
    heading: 'Tahun terbit',
    width: 8,
    put: (cell, { item }) => {
      if (item.year === null) putText(cell, '', centredStyle);
      else putNumber(cell, item.year, centredStyle, WHOLE_FORMAT);
    },
  },
  wordsColumn('Penerbit', 18, ({ item }) => item.issuer),
  {
    heading: 'Mendukung level',
    width: 11,
    put: (cell, { item }) =>
      putText(cell, item.levels.length === 0 ? '' : supportedLevels(item.levels), centredStyle),
  },
  wordsColumn('Status', 14, ({ item }) => EVIDENCE_STATUS_NAMES[item.status]),
  wordsColumn('Alasan', 18, ({ item }) => (item.reason ? EVIDENCE_REASON_NAMES[item.reason] : '')),
  wordsColumn('Catatan pemeriksaan', 24, ({ item }) => item.note),
  wordsColumn('Terlalu lama atau ganda', 28, ({ item }) => noticedOf(item)),
];

export function addEvidenceSheet(
  workbook: Workbook,
  { evidence }: WorksheetInput,
  { indicators }: WorksheetLayout,
  letterhead: Letterhead,
  print: PrintSetup,
): void {
  const lines = indicators.flatMap(({ id, shortName }) =>
    evidence.items
      .filter(({ indicator }) => indicator === id)
      .map((item) => ({ indicator: id, name: shortName, item })),
  );
  const empty = 'Belum ada bukti.';
  addTableSheet(workbook, { name: SHEETS.evidence, letterhead, columns: COLUMNS, lines, empty }, print);
}
