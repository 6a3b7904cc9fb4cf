/**
 * What a recogniser is and gives. A recogniser looks at one sheet for one layout and one instrument, and says where
 * levels stand and why it thinks so. It never reads a level's value: that is the interpreter's work.
 */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { ColumnMapping } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { RegionMatch } from '../../../shared/regions/region-match.ts';
import type { Position } from '../cell-address.ts';
import type { ReadText } from '../reading.ts';
import type { NameIndex } from './indicator-names.ts';
import type { NumberIndex } from './indicator-numbers.ts';
import type { SheetView } from './sheet-view.ts';

/** An instrument with the indexes made for it once. */
export interface KnownInstrument {
  readonly instrument: Instrument;
  readonly names: NameIndex;
  readonly numbers: NumberIndex;
}

export interface RecogniseContext {
  readonly regions: RegionMatcher;
  readonly fileName: string;
  /** All sheets of the workbook: what one sheet does not say may stand on another. */
  readonly sheets: readonly SheetView[];
}

/** Where a level of an indicator stands. */
export interface Slot extends Position {
  readonly indicator: string;
  /** The indicator that the row's name says, where its number says another one. */
  readonly nameSays?: string;
  /** In hundredths: a tick in this cell means this level. */
  readonly ticksLevel?: number;
}

export interface FoundRegion {
  readonly written: string;
  readonly cell: string | null;
  readonly match: RegionMatch;
}

/** Levels of one region in one year and stage. */
export interface SeriesPlan {
  readonly kind: 'levels';
  readonly key: string;
  readonly place: string;
  readonly sheet: SheetView;
  readonly instrument: Instrument;
  readonly slots: readonly Slot[];
  /** Texts beside the levels, where a layout has a place for them. */
  readonly texts?: readonly ReadText[];
  readonly region: FoundRegion;
  readonly year: number | null;
  readonly stage: Stage | null;
  /** Where an index is printed beside the levels. */
  readonly printedIndex: Position | null;
  /** Where the sheet says that the region did not take part. */
  readonly notTakingPart: Position | null;
  /** Key of the series that blanks take their level from when this stage is filled only in part. */
  readonly inheritsFrom: string | null;
}

/** A published index without levels. */
export interface PublishedPlan {
  readonly kind: 'published';
  readonly key: string;
  readonly place: string;
  readonly sheet: SheetView;
  readonly instrument: Instrument | null;
  readonly region: FoundRegion;
  readonly year: number | null;
  readonly stage: Stage | null;
  readonly index: Position;
  readonly predikat: Position | null;
  readonly domains: ReadonlyMap<string, Position>;
  readonly notTakingPart: Position | null;
}

export type Plan = SeriesPlan | PublishedPlan;

export interface SheetRecognition {
  /** Indonesian name of the layout. */
  readonly layout: string;
  /** How sure: 0 to about 100. */
  readonly score: number;
  /** Short Indonesian reasons, strongest first. */
  readonly evidence: readonly string[];
  readonly plans: readonly Plan[];
  /** The columns as a person could have pointed at them; absent for layouts that have no such columns. */
  readonly mapping?: ColumnMapping | null;
  /** Columns of which a person has to say which holds the levels: the plans only count once that is said. */
  readonly rivals?: readonly number[];
}

export interface Recogniser {
  readonly id: string;
  recognise(sheet: SheetView, known: KnownInstrument, context: RecogniseContext): SheetRecognition | null;
}
