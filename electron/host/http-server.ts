/**
 * The loopback transport: serves the window's files and the operations to whoever holds the token of this run.
 * Host and Origin are checked, so that neither another machine nor a page in the browser can reach it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { encodeBytes, parseWithBytes } from '../../shared/contract/encoding.ts';
import { failure, type Result } from '../../shared/contract/result.ts';
import type { Application } from '../application/application.ts';
import { serveStatic } from './static-files.ts';

export interface HttpHost {
  readonly port: number;
  /** With the token: whoever has it may use the application. */
  readonly address: string;
  /** Calls back once no window has been connected for some time, in milliseconds; 0 when none is left at all. */
  afterLastWindow(silence: number, callback: () => void): void;
  close(): Promise<void>;
}

export interface HttpHostOptions {
  readonly application: Application;
  /** Folder with index.html. */
  readonly staticFolder: string;
  /** Tried in turn; 0 picks a free one. */
  readonly ports: readonly number[];
  readonly token: string;
}

/** Files of an import as base64 and a margin. */
const LARGEST_BODY = 700 * 1024 * 1024;
const LOOPBACK = '127.0.0.1';

function sameToken(given: string | null, token: string): boolean {
  if (given === null) return false;
  const left = Buffer.from(given);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}

function isLocal(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((known) => origin === `http://${known}`);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new RangeError('body too large');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return parseWithBytes(text, (base64) => new Uint8Array(Buffer.from(base64, 'base64')));
}

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  const body = encodeBytes(result, (bytes) => Buffer.from(bytes).toString('base64'));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

async function answerOperation(
  application: Application,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let input: unknown;
  try {
    input = await readBody(request);
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    const code = tooLarge ? 'too-large' : 'invalid-input';
    sendResult(response, tooLarge ? 413 : 400, failure(code, 'the request could not be read'));
    return;
  }
  sendResult(response, 200, await application.invoke(name, input));
}

/** Windows that listen for events: every open one does. */
function createWindowCount() {
  const windows = new Set<ServerResponse>();
  let waiting: { readonly silence: number; readonly callback: () => void } | null = null;
  let timer: NodeJS.Timeout | undefined;
  function update(): void {
    clearTimeout(timer);
    if (!waiting || windows.size > 0) return;
    timer = setTimeout(waiting.callback, waiting.silence);
    timer.unref();
  }
  return {
    add(response: ServerResponse) {
      windows.add(response);
      update();
      response.on('close', () => {
        windows.delete(response);
        update();
      });
    },
    afterLast(silence: number, callback: () => void) {
      waiting = { silence, callback };
      update();
    },
    stop() {
      waiting = null;
      clearTimeout(timer);
    },
  };
}
type WindowCount = ReturnType<typeof createWindowCount>;

function streamEvents(application: Application, windows: WindowCount, response: ServerResponse): void {
  windows.add(response);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': connected\n\n');
  const stop = application.onEvent((event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.on('close', stop);
}

async function handle(
  options: HttpHostOptions,
  windows: WindowCount,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${LOOPBACK}:${port}`);
  const refuse = () => {
    // The body is not read, so the connection cannot serve another request.
    response.setHeader('connection', 'close');
    sendResult(response, 403, failure('not-authorised', 'refused'));
  };
  if (!isLocal(request, port)) return refuse();
  if (!url.pathname.startsWith('/api/')) {
    return serveStatic(options.staticFolder, url.pathname, response);
  }
  const header = request.headers['x-token'];
  const given = typeof header === 'string' ? header : url.searchParams.get('token');
  if (!sameToken(given, options.token)) return refuse();
  const name = decodeURIComponent(url.pathname.slice('/api/'.length));
  if (name === 'events' && request.method === 'GET') {
    return streamEvents(options.application, windows, response);
  }
  if (request.method !== 'POST' || typeof header !== 'string') return refuse();
  return answerOperation(options.application, name, request, response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function listenOnFirst(server: Server, ports: readonly number[]): Promise<number> {
  const [port = 0, ...others] = ports;
  try {
    return await listen(server, port);
  } catch (error) {
    if (others.length === 0 || !isTaken(error)) throw error;
    return listenOnFirst(server, others);
  }
}

export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  let port = 0;
  const windows = createWindowCount();
  const server = createServer((request, response) => {
    handle(options, windows, port, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) {
        sendResult(response, 500, failure('internal', 'unexpected error'));
      } else response.destroy();
    });
  });
  port = await listenOnFirst(server, options.ports);
  return {
    port,
    address: `http://${LOOPBACK}:${port}/?token=${options.token}`,
    afterLastWindow: (silence, callback) => windows.afterLast(silence, callback),
    close: () =>
      new Promise((resolve, reject) => {
        windows.stop();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
