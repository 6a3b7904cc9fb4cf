/** Which columns the table has room for. Rank, name, index and predikat never go. */

interface Columns {
  /** The index beside another value that is ranked by. */
  readonly index: boolean;
  readonly source: boolean;
  readonly parts: boolean;
  /** Parts as figures alone, without their bars. */
  readonly compactParts: boolean;
  readonly change: boolean;
}

export interface TableColumns extends Columns {
  /** Room for a sentence in the source's. */
  readonly wideSource: boolean;
}

/** Widths of the columns in CSS pixels, as RankingTable.module.css has them. */
interface Widths {
  /** Rank, index, predikat and the margins. */
  readonly fixed: number;
  readonly name: number;
  readonly part: number;
  readonly compactPart: number;
  readonly change: number;
  readonly index: number;
  readonly source: number;
}

const DENSE: Widths = { fixed: 238, name: 178, part: 68, compactPart: 50, change: 92, index: 76, source: 60 };
const AIRY: Widths = { fixed: 288, name: 240, part: 88, compactPart: 62, change: 126, index: 96, source: 80 };

/** A source that is a sentence rather than a word is readable from here, on two lines. */
const SENTENCE_WIDTH = 200;

export interface TableNeeds {
  readonly partCount: number;
  readonly hasChange: boolean;
  /** Whether something else than the index is ranked by. */
  readonly hasIndex: boolean;
  /** Whether any row's source is more than a word or two. */
  readonly hasLongSource: boolean;
  readonly isAiry: boolean;
}

/**
 * Bars give way to a readable source, then the source goes, then the parts, then the change; where the parts are
 * gone the source may be back.
 */
export function columnsFor(width: number, needs: TableNeeds): TableColumns {
  const { partCount, hasChange, hasIndex, hasLongSource, isAiry } = needs;
  const widths = isAiry ? AIRY : DENSE;
  const parts = partCount > 0;
  const full: Columns = {
    index: hasIndex,
    source: true,
    parts,
    compactParts: false,
    change: hasChange,
  };
  const compact: Columns = { ...full, compactParts: true };
  const withoutParts: Columns = { ...full, parts: false };
  const fits = (columns: Columns, sourceWidth: number) => {
    const part = columns.compactParts ? widths.compactPart : widths.part;
    const needed =
      widths.fixed +
      widths.name +
      (columns.parts ? partCount * part : 0) +
      (columns.change ? widths.change : 0) +
      (columns.index ? widths.index : 0) +
      (columns.source ? sourceWidth : 0);
    return width >= needed;
  };
  if (width === 0) return { ...full, wideSource: !parts };
  const candidates: Columns[] = [
    full,
    compact,
    { ...compact, source: false },
    withoutParts,
    { ...withoutParts, source: false },
  ];
  const chosen = (hasLongSource
    ? [full, compact].find((columns) => fits(columns, SENTENCE_WIDTH))
    : undefined) ??
    candidates.find((columns) => fits(columns, widths.source)) ?? {
      ...withoutParts,
      source: false,
      change: false,
    };
  return { ...chosen, wideSource: chosen.source && fits(chosen, SENTENCE_WIDTH) };
}

/** "Tata Kelola" → "Tata k.", "Manajemen" → "Manaj.": for heads that stand over a figure alone. */
export function abbreviate(name: string): string {
  if (name.length <= 6) return name;
  const [first = '', second] = name.split(' ');
  return second && first.length <= 5 ? `${first} ${second.charAt(0).toLowerCase()}.` : `${name.slice(0, 5)}.`;
}
