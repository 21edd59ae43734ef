import { join } from 'node:path';
import type { Workbench } from './workbench.ts';

/** A place that shows how a plan is set: a file, and the words that stand at the top of the picture. */
interface Place {
  readonly plan: string;
  readonly name: string;
  readonly file: string;
  readonly words: string;
}

const PLACES: readonly Place[] = [
  {
    plan: 'averoy-2021-2024',
    name: 'averoy',
    file: '03-mal-og-strategier.md',
    words: 'Kommunale mål',
  },
  {
    plan: 'haugesund-2021-2024',
    name: 'haugesund',
    file: '04-tiltak.md',
    words: 'Oversikt over ansvar og forebyggende tiltak i Haugesund kommune',
  },
  {
    plan: 'prop-15-s-2015-2016',
    name: 'prop-15-s',
    file: '03-opptrappingsplanen.md',
    words: 'Internasjonalt samarbeid',
  },
  { plan: 'randaberg-2025-2030', name: 'randaberg', file: '10-tiltak.md', words: 'Tiltak' },
  {
    plan: 'strand-2021-2026',
    name: 'strand',
    file: '10-tiltak-hosten-2021.md',
    words: 'Tiltak som starter opp høsten 2021',
  },
];

/** How the previews are looked at: a window a theme, with nothing beside the page. */
export const THEMES = [
  { theme: 'Default Light Modern', looks: ['light', 'findings', 'narrow'] },
  { theme: 'Default Dark Modern', looks: ['dark'] },
  { theme: 'Default High Contrast', looks: ['contrast'] },
] as const;

type Look = (typeof THEMES)[number]['looks'][number];

export const BARE = {
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
};

const WIDE = { width: 900, height: 820 };
/** A telephone, in which an editor takes some room beside the page. */
const NARROW = { width: 400, height: 820 };

/** Takes the pictures of all plans in a window, into a folder. */
export async function takeLooks(workbench: Workbench, looks: readonly Look[], folder: string): Promise<void> {
  await workbench.page.setViewportSize(WIDE);
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  for (const place of PLACES) {
    await workbench.closeAll();
    await workbench.openFile(`${place.plan}/kapitler/${place.file}`);
    await workbench.command('Planverk: Vis planen');
    const heading = workbench.webview().locator('article :is(h1, h2, h3, h4, h5)', { hasText: place.words }).last();
    await heading.waitFor();
    const findings = workbench.webview().locator('.findings').first();
    await findings.waitFor();
    const toggle = workbench.webview().getByRole('button', { name: 'Funn', exact: true });
    for (const look of looks) {
      await workbench.page.setViewportSize(look === 'narrow' ? NARROW : WIDE);
      if ((look === 'findings') !== (await findings.isVisible())) await toggle.click();
      await findings.waitFor({ state: look === 'findings' ? 'visible' : 'detached' });
      if (look === 'light')
        await workbench
          .webview()
          .locator('html')
          .evaluate((page) => page.scrollTo(0, 0));
      else await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await workbench.page.mouse.move(0, 0);
      const path = join(folder, `preview-${place.name}-${look}.png`);
      await workbench.picture(path, workbench.page.locator('iframe.webview.ready').first());
      console.log(path);
    }
  }
}
