/** `rank`: the ranking of a year, and its workbook with `--out`. */
import { STAGES } from '../../shared/assessment/stages.ts';
import type { RankingRow } from '../../shared/contract/ranking.ts';
import { SCOPES } from '../../shared/contract/terms.ts';
import { writeOutput } from './output.ts';
import { formatDecimal } from '../../shared/messages/format.ts';
import { resultLabel } from '../../shared/messages/terms.ts';
import { command, EXIT, given, oneOf, rankingLook, request, requireNumber, UsageError } from './command.ts';

function describeRow(row: RankingRow): string {
  const rank = row.rank === null ? '–' : `${row.rank}${row.tie ? '=' : ''}`;
  const value = row.value ? formatDecimal(row.value) : '–';
  return [rank, row.region.name, value, row.predikat ?? resultLabel(row.status)].join('\t');
}

export const rank = command(
  'rank --year Y [--stage S] [--scope kabkota|provinsi|all] [--by domain:ID|aspect:ID|indicator:ID] [--compare Y] [--out FILE.xlsx]',
  async (application, args) => {
    if (args.out !== undefined && !args.out.toLowerCase().endsWith('.xlsx')) {
      throw new UsageError('Berkas --out harus berakhiran .xlsx.');
    }
    const input = {
      year: requireNumber('year', args.year),
      ...given({
        stage: oneOf('stage', STAGES, args.stage),
        scope: oneOf('scope', SCOPES, args.scope),
        instrument: args.instrument,
      }),
      ...rankingLook(args),
    };
    const ranking = await request(application, 'ranking.get', input);
    if (args.out !== undefined) {
      const { bytes } = await request(application, 'ranking.export', input);
      writeOutput(args.out, bytes);
    }
    return { exit: EXIT.done, json: ranking, text: ranking.rows.map(describeRow).join('\n') };
  },
);
