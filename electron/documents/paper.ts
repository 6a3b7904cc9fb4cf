/** What every document of the office has alike: paper, footer, and the facts that they are made of. */
import type { Office } from '../../shared/contract/document.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { generatedLine, indexName, RESERVATION } from '../../shared/messages/papers.ts';
import type { BandRule } from '../../shared/scoring/predikat.ts';
import type { PaperDocument, Picture } from './model.ts';

export interface PaperInput {
  readonly paper: 'A4' | 'F4';
  readonly instrument: Instrument;
  readonly year: number;
  readonly generatedAt: Date;
  readonly appVersion: string;
  readonly bandRule: BandRule;
  readonly office: Office;
  readonly logo: Picture | null;
  /** The number of the paper; empty leaves room for it. */
  readonly number: string;
  /** The day of the paper. */
  readonly date: Date;
  /** Mark of the sealed year that it shows; "" while the year is open. */
  readonly seal: string;
}

/** Room that is filled in by hand. */
export const TO_FILL = '........................';

interface Frame {
  readonly title: string;
  readonly orientation?: PaperDocument['orientation'];
  /** True where all figures are a decree's. */
  readonly official: boolean;
  /** True while something is missing that the document needs. */
  readonly draft: boolean;
}

const RULE_LINE =
  'Dihitung tanpa pembulatan; yang tampil dibulatkan ke dua desimal, setengah ke atas. Indeks yang sama berbagi peringkat.';

function footerLines(input: PaperInput, official: boolean): string[] {
  const { instrument, year, seal } = input;
  const name = `${indexName(instrument.id)} ${year} · ${instrument.regulation} (versi ${instrument.version})`;
  const made = generatedLine(input);
  const sealed = seal === '' ? [] : [`${seal}. Cocokkan dengan halaman pemeriksa segel.`];
  return [name, RULE_LINE, official ? made : `${RESERVATION}. ${made}`, ...sealed];
}

/** A document with the office's footer around its blocks. */
export function paperDocument(
  input: PaperInput,
  { title, orientation = 'portrait', official, draft }: Frame,
  blocks: PaperDocument['blocks'],
): PaperDocument {
  return {
    title,
    subject: input.instrument.regulation,
    keywords: input.seal,
    creator: `Evaluasi SPBE ${input.appVersion}`,
    createdAt: input.generatedAt,
    paper: input.paper,
    orientation,
    header: draft ? 'DRAF' : '',
    footer: footerLines(input, official),
    blocks,
  };
}
