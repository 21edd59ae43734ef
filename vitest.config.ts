import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/editors/**'],
    // `#core` needs no alias: it is in package.json's imports map, which Vite follows as Node does.
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
