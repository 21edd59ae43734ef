import {
  Checker,
  exploreBy,
  foldingRangesOf,
  groupFindings,
  inlayHintsOf,
  lensesOf,
  type Plan,
  semanticTokensOf,
  Workspace,
} from '../core/src/index.ts';
import { MemoryHost } from '../test/support/memory-host.ts';
import { generate } from './generate.ts';
import { median, timed } from './row.ts';

// What an editor asks for by itself after every edit, against the check that follows the same edit: `node bench/lenses.ts` runs this part alone.

const CARDS = 2_000;
const RUNS = 15;
const TODAY = { year: 2026, month: 1, day: 31 };
const FOLDER = 'file:///bench';

export interface EditorRow {
  readonly what: string;
  readonly against: string;
  readonly value: string;
  readonly goal: string;
}

/** Ratios at 2000 cards: in one plan, and in forty plans that name the one whose register is looked at. */
export async function editorRows(): Promise<readonly EditorRow[]> {
  const one = await measure(CARDS);
  const many = await measure(50);
  const row = (what: string, value: number): EditorRow => ({
    what,
    against: 'checking the plan after the same edit',
    value: `${value.toFixed(3)} ×`,
    goal: '≤ 0.1 ×',
  });
  return [
    row('lenses of a register, 2000 cards in one plan', one.lenses),
    row('hints of a chapter, 2000 cards in one plan', one.hints),
    row('tokens of a chapter, 2000 cards in one plan', one.tokens),
    row('folds of a chapter, 2000 cards in one plan', one.folds),
    row('explorer by unit, 2000 cards in one plan', one.explorer),
    row('findings by unit, 2000 cards in one plan', one.findings),
    {
      ...row('lenses of a register that 40 plans name', many.lenses),
      against: 'checking one of those plans',
      goal: '≤ 1 ×',
    },
  ];
}

/** Medians over several edits: each makes the plan another one, so that nothing of the last run is left. */
async function measure(
  perPlan: number,
): Promise<Record<'lenses' | 'hints' | 'tokens' | 'folds' | 'explorer' | 'findings', number>> {
  const { files } = generate(CARDS, perPlan);
  const host = new MemoryHost(Object.fromEntries(files), { roots: [FOLDER] });
  const workspace = new Workspace(host);
  await workspace.open();
  const chapter = `${FOLDER}/plan-0000/kapitler/03-tiltak.md`;
  const register = `${FOLDER}/plan-0000/registre/enheter.yaml`;
  const text = files.get('plan-0000/kapitler/03-tiltak.md') ?? '';
  const times = {
    check: [] as number[],
    lenses: [] as number[],
    hints: [] as number[],
    tokens: [] as number[],
    folds: [] as number[],
    explorer: [] as number[],
    findings: [] as number[],
  };
  for (let run = 0; run < RUNS; run++) {
    workspace.setDocument(chapter, text.replace('Tiltak nummer', `Tiltak ${run} nummer`));
    const plan = workspace.snapshot().planOf(chapter) as Plan;
    const file = plan.file(chapter);
    const units = plan.file(register);
    if (!file || !units) throw new Error('the plan has no such files');
    const checker = new Checker({});
    times.check.push(timed(() => checker.findings(plan, TODAY)));
    times.lenses.push(timed(() => lensesOf(plan, units, 'nb')));
    times.hints.push(timed(() => inlayHintsOf(plan, file, { start: 0, end: file.text.length }, 'nb', () => true)));
    times.tokens.push(timed(() => semanticTokensOf(plan, file)));
    times.folds.push(timed(() => foldingRangesOf(file, 'nb')));
    const found = checker.findings(plan, TODAY);
    times.explorer.push(timed(() => exploreBy('unit', plan, found, 'nb')));
    times.findings.push(timed(() => groupFindings('unit', plan, found, 'nb')));
  }
  const check = median(times.check);
  return {
    lenses: median(times.lenses) / check,
    hints: median(times.hints) / check,
    tokens: median(times.tokens) / check,
    folds: median(times.folds) / check,
    explorer: median(times.explorer) / check,
    findings: median(times.findings) / check,
  };
}

if (import.meta.main) {
  for (const { what, against, value, goal } of await editorRows()) {
    process.stdout.write(`${what}, against ${against}: ${value} (to reach: ${goal})\n`);
  }
}
