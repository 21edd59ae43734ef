import { PrintMemory, piecesOfPlan, Workspace } from '../core/src/index.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { MemoryHost } from '../test/support/memory-host.ts';
import { PreviewPage } from '../test/support/preview-page.ts';
import { printBare } from './bare.ts';
import type { BuildRow } from './build.ts';
import { generate } from './generate.ts';
import { median, timed } from './row.ts';

// What the preview's page takes to show what was typed: `node bench/page.ts` runs this part alone.

const SIZES = [16, 200, 2_000];
const RUNS = 25;
/** Milliseconds between two pictures on a screen of sixty a second. */
const FRAME = 1_000 / 60;
const FOLDER = 'file:///bench';
const CHAPTER = `${FOLDER}/plan-0000/kapitler/03-tiltak.md`;

/** One letter in a chapter, from the message to a page that is laid out anew. */
export async function pageRows(): Promise<readonly BuildRow[]> {
  const browser = await launchChromium();
  try {
    const values: { readonly bare: string; readonly frame: string }[] = [];
    for (const cards of SIZES) {
      const page = await PreviewPage.open(browser);
      const { bare, patch } = await measure(page, cards);
      await page.close();
      values.push({
        bare: `${cards} cards ${(patch / bare).toFixed(2)} ×`,
        frame: `${cards} cards ${(patch / FRAME).toFixed(2)} ×`,
      });
    }
    const what = 'page: one letter in a chapter, patched and laid out';
    return [
      {
        what,
        against: 'bare markdown-it over all its chapters',
        values: values.map(({ bare }) => bare),
        goal: '≤ 3 × from 200 cards on',
      },
      {
        what,
        against: 'one frame of 60 a second',
        values: values.map(({ frame }) => frame),
        goal: '≤ 1 × at 200 cards',
      },
    ];
  } finally {
    await browser.close();
  }
}

async function measure(page: PreviewPage, cards: number): Promise<{ readonly bare: number; readonly patch: number }> {
  const { files } = generate(cards, cards);
  const workspace = new Workspace(new MemoryHost(Object.fromEntries(files), { roots: [FOLDER] }));
  await workspace.open();
  const text = files.get('plan-0000/kapitler/03-tiltak.md') ?? '';
  const memory = new PrintMemory(1);
  const printed = () => {
    const plan = workspace.snapshot().planOf(CHAPTER);
    if (!plan) throw new Error('the chapter belongs to no plan');
    return memory.print(piecesOfPlan(plan));
  };
  await page.showDocument(printed());
  await page.send({ type: 'cursor', uri: CHAPTER, line: 5, show: true });
  const times = { bare: [] as number[], patch: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.bare.push(timed(() => printBare([...files.values()])));
    workspace.setDocument(CHAPTER, text.replace('Tiltak nummer', `Tiltak ${'x'.repeat(run + 1)} nummer`));
    times.patch.push(await page.showDocument(printed()));
  }
  return { bare: median(times.bare), patch: median(times.patch) };
}

if (import.meta.main) {
  for (const { what, against, values, goal } of await pageRows())
    process.stdout.write(`${what}, against ${against}: ${values.join(', ')} (to reach: ${goal})\n`);
}
