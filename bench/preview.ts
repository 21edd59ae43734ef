import { PrintMemory, piecesOfPlan, renderPlan, Workspace } from '../core/src/index.ts';
import { MemoryHost } from '../test/support/memory-host.ts';
import { printBare } from './bare.ts';
import type { BuildRow } from './build.ts';
import { generate } from './generate.ts';
import { median, timed } from './row.ts';

// What the preview costs, against bare markdown-it over the same chapters: `node bench/preview.ts` runs this part alone.

const SIZES = [16, 200, 2_000];
const RUNS = 15;
const FOLDER = 'file:///bench';

/** The whole plan printed from nothing, and what is printed anew for one letter in a chapter: read, counted and made. */
export async function previewRows(): Promise<readonly BuildRow[]> {
  const measured: { readonly whole: number; readonly letter: number }[] = [];
  for (const cards of SIZES) measured.push(await measure(cards));
  const row = (what: string, goal: string, of: (one: (typeof measured)[number]) => number): BuildRow => ({
    what,
    against: 'bare markdown-it over all its chapters',
    values: measured.map((one, size) => `${SIZES[size]} cards ${of(one).toFixed(1)} ×`),
    goal,
  });
  return [
    row('preview: the whole plan', '≤ 10 ×, at any size', ({ whole }) => whole),
    row('preview: one letter in a chapter', '≤ 3 × from 200 cards on', ({ letter }) => letter),
  ];
}

async function measure(cards: number): Promise<{ readonly whole: number; readonly letter: number }> {
  const { files } = generate(cards, cards);
  const workspace = new Workspace(new MemoryHost(Object.fromEntries(files), { roots: [FOLDER] }));
  await workspace.open();
  const chapter = `${FOLDER}/plan-0000/kapitler/03-tiltak.md`;
  const text = files.get('plan-0000/kapitler/03-tiltak.md') ?? '';
  const plan = () => {
    const found = workspace.snapshot().planOf(chapter);
    if (!found) throw new Error('the chapter belongs to no plan');
    return found;
  };
  const memory = new PrintMemory(1);
  memory.print(piecesOfPlan(plan()));
  const times = { bare: [] as number[], whole: [] as number[], letter: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.bare.push(timed(() => printBare([...files.values()])));
    workspace.setDocument(chapter, text.replace('Tiltak nummer', `Tiltak ${'x'.repeat(run + 1)} nummer`));
    times.letter.push(timed(() => memory.print(piecesOfPlan(plan()))));
    times.whole.push(timed(() => renderPlan(plan())));
  }
  const bare = median(times.bare);
  return { whole: median(times.whole) / bare, letter: median(times.letter) / bare };
}

if (import.meta.main) {
  for (const { what, against, values, goal } of await previewRows())
    process.stdout.write(`${what}, against ${against}: ${values.join(', ')} (to reach: ${goal})\n`);
}
