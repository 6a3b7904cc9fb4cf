/** Real folders and a real application for tests; both go away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApplication, type Application } from '../../electron/application/application.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { resources } from './instruments.ts';

/** A new empty folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export interface TestApplication {
  readonly application: Application;
  readonly bugs: unknown[];
  /** Calls an operation and fails the test when it is refused. */
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>;
  /** Calls an operation and returns the code of its refusal. */
  refusal<N extends OperationName>(name: N, input: OperationInput<N>): Promise<string>;
}

export function openTestApplication(
  dataFolder: string = temporaryFolder(),
  clock: () => Date = () => new Date(),
): TestApplication {
  const bugs: unknown[] = [];
  const application = createApplication({
    dataFolder,
    resources,
    version: '0.0.0-test',
    clock,
    reportBug: (_code, error) => bugs.push(error),
  });
  onTestFinished(() => application.close());
  return {
    application,
    bugs,
    async call(name, input) {
      const result = await application.call(name, input);
      if (!result.ok) {
        throw new Error(`${name}: ${JSON.stringify(result.error)} ${bugs.map(String).join()}`);
      }
      return result.value;
    },
    async refusal(name, input) {
      const result = await application.call(name, input);
      return result.ok ? 'accepted' : result.error.code;
    },
  };
}
