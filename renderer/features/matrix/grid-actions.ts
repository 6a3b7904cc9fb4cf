/** What the grid asks for; the desk knows how it is done. */
import type { MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Indicator } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { Selection } from './selection.ts';

export interface GridActions {
  /** False, with a word about it, where cells only tell. */
  readonly canEdit: () => boolean;
  /** A digit on a scale of whole levels. */
  readonly onDigit: (row: MatrixRow, indicator: Indicator, digit: number) => void;
  /** null takes the stage's own value away. */
  readonly onValue: (row: MatrixRow, indicator: Indicator, value: Hundredths | null) => void;
  readonly onClear: (selection: Selection) => void;
  readonly onOpen: (row: MatrixRow, indicator: Indicator) => void;
  /** The block as text for the clipboard. */
  readonly copy: (selection: Selection) => string;
  readonly onPaste: (selection: Selection, text: string) => void;
  /** What is wrong with the text being typed; null when nothing is. */
  readonly onFault: (text: string | null) => void;
}
