/** The window's own files from one folder; nothing outside it can be named. */
import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { SECURITY_HEADERS } from './content-security.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that a path of an address names, or null when it leaves the folder or names nothing. */
export function resolveStatic(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  if (!file.startsWith(folder + sep) || decoded.includes('\0')) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

export function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
}

export function serveStatic(folder: string, pathname: string, response: ServerResponse): void {
  const file = resolveStatic(folder, pathname);
  if (file === null) {
    response.writeHead(404, { ...SECURITY_HEADERS, 'content-type': 'text/plain' }).end('404');
    return;
  }
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': mediaTypeOf(file),
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}
