import { applyAction } from '../support/features/actions.ts';
import { FEATURES } from '../support/features/all.ts';
import type { FeatureRequest } from '../support/features/request.ts';
import type { Observed, SpecBlock, SpecTest } from '../support/spec.ts';
import { runSuites } from '../support/spec.ts';
import { openWorkspace } from '../support/spec-check.ts';

runSuites('test/spec/features', observe);

async function observe(test: SpecTest): Promise<Observed> {
  const { workspace } = await openWorkspace(test);
  const block = test.files.find(({ caret }) => caret !== undefined);
  const snapshot = workspace.snapshot();
  const uri = `file:///plan/${block?.name ?? ''}`;
  const [plan, file] = [snapshot.planOf(uri), snapshot.file(uri)];
  if (block?.caret === undefined || !plan || !file) throw new Error('the test has no caret in a file of a plan');
  const [offset, end] = [block.caret, block.caretEnd ?? block.caret].map((at) => offsetIn(block, at)) as [
    number,
    number,
  ];
  const { lang, rules } = test.options;
  const request: FeatureRequest = { plan, file, offset, span: { start: offset, end }, lang, rules, snapshot };
  return {
    marks: [],
    textOf: () => file.text,
    fixes: [],
    applyFix: (title) => applyAction(request, title),
    outputs: new Map(
      test.outputs.map(({ name }) => [name, FEATURES[name]?.(request) ?? `there is no feature «${name}»`]),
    ),
  };
}

/** An offset in the file, whose line breaks may be longer than the suite's. */
function offsetIn({ text, crlf }: SpecBlock, at: number): number {
  return crlf ? at + text.slice(0, at).split('\n').length - 1 : at;
}
