import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleFolders, readmeWithFindings } from '../../scripts/support/examples.ts';

describe('the README of an example lists what the checker finds in it', () => {
  for (const name of exampleFolders()) {
    test(name, async () => {
      const readme = readFileSync(join(import.meta.dirname, '../../examples', name, 'README.md'), 'utf8');
      expect(await readmeWithFindings(name)).toBe(readme);
      expect(readme).toContain('`undefined-unit`');
    });
  }
});
