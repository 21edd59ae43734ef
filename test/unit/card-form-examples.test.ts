import { describe, expect, test } from 'vitest';
import { applyEdits, type CardForm, cardForm, changeCard, type ParsedFile, type Plan, type Workspace } from '#core';
import { openExamples } from '../support/examples.ts';

type Field = CardForm['fields'][number];
type Path = Field['path'];

/** A text that YAML, Markdown and lists would all misread without care. */
const NASTY = `Nytt: «mål» # 1, [x] {y} og 'mer' "her" \\\n\n- punkt\n\`\`\`\nslutt æøå`;

interface Card {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly at: number;
  readonly form: CardForm;
}

/** Some of the cards of the examples, of every kind and file. */
function cardsOf(workspace: Workspace, every: number): readonly Card[] {
  const files = workspace.snapshot().plans.flatMap((plan) => plan.files.map((file) => ({ plan, file })));
  const all = files.flatMap(({ plan, file }) => file.items.map((item) => ({ plan, file, at: item.span.start })));
  return all
    .filter((_, at) => at % every === 0)
    .flatMap((card): Card[] => {
      const form = cardForm(card.plan, card.file, card.at, 'nb', []);
      return form ? [{ ...card, form }] : [];
    });
}

/** The texts of a form that have something in them, with their paths. */
function textsOf(
  fields: readonly Field[],
): readonly { readonly path: Path; readonly value: string; readonly lines: boolean }[] {
  return fields.flatMap(({ path, control }) => {
    if (control.type === 'text' && control.value !== '') return [{ path, value: control.value, lines: control.lines }];
    if (control.type === 'group') {
      const own = control.text && control.text.value !== '' ? [{ path, ...control.text }] : [];
      return [...own, ...textsOf(control.fields)];
    }
    if (control.type !== 'list') return [];
    return control.entries.flatMap((entry, at) =>
      entry.type === 'text' ? [{ path: [...path, at], value: entry.value, lines: entry.lines }] : [],
    );
  });
}

function valueAt(form: CardForm | undefined, path: Path): string | undefined {
  return textsOf(form?.fields ?? []).find((text) => JSON.stringify(text.path) === JSON.stringify(path))?.value;
}

describe('the cards of the example plans', () => {
  test('take any text in any field that holds one, and nothing else changes', async () => {
    const { workspace } = await openExamples();
    let made = 0;
    for (const { plan, file, at, form } of cardsOf(workspace, 61)) {
      for (const { path, value, lines } of textsOf(form.fields)) {
        if (path.at(-1) === 'id') continue;
        const wanted = lines ? NASTY : (NASTY.split('\n')[0] ?? '');
        const change = { type: 'set', path, value: wanted } as const;
        const edit = changeCard({ plan, file, offset: at, lang: 'nb', findings: [] }, change);
        const where = `${file.uri} ${JSON.stringify(path)} (${value.slice(0, 40)})`;
        if ('refused' in edit) throw new Error(`${where}: ${edit.refused}`);
        const text = applyEdits(file.text, edit.edits[0]?.edits ?? []);
        workspace.setDocument(file.uri, text);
        const after = workspace.snapshot();
        const [now, nowPlan] = [after.file(file.uri), after.planOf(file.uri)];
        if (!now || !nowPlan) throw new Error(`${where}: the file is gone`);
        expect(valueAt(cardForm(nowPlan, now, at, 'nb', []), path), where).toBe(wanted);
        expect(now.items.length, where).toBe(file.items.length);
        made++;
      }
      await workspace.closeDocument(file.uri);
    }
    expect(made).toBeGreaterThan(20);
  }, 60_000);

  test('are as they were when what they say is written again', async () => {
    const { workspace } = await openExamples();
    for (const { plan, file, at, form } of cardsOf(workspace, 7)) {
      for (const { path, value } of textsOf(form.fields)) {
        const edit = changeCard({ plan, file, offset: at, lang: 'nb', findings: [] }, { type: 'set', path, value });
        expect(edit, `${file.uri} ${JSON.stringify(path)}`).toMatchObject({ edits: [] });
      }
    }
  }, 60_000);
});
