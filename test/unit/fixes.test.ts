import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FileEdit, Finding, Fix, Plan, Rule } from '#core';
import { applyEdits, check, parseIso, RULES, ruleOf, titleOf, Workspace } from '#core';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { examplesOf, pagePath } from '../support/rule-pages.ts';
import { ROOT } from '../support/source-tree.ts';
import { openWorkspace } from '../support/spec-check.ts';
import { parseSuite, type SpecTest } from '../support/spec-parse.ts';

/** What a fix leaves for the author to fill in: the finding stays until that is done, and an empty field may be one more. */
const LEAVES_BLANK: ReadonlySet<string> = new Set(['insert-field', 'insert-measure', 'add-to-register']);

const READING = RULES.filter(({ group }) => group === 'reading');

/** How many fixes of each sort are tried in each plan. */
const TRIED = 1;

interface Opened {
  readonly host: MemoryHost;
  readonly workspace: Workspace;
  readonly today: ReturnType<MemoryHost['today']>;
}

function planAt({ workspace }: Opened, uri: string): Plan {
  const plan = workspace.snapshot().plans.find((each) => each.uri === uri);
  if (plan === undefined) throw new Error(`${uri} is no plan`);
  return plan;
}

function textOf({ host }: Opened, uri: string): string | undefined {
  const content = host.files.get(uri);
  return typeof content === 'string' ? content : undefined;
}

/** The files that edits change, as they are afterwards; what no edit may do is found out on the way. */
function editedFiles(
  opened: Opened,
  plan: Plan,
  edits: readonly FileEdit[],
  removesComments: boolean,
): ReadonlyMap<string, string> {
  const edited = new Map<string, string>();
  for (const { uri, edits: own, create } of edits) {
    expect(uri.startsWith(`${plan.uri}/`), `${uri} is in the plan`).toBe(true);
    const before = textOf(opened, uri);
    expect(before === undefined, `${uri} is made only where it is not there`).toBe(create === true);
    const sorted = [...own].sort((a, b) => a.span.start - b.span.start);
    for (const [at, { span }] of sorted.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(sorted[at - 1]?.span.end ?? 0);
      expect(span.end).toBeLessThanOrEqual(before?.length ?? 0);
    }
    const after = applyEdits(edited.get(uri) ?? before ?? '', own);
    expect(after, 'a fix changes something').not.toBe(before);
    expect(breaksOf(after)).toEqual(breaksOf(before ?? textOf(opened, plan.manifest.uri) ?? after));
    if (!removesComments) expect(commentsOf(after)).toBeGreaterThanOrEqual(commentsOf(before ?? ''));
    edited.set(uri, after);
  }
  return edited;
}

/** The line breaks that a text uses. */
function breaksOf(text: string): readonly string[] {
  return [...new Set(text.match(/\r\n|\r|\n/g))].sort();
}

