/** electron-builder cannot run without downloads; its own schema can say whether it would take the configuration. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../electron/host/paths.ts';

interface Loader {
  load(text: string): Record<string, unknown>;
}
interface Validator {
  validateConfiguration(configuration: unknown, log: unknown): Promise<void>;
}
interface Logging {
  DebugLogger: new (enabled: boolean) => unknown;
}

const require = createRequire(import.meta.url);
const yaml = require('js-yaml') as Loader;
const builder = require('app-builder-lib/out/util/config/config') as Validator;
const { DebugLogger } = require('builder-util') as Logging;
const folder = projectFolder();

function configuration(): Record<string, unknown> {
  return yaml.load(readFileSync(join(folder, 'electron-builder.yml'), 'utf8'));
}

describe('electron-builder.yml', () => {
  it("fits electron-builder's schema, which would notice a word it does not know", async () => {
    await expect(
      builder.validateConfiguration(configuration(), new DebugLogger(false)),
    ).resolves.toBeUndefined();
    const wrong = { ...configuration(), instaler: true };
    await expect(builder.validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow('instaler');
  });

  it('sets every fuse that closes a way around the application', () => {
    expect(configuration()['electronFuses']).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
    });
  });

  it('every folder and picture that it names is there', () => {
    const extra = configuration()['extraResources'] as { from: string }[];
    const { icon } = configuration()['win'] as { icon: string };
    for (const path of [...extra.map(({ from }) => from), icon]) {
      expect(existsSync(join(folder, path)), path).toBe(true);
    }
  });
});
