import { expect, test } from 'vitest';
import {
  type Action,
  actionTitle,
  applyEdits,
  check,
  type FileEdit,
  type Finding,
  fixAlike,
  gatherEdits,
  type ParsedFile,
  type Plan,
  RULES,
  refactoringsAt,
  ruleOf,
  waysAround,
} from '#core';
import { openExamples } from '../support/examples.ts';

const READING = RULES.filter(({ group }) => group === 'reading');
const SILENCES = RULES.filter(({ group }) => group === 'silences');
const BREAKS = [
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
] as const;

type Opened = Awaited<ReturnType<typeof openExamples>>;

function planAt({ workspace }: Opened, uri: string): Plan {
  const plan = workspace.snapshot().plan(uri);
  if (plan === undefined) throw new Error(`${uri} is no plan`);
  return plan;
}

/** Does what an action says, looks at the plan with `look`, and takes it back. */
async function tried<T>(opened: Opened, plan: Plan, edits: readonly FileEdit[], look: (after: Plan) => T): Promise<T> {
  const files = gatherEdits(edits);
  for (const { uri, edits: own, create } of files) {
    const before = plan.file(uri)?.text;
    expect(create === true, `${uri} is made only where it is not there`).toBe(before === undefined);
    const sorted = [...own].sort((a, b) => a.span.start - b.span.start);
    for (const [at, { span, text, stops = [] }] of sorted.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(sorted[at - 1]?.span.end ?? 0);
      for (const stop of stops) expect(stop.end).toBeLessThanOrEqual(text.length);
    }
    const after = applyEdits(before ?? '', own);
    expect(after, 'something changes').not.toBe(before);
    if (before !== undefined) expect(breaksOf(after, before), uri).toEqual(breaksOf(before, before));
    opened.workspace.setDocument(uri, after);
  }
  const seen = look(planAt(opened, plan.uri));
  for (const { uri } of files) await opened.workspace.closeDocument(uri);
  return seen;
}

function breaksOf(text: string, like: string): readonly string[] {
  const found = [...new Set(text.match(/\r\n|\r|\n/g))].sort();
  return found.length === 0 ? [...new Set(like.match(/\r\n|\r|\n/g))].sort() : found;
}

test.each(BREAKS)(
  'in the five plans each sort of finding can be hidden where it is, which settles it and nothing else, with %s',
  async (_, change) => {
    const opened = await openExamples(change);
    let hidden = 0;
    const seen = new Set<string>();
    for (const { uri } of opened.workspace.snapshot().plans) {
      const plan = planAt(opened, uri);
      for (const finding of check(plan, { today: opened.today }).all) {
        const sort = `${finding.code} ${plan.file(finding.uri)?.type}`;
        if (seen.has(sort) || ruleOf(finding.code)?.group === 'silences') continue;
        seen.add(sort);
        await hide(opened, plan, finding).catch((error: unknown) => {
          throw new Error(`${sort} in ${finding.uri} at ${finding.span.start}: ${String(error)}`);
        });
        hidden++;
      }
    }
    expect(hidden).toBeGreaterThan(30);
  },
  120_000,
);

async function hide(opened: Opened, plan: Plan, finding: Finding): Promise<void> {
  const rules = [...READING, ...SILENCES, ...[ruleOf(finding.code)].filter((rule) => rule !== undefined)];
  const before = check(plan, { today: opened.today, rules }).all;
  const action = waysAround(plan, finding).find(({ id }) => id === 'silence');
  expect(action, 'it can be hidden').toBeDefined();
  const after = await tried(
    opened,
    plan,
    action?.edits() ?? [],
    (each) => check(each, { today: opened.today, rules }).all,
  );
  const count = (all: readonly Finding[], code: string) => all.filter((each) => each.code === code).length;
  expect(count(after, finding.code)).toBeLessThan(count(before, finding.code));
  expect(count(after, 'unused-silence')).toBe(count(before, 'unused-silence'));
  // The reason is to be written still.
  expect(count(after, 'silence-without-reason')).toBe(count(before, 'silence-without-reason') + 1);
  for (const { code } of READING) expect(count(after, code)).toBeLessThanOrEqual(count(before, code));
}

