import axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/** How a page is looked at. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  /** Pixels. */
  readonly width: number;
}

/** As wide as a desk, and as wide as a telephone; in daylight and at night. */
export const LOOKS: readonly Look[] = [
  { scheme: 'light', width: 1200 },
  { scheme: 'dark', width: 375 },
];

/** The rules of WCAG 2.1 AA, and what axe-core's authors hold to be good practice beside them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** A browser for pages that are looked at by axe-core. One for a file of tests; `close` it when they are done. */
export class AxeBrowser {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<AxeBrowser> {
    return new AxeBrowser(await launchChromium());
  }

  /** Shows a whole HTML document. Nothing is fetched from outside; the page is the caller's to `close`. */
  async show(html: string, { scheme, width }: Look): Promise<Page> {
    const page = await this.#browser.newPage({
      bypassCSP: true,
      offline: true,
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    await page.setContent(html, { waitUntil: 'load' });
    return page;
  }

  /** What axe-core finds in a whole HTML document: one line for each rule, with the first places. Empty where all is well. */
  async check(html: string, look: Look): Promise<readonly string[]> {
    const page = await this.show(html, look);
    try {
      return await findingsOf(page);
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** What axe-core finds in a page that is open, and whether one must scroll it sideways (WCAG 1.4.10), which axe-core does not look for. */
export async function findingsOf(page: Page | Frame): Promise<readonly string[]> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    TAGS,
  );
  const found = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`);
    return `${id} (${nodes.length}): ${help}\n  ${places.join('\n  ')}`;
  });
  return tooWide > 0 ? [...found, `reflow: the page is ${tooWide} pixels wider than the window`] : found;
}
