import { defineConfig } from 'vitest/config';

/** Other editors, which the machine must have: a step of its own, beside the tests that need nothing but Node. */
export default defineConfig({ test: { root: import.meta.dirname, include: ['**/*.test.ts'], maxWorkers: 1 } });
