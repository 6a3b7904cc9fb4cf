/** The commands by name. A new one is a new file and a line here. */
import type { Command } from './command.ts';
import { exportFile } from './export.ts';
import { importFiles, score } from './import-files.ts';
import { history, undo, verify } from './journal.ts';
import { rank } from './rank.ts';

export const COMMANDS = {
  score,
  import: importFiles,
  rank,
  export: exportFile,
  undo,
  history,
  verify,
} as const satisfies Record<string, Command>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
