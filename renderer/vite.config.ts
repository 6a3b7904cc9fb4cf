/** Build of the window's content. electron-vite reuses it; the standalone host serves its output. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Hosts send the policy as a header too; the built page carries it so that it holds wherever the page is opened. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** What pdf.js loads by name: its worker, and what decodes scans without WebAssembly; with the licences of the latter. */
const PDF_PARTS = [
  'build/pdf.worker.min.mjs',
  'wasm/jbig2_nowasm_fallback.js',
  'wasm/openjpeg_nowasm_fallback.js',
];
const PDF_LICENCES = ['LICENSE_JBIG2', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_JBIG2', 'LICENSE_PDFJS_OPENJPEG'];

function pdfParts(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdf-parts',
    apply: 'build',
    generateBundle() {
      for (const part of PDF_PARTS) {
        const source = readFileSync(join(folder, part));
        this.emitFile({ type: 'asset', fileName: `pdf/${basename(part)}`, source });
      }
      for (const name of PDF_LICENCES) {
        const source = readFileSync(join(folder, 'wasm', name));
        this.emitFile({ type: 'asset', fileName: `licences/${name}.txt`, source });
      }
    },
  };
}

const config: UserConfig = {
  root: import.meta.dirname,
  base: './',
  plugins: [react(), contentSecurityPolicy(), pdfParts()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // Fonts and images stay files: data: addresses are not in the policy for them.
    assetsInlineLimit: 0,
    // Read from the disk, never over a network.
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences/bundled.md' },
  },
};

export default config;
