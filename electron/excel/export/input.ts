/** What a ranking workbook is made of. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { BandRule } from '../../../shared/scoring/predikat.ts';
import type { Paper } from './print-setup.ts';

export interface RankingView {
  /** The same year, ranked by what is looked at and against the year that it is compared with. */
  readonly ranking: Ranking;
  /** Codes of the regions that are looked at; null for all. */
  readonly shown: ReadonlySet<string> | null;
}

export interface RankingWorkbookInput {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  /** With or without "Provinsi" in front. */
  readonly provinceName: string;
  /** Effective levels by region code and indicator id, of the regions whose basis is levels. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<string, Hundredths>>;
  /** What somebody looks at, where that is more than the index: a sheet of its own. */
  readonly view?: RankingView | null;
  readonly generatedAt: Date;
  /** A4 unless said otherwise. */
  readonly paper?: Paper;
  readonly appVersion: string;
  /** Mark of the sealed year; "" while the year is open. */
  readonly seal: string;
  /** True where all figures are a decree's: then the reservation "Bukan hasil resmi" is left out. */
  readonly official: boolean;
  /** From which value the predikat is read; `exact` unless said otherwise. */
  readonly bandRule?: BandRule;
}
