import { check, parseIso, ruleOf } from '#core';
import { applyAction } from '../support/features/actions.ts';
import { FEATURES } from '../support/features/all.ts';
import { changeInForm, isFormChange } from '../support/features/card-form.ts';
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
  const offset = offsetIn(block, block.caret);
  const span = { start: offset, end: offsetIn(block, block.caretEnd ?? block.caret) };
  const { lang } = test.options;
  const today = parseIso(test.options.today) ?? { year: 2026, month: 1, day: 31 };
  const rules = test.options.rules.flatMap((code) => ruleOf(code) ?? []);
  const findings = () => check(plan, { rules, today });
  const request: FeatureRequest = { plan, file, offset, span, lang, snapshot, findings };
  const outputOf = (name: string): string => {
    const [feature = '', ...args] = name.split(':');
    return FEATURES[feature]?.(request, args) ?? `there is no feature «${name}»`;
  };
  return {
    marks: [],
    textOf: () => file.text,
    fixes: [],
    applyFix: (title) => (isFormChange(title) ? changeInForm(request, title) : applyAction(request, title)),
    outputs: new Map(test.outputs.map(({ name }) => [name, outputOf(name)])),
  };
}

/** An offset in the file, whose line breaks may be longer than the suite's. */
function offsetIn({ text, crlf }: SpecBlock, at: number): number {
  return crlf ? at + text.slice(0, at).split('\n').length - 1 : at;
}
