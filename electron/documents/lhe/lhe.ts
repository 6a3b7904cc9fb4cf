/**
 * LHE (laporan hasil evaluasi) of one region: cover, summary, weights and bands, own indices beside the province's,
 * strengths and weaknesses, recommendations, all levels.
 */
import { indexName } from '../../../shared/messages/papers.ts';
import { isFromDecree } from '../../../shared/ranking/from-decree.ts';
import { safeFileName } from '../../excel/export/safe-text.ts';
import { textWidth, type PaperDocument } from '../model.ts';
import { signed } from '../office.ts';
import { paperDocument } from '../paper.ts';
import { cover } from './cover.ts';
import type { LheInput } from './input.ts';
import { recommendations, strengthBlocks } from './judgement.ts';
import { levels } from './levels.ts';
import { results } from './results.ts';
import { summary } from './summary.ts';
import { weightsAndBands } from './weights.ts';

function title({ instrument, year, result }: LheInput): string {
  return `LHE ${indexName(instrument.id)} ${year} ${result.assessment.region.name}`;
}

export function buildLhe(input: LheInput): PaperDocument {
  const { result } = input;
  const width = textWidth({ paper: input.paper, orientation: 'portrait' });
  // With levels beside it, the paper holds more than the decree says.
  const official = result.basis === 'published' && isFromDecree(result.assessment.published);
  return paperDocument(
    input,
    {
      title: title(input),
      official: official && input.values.size === 0,
      draft: result.status === 'incomplete' || result.status === 'no-data',
    },
    [
      ...cover(input, width),
      ...summary(input),
      ...weightsAndBands(input),
      ...results(input, width),
      ...strengthBlocks(input),
      ...recommendations(input),
      ...signed(levels(input), input, width),
    ],
  );
}

/** "LHE SPBE 2024 Kabupaten Alor.pdf", cleaned for Windows. */
export function lheFileName(input: LheInput, format: string): string {
  return safeFileName(title(input), format);
}
