import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, messageOf, parseIso, Workspace } from '#core';
import { MemoryHost } from '../support/memory-host.ts';
import { ROOT } from '../support/source-tree.ts';

const FOLDER = `${ROOT}test/fixtures/right-plan/`.replaceAll('\\', '/');

/** Adopted plans in which an author has done everything as it should be, in bokmål and in nynorsk, one of them with the plan before it. */
function rightPlans(change: (text: string) => string): MemoryHost {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    if (entry.isFile()) files[path.slice(FOLDER.length)] = change(readFileSync(path, 'utf8'));
  }
  return new MemoryHost(files);
}

describe.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['å of two signs', (text: string) => text.normalize('NFD')],
])('of a plan that is right, with %s', (_, change) => {
  test('no rule of all has anything to say', async () => {
    const workspace = new Workspace(rightPlans(change));
    await workspace.open();
    const { plans } = workspace.snapshot();
    expect(plans.length).toBe(3);
    const today = parseIso('2025-06-01');
    if (today === undefined) throw new Error('no day');
    for (const plan of plans) {
      expect(plan.items('measure').length).toBeGreaterThan(1);
      const { all, silenced } = check(plan, { today });
      const said = all.map((finding) => `${finding.code} ${finding.uri}: ${messageOf(finding, 'nb')}`);
      expect(said).toEqual([]);
      expect(silenced).toBe(plan.uri.endsWith('/nn') ? 1 : 0);
    }
  });
});
