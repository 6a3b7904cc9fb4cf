import { request } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mediaTypeOf } from '../../electron/host/static-files.ts';
import { startHttpHost } from '../../electron/host/http-server.ts';
import { openTestApplication, temporaryFolder } from '../support/temporary.ts';

const TOKEN = 'the-token';

async function open() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>window</title>');
  writeFileSync(join(folder, '..', 'outside.txt'), 'secret');
  const { application } = openTestApplication();
  const host = await startHttpHost({ application, staticFolder: folder, ports: [0], token: TOKEN });
  onTestFinished(() => host.close());
  /** Node's own client, because fetch does not let a test set Host. */
  return (options: { path: string; method?: string; headers?: Record<string, string>; body?: string }) =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
      (resolve, reject) => {
        const call = request(
          { host: '127.0.0.1', port: host.port, method: 'GET', ...options },
          (response) => {
            let text = '';
            response.on('data', (chunk: Buffer) => (text += chunk.toString()));
            response.on('end', () =>
              resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
            );
          },
        );
        call.on('error', reject);
        call.end(options.body);
      },
    );
}

const RANKING = { path: '/api/ranking.get', method: 'POST', body: '{"year":2022}' };

describe('ports', () => {
  it('a port that is taken gives way to the next one', async () => {
    const { application } = openTestApplication();
    const options = { application, staticFolder: temporaryFolder(), token: TOKEN };
    const first = await startHttpHost({ ...options, ports: [0] });
    onTestFinished(() => first.close());
    const second = await startHttpHost({ ...options, ports: [first.port, 0] });
    onTestFinished(() => second.close());
    expect(second.port).not.toBe(first.port);
    await expect(startHttpHost({ ...options, ports: [first.port] })).rejects.toThrow('EADDRINUSE');
  });
});

describe('the loopback host', () => {
  it('answers who holds the token', async () => {
    const call = await open();
    const answer = await call({ ...RANKING, headers: { 'x-token': TOKEN } });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { ok: true }]);
  });

  it.each([
    ['no token', {}],
    ['another token', { 'x-token': 'another' }],
    ['the name of another host (DNS rebinding)', { 'x-token': TOKEN, host: 'evil.example' }],
    ['a page of another origin', { 'x-token': TOKEN, origin: 'https://evil.example' }],
  ])('refuses %s', async (_, headers) => {
    const call = await open();
    expect((await call({ ...RANKING, headers })).status).toBe(403);
  });

  it('runs no operation by a link: a GET or a token in the address is not enough', async () => {
    const call = await open();
    expect((await call({ ...RANKING, method: 'GET', headers: { 'x-token': TOKEN } })).status).toBe(403);
    expect((await call({ ...RANKING, path: `${RANKING.path}?token=${TOKEN}` })).status).toBe(403);
  });

  it('answers a broken body with a typed refusal', async () => {
    const call = await open();
    const answer = await call({ ...RANKING, body: '{"year":', headers: { 'x-token': TOKEN } });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      400,
      { ok: false, error: { code: 'invalid-input' } },
    ]);
  });

  it('serves the window with a policy that allows nothing remote', async () => {
    const call = await open();
    const page = await call({ path: '/?token=x' });
    expect(page.text).toContain('<title>window</title>');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  it('lets evidence be drawn from memory, and nothing in it be run, framed or embedded', async () => {
    const call = await open();
    const headers = (await call({ path: '/' })).headers;
    const rules = String(headers['content-security-policy']).split('; ');
    // Workers follow the rule for scripts; frames and plugins have none of their own and fall to the default.
    expect(rules).toContain("script-src 'self'");
    expect(rules).toContain("img-src 'self' data: blob:");
    expect(rules.filter((rule) => /^(worker|child|frame|object|media)-src/.test(rule))).toEqual([]);
    expect(rules.filter((rule) => rule.includes('blob:'))).toHaveLength(1);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves modules as scripts, since a browser runs no other kind', () => {
    expect(mediaTypeOf('pdf.worker.min.mjs')).toBe('text/javascript; charset=utf-8');
  });

  it.each(['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/nothing.js', '/%00', '/%zz'])(
    'serves nothing outside its folder: %s',
    async (path) => {
      const call = await open();
      expect((await call({ path })).status).toBe(404);
    },
  );
});

describe('the last window', () => {
  it('is told of once all have gone, not while one is still there', async () => {
    const { application } = openTestApplication();
    const host = await startHttpHost({
      application,
      staticFolder: temporaryFolder(),
      ports: [0],
      token: TOKEN,
    });
    onTestFinished(() => host.close());
    const openWindow = async () => {
      const leaving = new AbortController();
      const address = `http://127.0.0.1:${host.port}/api/events?token=${TOKEN}`;
      await fetch(address, { signal: leaving.signal });
      return () => leaving.abort();
    };
    const [first, second] = [await openWindow(), await openWindow()];
    let isOver = false;
    const over = new Promise<void>((resolve) => {
      host.afterLastWindow(0, () => {
        isOver = true;
        resolve();
      });
    });
    first();
    await application.call('app.state', {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isOver).toBe(false);
    second();
    await over;
  });
});
