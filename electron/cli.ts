/** The same application without any window: one command, one JSON document or a few lines of text. */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { COMMANDS, isCommand } from './commands/commands.ts';
import { EXIT, UsageError } from './commands/command.ts';
import { openApplication } from './host/open-application.ts';
import { defaultDataFolder } from './host/paths.ts';
import { explainStartFailure } from './host/start-failure.ts';

const USAGE = `cli [--data FOLDER] [--json] COMMAND …
${Object.values(COMMANDS)
  .map((command) => `  ${command.usage}`)
  .join('\n')}`;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      year: { type: 'string' },
      stage: { type: 'string' },
      instrument: { type: 'string' },
      region: { type: 'string' },
      scope: { type: 'string' },
      'on-conflict': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      out: { type: 'string' },
      limit: { type: 'string' },
      paper: { type: 'string' },
      number: { type: 'string' },
      date: { type: 'string' },
      by: { type: 'string' },
      compare: { type: 'string' },
    },
  });
  const [name = '', ...rest] = positionals;
  if (values.help || !isCommand(name)) {
    console.error(USAGE);
    return values.help ? EXIT.done : EXIT.refused;
  }
  const application = openApplication(resolve(values.data ?? defaultDataFolder()));
  try {
    const outcome = await COMMANDS[name].run(application, { ...values, positionals: rest });
    print(values.json ? JSON.stringify(outcome.json) : outcome.text);
    return outcome.exit;
  } finally {
    await application.close();
  }
}

main()
  .then((exit) => {
    process.exitCode = exit;
  })
  .catch((error: unknown) => {
    console.error(explainStartFailure(error));
    const expected = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    process.exitCode = expected ? EXIT.refused : EXIT.bug;
  });
