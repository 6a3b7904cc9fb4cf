/** What a template is made of. */
import type { Stage } from '../../../../shared/assessment/stages.ts';
import type { TextKind } from '../../../../shared/assessment/texts.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../../shared/instrument/levels.ts';

/** For whom and for what a template is. */
export interface TemplateDescription {
  readonly instrument: Instrument;
  /** With its kind: "Kabupaten Alor". */
  readonly region: { readonly code: string; readonly name: string };
  /** With or without "Provinsi" in front; "" where it is not known. */
  readonly provinceName: string;
  readonly year: number;
  readonly stage: Stage;
}

export interface TemplateInput extends TemplateDescription {
  /** What is filled in already, by indicator id. */
  readonly values: ReadonlyMap<string, Hundredths>;
  /** Explanations and evidence that are there already; a template has no place for texts of other kinds. */
  readonly texts: readonly { readonly indicator: string; readonly kind: TextKind; readonly text: string }[];
  readonly generatedAt: Date;
  readonly appVersion: string;
}
