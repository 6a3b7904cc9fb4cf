import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: ['tests/support/build-window.ts'],
    // Real browsers, workers and databases on two cores: generous limits, and no test states a time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: ['tests/e2e/**/*.test.ts'],
          // One browser at a time, when nothing else wants the processor.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          // A loaded machine can hold a browser up; what passes at the second try is marked in the report.
          retry: 1,
        },
      },
    ],
  },
});
