import { expect, test } from 'vitest';
import { defineRule, type Rule } from '../../core/src/checks/define.ts';
import { messageOf } from '../../core/src/checks/render.ts';
import { check } from '../../core/src/checks/run.ts';
import { LANGS, words } from '../../core/src/model/language.ts';
import { Workspace } from '../../core/src/workspace/workspace.ts';
import { MemoryHost } from '../support/memory-host.ts';

const say = () => '';
const base = {
  group: 'reading',
  levels: ['off', 'information', 'error'],
  summary: words('x'),
  message: { nb: say, nn: say, en: say },
} as const satisfies Partial<Rule>;

const failing = defineRule({
  ...base,
  code: 'failing',
  check() {
    throw new Error('noe gikk galt');
  },
});

const everyMeasure = defineRule({
  ...base,
  code: 'every-measure',
  check({ plan, report }) {
    for (const { uri, anchor } of plan.items('measure')) report({ uri, span: anchor });
  },
});

async function planOf(more: string, chapter = '```tiltak\nid: a\n```\n') {
  const host = new MemoryHost({
    'plan.yaml': `planverk: 1\nid: p\ntittel: T\nkommune: K\nperiode: 2021\n${more}`,
    'a.md': chapter,
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (plan === undefined) throw new Error('no plan');
  return { plan, today: host.today() };
}

test('a rule that throws is one finding about that rule, and the others go on', async () => {
  const { plan, today } = await planOf('status: vedtatt\n');
  const { all } = check(plan, { today, rules: [failing, everyMeasure] });
  expect(all.map(({ code, uri }) => [code, uri.split('/').at(-1)])).toEqual([
    ['every-measure', 'a.md'],
    ['rule-failed', 'plan.yaml'],
  ]);
  const failed = all[1];
  if (failed === undefined) throw new Error('no finding');
  for (const lang of LANGS) expect(messageOf(failed, lang)).toContain('failing');
});

test('the level follows the status, `--as` comes before it, and `regler` before both', async () => {
  const levels = async (more: string, as?: 'draft' | 'hearing' | 'adopted') => {
    const { plan, today } = await planOf(more);
    return check(plan, { today, as, rules: [everyMeasure] }).all.map(({ severity }) => severity);
  };
  expect(await levels('status: utkast\n')).toEqual([]);
  expect(await levels('status: høring\n')).toEqual(['information']);
  expect(await levels('status: vedtatt\n')).toEqual(['error']);
  expect(await levels('status: evaluert\n')).toEqual(['error']);
  expect(await levels('status: utkast\n', 'adopted')).toEqual(['error']);
  expect(await levels('status: vedtatt\nregler: {every-measure: hint}\n', 'draft')).toEqual(['hint']);
  expect(await levels('status: vedtatt\nregler: {every-measure: av}\n')).toEqual([]);
});

test('a merge conflict is one calm finding, and nothing else inside it', async () => {
  const chapter = '<<<<<<< HEAD\n```tiltak\nid: a\n=======\n```tiltak\nid: b\n>>>>>>> gren\n```\n';
  const { plan, today } = await planOf('status: vedtatt\n', chapter);
  expect(
    check(plan, { today })
      .all.filter(({ uri }) => uri.endsWith('a.md'))
      .map(({ code }) => code),
  ).toEqual(['merge-conflict']);
});

test('findings come by file, start and code, the same every time', async () => {
  const { plan, today } = await planOf('status: vedtatt\n');
  const again = (await planOf('status: vedtatt\n')).plan;
  const facts = (found: ReturnType<typeof check>) =>
    found.all.map(({ code, uri, span, args }) => [code, uri, span, args]);
  expect(facts(check(plan, { today }))).toEqual(facts(check(again, { today })));
});

test('what cannot be read is one finding, and what is found there for that reason is none', async () => {
  const card = (line: string) =>
    `\`\`\`tiltak\nid: a\ntittel: A\nansvarlig: nav\n${line}\n\`\`\`\n\n\`\`\`enhet\nid: nav\nnavn: NAV\n\`\`\`\n`;
  const honest = new Set(await codesOf(card('x-annet: nei')));
  for (const line of ['status: "på', 'status: a: b', 'medvirkende: @alle', 'type: *x', 'mål: - nei', 'tidspunkt: ?']) {
    const codes = await codesOf(card(line));
    expect(
      codes.filter((code) => !honest.has(code)),
      line,
    ).toEqual(['syntax']);
  }
});

test('a file that is not UTF-8 is one finding, whatever its signs stand in', async () => {
  const card = (sign: string) =>
    `\`\`\`tiltak\nid: a\ntittel: A\nm${sign}lgruppe: x\nansvarlig: ${sign}konomi\n\`\`\`\n`;
  const honest = new Set(await codesOf(card('å')));
  const codes = await codesOf(card('\ufffd'));
  expect(codes.filter((code) => !honest.has(code))).toEqual(['syntax']);
  expect(codes).not.toContain('unknown-field');
  expect(codes).not.toContain('undefined-unit');
});

/** The codes of what is found in a draft with that chapter. */
async function codesOf(chapter: string): Promise<readonly string[]> {
  const { plan, today } = await planOf('', chapter);
  return check(plan, { today }).all.map(({ code }) => code);
}

test('a fault behind an anchor is told once, however often it is repeated', async () => {
  const { plan, today } = await planOf('vedlegg: &borte [borte.pdf]\nx-a: *borte\nkapitler: *borte\n', '');
  const codes = check(plan, { today }).all.map(({ code }) => code);
  expect(codes.filter((code) => code === 'missing-chapter')).toHaveLength(1);
});

test('a rule that fails is told of where the manifest begins with a fault, too', async () => {
  const host = new MemoryHost({ 'plan.yaml': 'id: "p\n' });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (plan === undefined) throw new Error('no plan');
  expect(check(plan, { today: host.today(), rules: [failing] }).all.map(({ code }) => code)).toEqual(['rule-failed']);
});
