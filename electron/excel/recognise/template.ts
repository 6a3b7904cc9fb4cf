/**
 * The application's own template, filled in: region, year, stage and instrument come from its hidden sheet, each row's
 * indicator from its key, so that neither sorted rows nor moved columns matter. Where hidden sheet and table do not
 * belong together it is an ordinary list of indicators, and other recognisers read it.
 */
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { withoutGuards } from '../export/safe-text.ts';
import type { ReadText } from '../reading.ts';
import type {
  FoundRegion,
  KnownInstrument,
  RecogniseContext,
  Recogniser,
  SheetRecognition,
  Slot,
} from './recogniser.ts';
import type { SheetView } from './sheet-view.ts';
import {
  ANSWER_TEXTS,
  indicatorOfKey,
  keyHeading,
  LEVEL_HEADINGS,
  readFacts,
  TEMPLATE_HEADINGS,
  TEMPLATE_NAME,
  TEMPLATE_SHEETS,
  type ReadFacts,
} from './template-format.ts';
import { plainWords } from './words.ts';
import { writtenText } from './written-text.ts';

/** Above what any other layout can reach. */
const CERTAIN = 200;

interface Columns {
  readonly headerRow: number;
  readonly key: number;
  readonly level: number;
  readonly number: number | null;
  readonly name: number | null;
  readonly texts: Readonly<Record<(typeof ANSWER_TEXTS)[number], number | null>>;
}

function factsOf(context: RecogniseContext): ReadFacts | null {
  const sheet = context.sheets.find(({ name }) => name === TEMPLATE_SHEETS.facts);
  return sheet ? readFacts(sheet) : null;
}

/** Only a region that is known here under this name and code. */
function regionOf({ region }: ReadFacts, context: RecogniseContext): FoundRegion | null {
  const { code, name } = region;
  const match = context.regions(name);
  const isKnown = match.kind === 'exact' ? match.code === code : match.candidates.includes(code);
  return isKnown ? { written: name, cell: null, match: { kind: 'exact', code, via: 'name' } } : null;
}

function columnsOf(sheet: SheetView, checksum: string): Columns | null {
  const heading = plainWords(keyHeading(checksum));
  for (const { row, cells } of sheet.rows) {
    const find = (...wanted: readonly string[]): number | null =>
      cells.find(({ column }) =>
        wanted.some((text) => plainWords(sheet.text(row, column)) === plainWords(text)),
      )?.column ?? null;
    const key = find(heading);
    if (key === null) continue;
    const level = find(LEVEL_HEADINGS.whole, LEVEL_HEADINGS.decimal);
    return level === null
      ? null
      : {
          headerRow: row,
          key,
          level,
          number: find(TEMPLATE_HEADINGS.number),
          name: find(TEMPLATE_HEADINGS.indicator),
          texts: {
            penjelasan: find(TEMPLATE_HEADINGS.penjelasan),
            analisis: find(TEMPLATE_HEADINGS.analisis),
            bukti: find(TEMPLATE_HEADINGS.bukti),
          },
        };
  }
  return null;
}

/** What number or name say of a row where that is another indicator than its key says. */
function contradiction(
  sheet: SheetView,
  { numbers, names }: KnownInstrument,
  { number, name }: Columns,
  row: number,
  indicator: string,
): string | null {
  const numbered = number === null ? null : numbers.match(sheet.cell(row, number));
  const named = name === null ? null : names.match(sheet.text(row, name));
  const said = [numbered, named?.isExact ? named.indicator : null];
  return said.find((other) => other !== null && other !== indicator) ?? null;
}

function slotsOf(sheet: SheetView, known: KnownInstrument, columns: Columns): Slot[] {
  const ids = new Set(known.instrument.indicators.map(({ id }) => id));
  return sheet.rows.flatMap(({ row }): Slot[] => {
    const indicator = indicatorOfKey(known.instrument.id, sheet.text(row, columns.key));
    if (row <= columns.headerRow || indicator === null || !ids.has(indicator)) return [];
    const nameSays = contradiction(sheet, known, columns, row, indicator);
    const slot = { indicator, row, column: columns.level };
    return [nameSays === null ? slot : { ...slot, nameSays }];
  });
}

function textsOf(sheet: SheetView, slots: readonly Slot[], columns: Columns): ReadText[] {
  return slots
    .filter((slot) => slot.nameSays === undefined)
    .flatMap(({ indicator, row }) =>
      ANSWER_TEXTS.flatMap((kind): ReadText[] => {
        const column = columns.texts[kind];
        if (column === null) return [];
        const text = withoutGuards(writtenText(sheet.cell(row, column)));
        if (text === '') return [];
        return [{ indicator, kind, text, cell: sheet.address({ row, column }) }];
      }),
    );
}

/** Filters are offered, and a filtered row is as good as the others. */
function withoutHiding(sheet: SheetView): SheetView {
  return { ...sheet, isHiddenRow: () => false, isHiddenColumn: () => false };
}

function recognise(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
): SheetRecognition | null {
  const facts = factsOf(context);
  if (facts?.instrument !== known.instrument.id) return null;
  const region = regionOf(facts, context);
  const columns = columnsOf(sheet, facts.checksum);
  if (!region || !columns) return null;
  const slots = slotsOf(sheet, known, columns);
  if (slots.length === 0) return null;
  const place = `${sheet.name}!${columnLetters(columns.level)}`;
  return {
    layout: TEMPLATE_NAME,
    score: CERTAIN,
    evidence: [
      TEMPLATE_NAME,
      `${slots.length} dari ${facts.rows.length} baris dikenali dari kuncinya`,
      `level di kolom ${columnLetters(columns.level)}`,
    ],
    plans: [
      {
        kind: 'levels',
        key: place,
        place,
        sheet: withoutHiding(sheet),
        instrument: known.instrument,
        slots,
        texts: textsOf(sheet, slots, columns),
        region,
        year: facts.year,
        stage: facts.stage,
        // The sheet's own index is a formula over the same levels, and may not have been calculated since.
        printedIndex: null,
        notTakingPart: null,
        inheritsFrom: null,
      },
    ],
  };
}

export const template: Recogniser = { id: 'template', recognise };
