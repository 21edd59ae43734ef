import { applyEdits } from '#core';
import { pressEnter } from '../support/edits/enter.ts';
import { formatLines, formatWhole } from '../support/edits/format.ts';
import { moveFiles } from '../support/edits/move.ts';
import { renameTo, showChanges, showPrepared } from '../support/edits/rename.ts';
import type { Edit, EditRequest } from '../support/edits/request.ts';
import type { Observed, SpecTest } from '../support/spec.ts';
import { runSuites } from '../support/spec.ts';
import { openWorkspace } from '../support/spec-check.ts';

/** By the word before the colon of «After fix: rename: nav». */
const EDITS: Readonly<Record<string, Edit>> = {
  enter: pressEnter,
  rename: renameTo,
  move: moveFiles,
  format: formatWhole,
  'format lines': formatLines,
};

/** Outputs, by name. */
const SHOWN: Readonly<Record<string, (request: EditRequest) => string>> = {
  prepare: showPrepared,
  changes: (request) => showChanges({ ...request, argument: 'ny' }),
};

runSuites('test/spec/edits', observe);

async function observe(test: SpecTest): Promise<Observed> {
  const { workspace } = await openWorkspace(test);
  const block = test.files.find(({ caret }) => caret !== undefined) ?? test.files[0];
  const snapshot = workspace.snapshot();
  const uri = `file:///plan/${block?.name ?? ''}`;
  const [plan, file] = [snapshot.planOf(uri), snapshot.file(uri)];
  if (block === undefined || !plan || !file) throw new Error('the test has no file of a plan');
  const caret = block.caret ?? 0;
  const offset = block.crlf ? caret + block.text.slice(0, caret).split('\n').length - 1 : caret;
  const request = { plan, file, offset, lang: test.options.lang, snapshot };
  return {
    marks: [],
    textOf: (name) => snapshot.file(`file:///plan/${name}`)?.text ?? '',
    fixes: [],
    applyFix: (title = '') => {
      const [word = '', ...rest] = title.split(': ');
      const made = EDITS[word]?.({ ...request, argument: rest.join(': ') });
      if (made === undefined) throw new Error(`there is no edit «${word}»`);
      // A sentence is shown as a file of its own.
      if (typeof made === 'string') return new Map([['refused.txt', `${made}\n`]]);
      return new Map(made.map((each) => [each.uri.replace('file:///plan/', ''), after(each)]));
    },
    outputs: new Map(test.outputs.map(({ name }) => [name, SHOWN[name]?.({ ...request, argument: '' }) ?? 'nothing'])),
  };

  function after({ uri: changed, edits }: { uri: string; edits: Parameters<typeof applyEdits>[1] }): string {
    const { plans, loose } = snapshot.contents;
    const source = [...plans.values()].map(({ files }) => files.get(changed)).find(Boolean) ?? loose.get(changed);
    return applyEdits(source?.text ?? '', edits);
  }
}
