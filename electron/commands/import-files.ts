/** `score` and `import`: workbooks from the command line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { STAGES } from '../../shared/assessment/stages.ts';
import type { FileReport } from '../../shared/contract/import.ts';
import { CONFLICT_RULES } from '../../shared/contract/terms.ts';
import { formatDecimal } from '../../shared/messages/format.ts';
import { SEVERITY_NAMES } from '../../shared/messages/terms.ts';
import {
  command,
  EXIT,
  given,
  oneOf,
  optionalNumber,
  request,
  UsageError,
  type CommandArguments,
  type CommandOutcome,
} from './command.ts';

function readFiles(paths: readonly string[]) {
  if (paths.length === 0) throw new UsageError('Sebutkan sedikitnya satu berkas.');
  return paths.map((path) => {
    try {
      return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    } catch {
      throw new UsageError(`Berkas tidak dapat dibuka: ${path}`);
    }
  });
}

function defaultsOf(args: CommandArguments) {
  return given({
    year: optionalNumber('year', args.year),
    stage: oneOf('stage', STAGES, args.stage),
    instrument: args.instrument,
    region: args.region,
  });
}

function describeFile(report: FileReport): string {
  const lines = [`${report.file}: ${report.status}${report.layout ? `, ${report.layout}` : ''}`];
  for (const entry of report.entries) {
    const region = entry.region?.name ?? `“${entry.regionWritten}”?`;
    const index = entry.index ? formatDecimal(entry.index) : '–';
    const when = [entry.year ?? '?', entry.stage ?? '?'].join(' ');
    lines.push(`  ${region} ${when}: ${index} ${entry.predikat ?? ''}`.trimEnd());
  }
  for (const problem of report.problems) {
    const place = problem.cell === null ? '' : ` ${problem.cell}`;
    lines.push(`  ${SEVERITY_NAMES[problem.severity]}${place}: ${problem.message}`);
  }
  return lines.join('\n');
}

function outcomeOf(files: readonly FileReport[], extra: object = {}): CommandOutcome {
  const settled = files.every((file) => !['rejected', 'needs-answer'].includes(file.status));
  return {
    exit: settled ? EXIT.done : EXIT.refused,
    json: { files, ...extra },
    text: files.map(describeFile).join('\n'),
  };
}

export const score = command('score FILE… [--instrument ID] [--year Y]', async (application, args) => {
  const files = readFiles(args.positionals);
  const preview = await request(application, 'import.preview', {
    files,
    defaults: defaultsOf(args),
  });
  await request(application, 'import.discard', { session: preview.session });
  const reports = preview.files.map((file): FileReport =>
    file.status === 'unchanged' ? { ...file, status: 'ok' } : file,
  );
  return outcomeOf(reports);
});

export const importFiles = command(
  'import FILE… [--year Y] [--stage S] [--instrument ID] [--region CODE] [--on-conflict stop|skip|update] [--dry-run]',
  async (application, args) => {
    const files = readFiles(args.positionals);
    const onConflict = oneOf('on-conflict', CONFLICT_RULES, args['on-conflict']) ?? 'stop';
    const preview = await request(application, 'import.preview', {
      files,
      defaults: defaultsOf(args),
    });
    if (args['dry-run']) return outcomeOf(preview.files, { dryRun: true });
    const applied = await request(application, 'import.apply', {
      session: preview.session,
      onConflict,
    });
    return outcomeOf(applied.files, { changeSet: applied.changeSet });
  },
);
