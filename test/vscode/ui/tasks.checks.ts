import { equal } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../scripts/support/paths.ts';
import { TASKS } from './tasks/index.ts';
import { countText, play, restore } from './tasks/task.ts';
import type { Workbench } from './workbench.ts';

export function checks(workbench: Workbench): void {
  describe('The tasks of docs/tasks.md', () => {
    // Not after each: a failure's picture is taken then.
    beforeEach('the plan as it was', () => restore(workbench));
    after(() => restore(workbench));

    for (const task of TASKS) {
      it(`${task.title}, with as many keystrokes and clicks as are told`, async function () {
        this.timeout(120_000);
        const page = await readFile(join(root, 'docs/tasks.md'), 'utf8');
        equal(countText(await play(task, workbench)), toldIn(page, task.title));
      });
    }
  });
}

/** «20 keystrokes and 1 click», as it stands in bold below the task's heading. */
function toldIn(page: string, title: string): string | undefined {
  const [, section = ''] = page.split(`\n## ${title}\n`);
  return /\*\*(.+?)\*\*/.exec(section.split('\n## ')[0] ?? '')?.[1];
}
