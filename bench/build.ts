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
  const measured: (readonly number[])[] = [];
  for (const cards of SIZES) measured.push(await measure(cards));
  return WAYS.map(({ what, goal }, at) => ({
    what,
    against: 'bare markdown-it over the same chapters',
    values: measured.map((ratios, size) => `${SIZES[size]} cards ${(ratios[at] ?? Number.NaN).toFixed(1)} ×`),
    goal,
  }));
}

/** What is to be reached is the same at any size: a ratio that grows with the plan tells of work that is done once a card over all cards. */
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
      goal: format.name === 'html' ? '≤ 15 ×, at any size' : '≤ 10 ×, at any size',
    })),
);

/** Medians of each way against that of markdown-it. The plan is another one in each run, so that nothing of the last is left. */
async function measure(cards: number): Promise<readonly number[]> {
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
  return ways.map((times) => median(times) / median(bare));
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
