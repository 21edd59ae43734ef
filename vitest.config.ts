import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/editors/**'],
    // `#core` needs no alias: it is in package.json's imports map, which Vite follows as Node does.
    pool: 'threads',
    // Nothing here keeps state in modules, so that each is loaded once for all test files of a worker, which saves a third of the time.
    isolate: false,
    maxWorkers: 2,
    // For what hangs, not for what is slow: both cores may be busy with something else.
    testTimeout: 60_000,
  },
});
