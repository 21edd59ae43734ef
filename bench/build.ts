import { Checker, type Plan, Workspace } from '../core/src/index.ts';
import { FORMATS, type Format, type Publication, publish } from '../publish/src/index.ts';
import { MemoryHost } from '../test/support/memory-host.ts';
import { printBare } from './bare.ts';
import { generate } from './generate.ts';
import { median } from './row.ts';

// Making the finished plan, against bare markdown-it over the same chapters: `node bench/build.ts` runs this part alone.

const SIZES = [16, 200, 2_000];
const RUNS = 7;
const TODAY = { year: 2026, month: 1, day: 31 };
const FOLDER = 'file:///bench';

export interface BuildRow {
  readonly what: string;
  readonly against: string;
  /** One for each size, the smallest first. */
  readonly values: readonly string[];
  readonly goal: string;
}

/** Ratios for each format, of plans that have been read and checked; each size is one plan. */
export async function buildRows(): Promise<readonly BuildRow[]> {
  const measured: Measured[] = [];
  for (const cards of SIZES) measured.push(await measure(cards));
  const toBare = WAYS.map(({ what, goal }, at) => ({
    what,
    against: 'bare markdown-it over the same chapters',
    values: measured.map(({ cards, bare, ways }) => ratio(cards, (ways[at] ?? Number.NaN) / bare)),
    goal,
  }));
  const [middle, big] = measured
    .slice(-2)
    .map(({ cards, ways }) => ({ cards, ways: ways.map((time) => time / cards) }));
  const toSmaller = WAYS.map(({ what }, at) => ({
    what: `${what}, each card`,
    against: `the same at ${middle?.cards} cards`,
    values: big ? [ratio(big.cards, (big.ways[at] ?? Number.NaN) / (middle?.ways[at] ?? Number.NaN))] : [],
    goal: '≤ 1.3 ×',
  }));
  return [...toBare, ...toSmaller];
}

function ratio(cards: number, value: number): string {
  return `${cards} cards ${value.toFixed(1)} ×`;
}

/** Milliseconds at a size: of bare markdown-it, and of each way. */
interface Measured {
  readonly cards: number;
  readonly bare: number;
  readonly ways: readonly number[];
}

/** Cards are fenced code to bare markdown-it, which costs it nearly nothing: the more of a plan is cards, the higher is the ratio to it. */
const WAYS: readonly { what: string; format: Format; split: boolean; goal: string }[] = FORMATS.filter(
  // Printing is the browser's time.
  ({ name }) => name !== 'pdf',
).flatMap((format) =>
  [false, true]
    .filter((split) => !split || format.name === 'html')
    .map((split) => ({
      what: `build --to ${format.name}${split ? ' --split' : ''}`,
      format,
      split,
      goal: `≤ ${format.name === 'html' ? (split ? 15 : 12) : 10} ×, at any size`,
    })),
);

/** Medians. The plan is another one in each run, so that nothing of the last is left. */
async function measure(cards: number): Promise<Measured> {
  const { files } = generate(cards, cards);
  const workspace = new Workspace(new MemoryHost(Object.fromEntries(files), { roots: [FOLDER] }));
  await workspace.open();
  const chapter = `${FOLDER}/plan-0000/kapitler/03-tiltak.md`;
  const text = files.get('plan-0000/kapitler/03-tiltak.md') ?? '';
  const bare: number[] = [];
  const ways = WAYS.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    bare.push(await timed(async () => printBare([...files.values()])));
    for (const [at, { format, split }] of WAYS.entries()) {
      workspace.setDocument(chapter, text.replace('Tiltak nummer', `Tiltak ${run}-${at} nummer`));
      const plan = workspace.snapshot().planOf(chapter);
      if (!plan) throw new Error('the chapter belongs to no plan');
      const publication = publicationOf(plan);
      ways[at]?.push(await timed(() => publish(publication, format, { split })));
    }
  }
  return { cards, bare: median(bare), ways: ways.map(median) };
}

function publicationOf(plan: Plan): Publication {
  return { plan, today: TODAY, findings: new Checker().findings(plan, TODAY), readBytes: async () => undefined };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

if (import.meta.main) {
  for (const { what, against, values, goal } of await buildRows())
    process.stdout.write(`${what}, against ${against}: ${values.join(', ')} (to reach: ${goal})\n`);
}
