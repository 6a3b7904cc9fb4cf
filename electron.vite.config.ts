import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import rendererConfig from './renderer/vite.config.ts';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          'reader-worker': 'electron/excel/reader-worker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: true,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...rendererConfig,
    // electron-vite bundles this file with what it imports, so the renderer's own idea of its folder is lost.
    root: join(import.meta.dirname, 'renderer'),
    build: {
      ...rendererConfig.build,
      outDir: join(import.meta.dirname, 'out', 'renderer'),
      rolldownOptions: { input: join(import.meta.dirname, 'renderer', 'index.html') },
    },
  },
});