function commentsOf(text: string): number {
  return text.match(/<!--|[^\n#] # /g)?.length ?? 0;
}

function sameAs(finding: Finding, all: readonly Finding[]): number {
  const key = ({ code, args }: Finding) => `${code} ${JSON.stringify(args)}`;
  return all.filter((each) => key(each) === key(finding)).length;
}

/** Applies a fix, looks at the plan, and takes the change back. */
async function tryFix(opened: Opened, plan: Plan, finding: Finding, fix: Fix, rules: readonly Rule[]): Promise<void> {
  const { workspace, today } = opened;
  const before = check(plan, { today, rules }).all;
  const edited = editedFiles(opened, plan, fix.edits, ruleOf(finding.code)?.group === 'silences');
  for (const [uri, text] of edited) workspace.setDocument(uri, text);
  const after = check(planAt(opened, plan.uri), { today, rules }).all;
  for (const uri of edited.keys()) await workspace.closeDocument(uri);
  const isReading = ({ code }: Finding) => READING.some((rule) => rule.code === code) && code !== finding.code;
  if (LEAVES_BLANK.has(fix.id)) return;
  expect(sameAs(finding, after), 'the finding is gone').toBeLessThan(sameAs(finding, before));
  expect(after.filter(isReading).length, 'everything can be read').toBeLessThanOrEqual(before.filter(isReading).length);
}

async function tryFixes(opened: Opened, plan: Plan, findings: readonly Finding[], most: number): Promise<number> {
  const tried = new Map<string, number>();
  for (const finding of findings) {
    for (const fix of finding.fixes()) {
      const sort = `${finding.code} ${fix.id}`;
      const times = tried.get(sort) ?? 0;
      if (times >= most) continue;
      tried.set(sort, times + 1);
      const rules = [...new Set([...READING, ...[ruleOf(finding.code)].filter((rule) => rule !== undefined)])];
      const place = `${finding.uri} at ${finding.span.start}: ${sort}, «${titleOf(fix, 'nb')}»`;
      await tryFix(opened, plan, finding, fix, rules).catch((error: unknown) => {
        throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }
  return tried.size;
}

const BREAKS = [
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
] as const;

test.each(BREAKS)(
  'in the five plans each sort of fix settles its finding and nothing else, with %s',
  async (_, change) => {
    const opened = { ...(await openExamples(change)) };
    let sorts = 0;
    for (const plan of opened.workspace.snapshot().plans) {
      sorts += await tryFixes(opened, plan, check(plan, { today: opened.today }).all, TRIED);
    }
    expect(sorts).toBeGreaterThan(30);
  },
  120_000,
);

test.each(BREAKS)(
  'in the five plans all safe fixes together leave none, with %s',
  async (_, change) => {
    const opened = { ...(await openExamples(change)) };
    for (const { uri } of opened.workspace.snapshot().plans) {
      let plan = planAt(opened, uri);
      const before = check(plan, { today: opened.today, rules: READING }).all.length;
      for (let times = 0; times < 3; times++) {
        const edits = new Map<string, FileEdit['edits'][number][]>();
        for (const { fixes } of check(plan, { today: opened.today }).all)
          for (const fix of fixes().filter(({ safe }) => safe))
            for (const edit of fix.edits) edits.set(edit.uri, [...(edits.get(edit.uri) ?? []), ...edit.edits]);
        for (const [file, own] of edits) {
          const text = plan.file(file)?.text ?? '';
          const after = applyEdits(text, own);
          expect(breaksOf(after)).toEqual(breaksOf(text));
          opened.workspace.setDocument(file, after);
        }
        plan = planAt(opened, uri);
      }
      const { all } = check(plan, { today: opened.today });
      expect(all.flatMap(({ fixes }) => fixes().filter(({ safe }) => safe))).toEqual([]);
      expect(check(plan, { today: opened.today, rules: READING }).all.length).toBeLessThanOrEqual(before);
    }
  },
  120_000,
);

async function tryPage(code: string, example: SpecTest, crlf: boolean): Promise<void> {
  const asCrlf = <T extends SpecTest['files']>(files: T) => files.map((file) => ({ ...file, crlf: file.crlf || crlf }));
  const { host, workspace } = await openWorkspace({
    ...example,
    files: asCrlf(example.files),
    shared: asCrlf(example.shared),
  });
  const today = parseIso(example.options.today) ?? host.today();
  const opened = { host, workspace, today };
  for (const plan of workspace.snapshot().plans) {
    const rules = [...RULES.filter((rule) => rule.code === code)];
    await tryFixes(opened, plan, check(plan, { today, rules }).all, Number.POSITIVE_INFINITY);
  }
}

test.each(RULES.map(({ code }) => code))('the fixes on the page of %s settle their findings', async (code) => {
  const suite = parseSuite(readFileSync(ROOT + pagePath(code), 'utf8'));
  for (const example of examplesOf(suite, 'Wrong')) {
    for (const crlf of [false, true]) await tryPage(code, example, crlf);
  }
});

test('a register or a chapter that a fix makes has the line breaks of the plan', async () => {
  const files = {
    'plan.yaml': 'planverk: 1\r\nid: p\r\ntittel: P\r\nkommune: P\r\nperiode: 2021-2026\r\nkapitler: [a.md, b.md]\r\n',
    'a.md': '# A\r\n\r\n```tiltak\r\nid: t\r\ntittel: T\r\nansvarlig: Barneverntjenesten\r\n```\r\n',
  };
  const host = new MemoryHost(files);
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (plan === undefined) throw new Error('no plan');
  const made = check(plan, { today: host.today() })
    .all.flatMap(({ fixes }) => fixes().flatMap(({ edits }) => edits))
    .filter(({ create }) => create === true);
  expect(made.map(({ uri }) => uri.slice(plan.uri.length + 1)).sort()).toEqual(['b.md', 'registre/enheter.yaml']);
  for (const { edits } of made) for (const { text } of edits) expect(breaksOf(text)).toEqual(['\r\n']);
});