test('in the five plans every rule can be set to every level', async () => {
  const opened = await openExamples();
  for (const { uri } of opened.workspace.snapshot().plans) {
    const plan = planAt(opened, uri);
    const [finding] = check(plan, { today: opened.today }).all;
    if (finding === undefined) continue;
    for (const action of waysAround(plan, finding).filter(({ id }) => id === 'set-level')) {
      const level = await tried(opened, plan, action.edits(), (after) => after.manifest.rules.get(finding.code));
      expect(level).toBeDefined();
    }
  }
});

/** Where in a file actions are tried: in each block and card, at a step that no length of a card divides. */
function offsetsOf(file: ParsedFile): readonly number[] {
  const step = Math.max(97, Math.floor(file.text.length / 40));
  return Array.from({ length: Math.floor(file.text.length / step) }, (_, at) => at * step + 3);
}

/** What an action may make away with: nothing but its table or list. */
const REMAKES = new Set(['table-to-cards', 'list-to-cards']);

function idsOf(plan: Plan): readonly string[] {
  return plan.definitions.flatMap(({ id, kind }) => (id === undefined || kind === 'heading' ? [] : [id])).sort();
}

async function act(opened: Opened, plan: Plan, action: Action): Promise<void> {
  const edits = action.edits();
  if (edits.length === 0) throw new Error('makes no edit');
  const rules = READING;
  const count = (each: Plan) => {
    const { all } = check(each, { today: opened.today, rules });
    // A field that is left to be filled in is missing as before.
    return all.filter(({ code }) => code !== 'missing-field').length;
  };
  const [faults, ids] = [count(plan), idsOf(plan)];
  const after = await tried(opened, plan, edits, (each) => ({ faults: count(each), ids: idsOf(each) }));
  expect(after.faults, 'everything can be read').toBeLessThanOrEqual(faults);
  if (!REMAKES.has(action.id)) expect(after.ids).toEqual(expect.arrayContaining([...ids]));
}

test.each(BREAKS)(
  'in the five plans every refactoring leaves everything readable and nothing lost, with %s',
  async (_, change) => {
    const opened = await openExamples(change);
    const sorts = new Set<string>();
    for (const { uri } of opened.workspace.snapshot().plans) {
      const plan = planAt(opened, uri);
      const times = new Map<string, number>();
      for (const file of plan.files) {
        for (const at of offsetsOf(file)) {
          const selections = [at, Math.min(at + 9, file.text.length)];
          for (const end of selections) {
            for (const action of refactoringsAt({ plan, file, span: { start: at, end } })) {
              const done = times.get(action.id) ?? 0;
              if (done > 2 || action.disabled || (action.choice && !action.choice.near)) continue;
              times.set(action.id, done + 1);
              sorts.add(action.id);
              await act(opened, plan, action).catch((error: unknown) => {
                const title = actionTitle(action, 'nb');
                throw new Error(`«${title}» in ${file.uri} at ${at}–${end}: ${String(error)}`);
              });
            }
          }
        }
      }
    }
    expect([...sorts].sort().length).toBeGreaterThan(10);
  },
  120_000,
);

test('in the five plans the same fix everywhere settles every finding of its name', async () => {
  const opened = await openExamples();
  let tries = 0;
  for (const { uri } of opened.workspace.snapshot().plans) {
    const plan = planAt(opened, uri);
    const { all } = check(plan, { today: opened.today });
    const seen = new Set<string>();
    for (const finding of all.filter(({ code }) => ['name-variant', 'law-variant', 'former-name'].includes(code))) {
      for (const action of fixAlike(finding, all)) {
        const key = JSON.stringify([action.id, action.args, finding.code]);
        if (seen.has(key)) continue;
        seen.add(key);
        const rules = RULES.filter(({ code }) => code === finding.code);
        const of = (each: Plan) => check(each, { today: opened.today, rules }).all.length;
        expect(await tried(opened, plan, action.edits(), of), key).toBeLessThan(of(plan) - 1);
        tries++;
      }
    }
  }
  expect(tries).toBeGreaterThan(0);
});
