/** Changes of worksheets on their way to the disk: of a value or of a text, made in the worksheet or in the matrix. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { TextKind } from '../../../shared/assessment/texts.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';

export interface SheetKey {
  readonly region: string;
  readonly year: number;
  readonly instrument: string;
}

/** Where a text stands: one of the kinds beside one indicator at one stage. */
export interface TextPlace {
  readonly sheet: SheetKey;
  readonly stage: Stage;
  readonly indicator: string;
  readonly kind: TextKind;
}

interface EditBase {
  readonly id: number;
  readonly sheet: SheetKey;
  readonly stage: Stage;
  readonly indicator: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ValueEdit extends EditBase {
  readonly what: 'value';
  /** The stage's own value before and after; null where it has none and follows the stage before. */
  readonly from: Hundredths | null;
  readonly value: Hundredths | null;
  /** Why the value stands above what accepted evidence supports. */
  readonly overrideReason?: string | undefined;
}

export interface TextEdit extends EditBase {
  readonly what: 'text';
  readonly kind: TextKind;
  /** Without blanks around it; "" takes the text away. */
  readonly text: string;
  /** The text that it changes; without it, it replaces whatever stands there. */
  readonly base?: string;
  /** Something was stored already in this visit of the field: one step to undo with it. */
  readonly continues?: boolean;
}

/** One change, from the key stroke until a read that began after it was stored. */
export type Edit = ValueEdit | TextEdit;

export type NewEdit = Omit<ValueEdit, 'id' | 'at'> | Omit<TextEdit, 'id' | 'at'>;

export function sheetId({ region, year, instrument }: SheetKey): string {
  return `${region} ${String(year)} ${instrument}`;
}

export function textId({ sheet, stage, indicator, kind }: TextPlace): string {
  return `${sheetId(sheet)} ${stage} ${indicator} ${kind}`;
}

/** Whether an edit writes the same text as another one, so that the later of them is enough. */
export function isSameText(edit: NewEdit, other: Edit | null): boolean {
  return edit.what === 'text' && other?.what === 'text' && textId(edit) === textId(other);
}
