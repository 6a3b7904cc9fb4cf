/** The standalone host as people start it: its own process, its own data folder, the address it prints. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../electron/host/paths.ts';

export interface HostProcess {
  /** With the token of this run. */
  readonly address: string;
  stop(): Promise<void>;
  /** As a crash or a power cut would, without any chance to tidy up. */
  kill(): Promise<void>;
  /** Resolves to the exit code once the process has ended. */
  readonly ended: Promise<number | null>;
}

/**
 * @param environment variables on top of those of this process.
 * @param port any free one unless told; the same again gives a window the same origin.
 */
export function startHost(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<HostProcess> {
  const child = spawn(
    process.execPath,
    [
      join(projectFolder(), 'electron', 'standalone.ts'),
      '--port',
      String(port),
      '--data',
      dataFolder,
      '--no-open',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const endBy = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  const stop = () => endBy('SIGTERM');
  const kill = () => endBy('SIGKILL');
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /^ready (\S+)$/m.exec(output)?.[1];
      if (address !== undefined) resolve({ address, stop, kill, ended });
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  });
}
