/** Build of the window's content. electron-vite reuses it; the standalone host serves its output. */
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

const config: UserConfig = {
  root: import.meta.dirname,
  base: './',
  plugins: [react(), contentSecurityPolicy()],
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
