import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { type LiveDocument, type Plan, PrintMemory, piecesOfPlan } from '#core';
import { pageMarkup } from '../../client/src/page-markup.ts';
import type { FromPage, PageFinding, ToPage } from '../../client/src/preview/messages.ts';
import { previewParts } from '../../client/src/preview/page.ts';
import { ROOT } from './source-tree.ts';

const ORIGIN = 'https://preview.test';

/** What the page has in place of VS Code. */
interface Stage {
  readonly sent: FromPage[];
}

/** The preview's own page in Chromium, by itself: its markup, policy, style and script, with the messages in our hands. */
export class PreviewPage {
  readonly page: Page;
  /** What the page wanted to fetch that it has no business with. */
  readonly refused: readonly string[];
  /** What went wrong in the page's script. */
  readonly errors: string[] = [];
  readonly #memory = new PrintMemory(1);
  #known = 0;

  private constructor(page: Page, refused: readonly string[]) {
    this.page = page;
    this.refused = refused;
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }

  static async open(browser: Browser, size = { width: 800, height: 700 }): Promise<PreviewPage> {
    const page = await browser.newPage({ viewport: size });
    const refused: string[] = [];
    const [script, style] = await Promise.all([bundled('preview.ts'), bundled('editor.css')]);
    const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
      '/': [
        'text/html',
        pageMarkup(previewParts('nb', 'Plan'), {
          style: `${ORIGIN}/preview.css`,
          script: `${ORIGIN}/preview.js`,
          source: ORIGIN,
        }),
      ],
      '/preview.css': ['text/css', style],
      '/preview.js': ['text/javascript', script],
    };
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const file = url.origin === ORIGIN ? files[url.pathname] : undefined;
      if (file) return await route.fulfill({ contentType: `${file[0]}; charset=utf-8`, body: file[1] });
      if (url.origin === ORIGIN && url.pathname.startsWith('/examples/')) {
        const path = `${ROOT}${decodeURIComponent(url.pathname.slice(1))}`;
        return await route.fulfill(existsSync(path) ? { body: readFileSync(path) } : { status: 404 });
      }
      refused.push(url.href);
      return await route.abort();
    });
    await page.addInitScript(() => {
      const sent: unknown[] = [];
      Object.assign(globalThis, {
        sent,
        acquireVsCodeApi: () => ({ postMessage: (message: unknown) => sent.push(message), setState: () => {} }),
      });
    });
    await page.goto(`${ORIGIN}/`);
    return new PreviewPage(page, refused);
  }

  /** Shows a plan as it is now, sending only what the page does not have. */
  async show(plan: Plan): Promise<void> {
    await this.showDocument(this.#memory.print(piecesOfPlan(plan)));
  }

  /** Shows a document; gives how long the page took from the message to a new layout, in milliseconds. */
  async showDocument({ open, pieces, close, version }: LiveDocument): Promise<number> {
    const sent = pieces.map(({ key, html, since }) => (since <= this.#known ? { key } : { key, html }));
    this.#known = version;
    return await this.send({
      type: 'show',
      open,
      pieces: sent,
      close,
      scope: 'plan',
      pictures: [{ folder: 'file:///plan', base: `${ORIGIN}/examples` }],
      words: WORDS,
      state: { document: '', scope: 'plan', findings: true },
    });
  }

  showFindings(findings: readonly PageFinding[]): Promise<number> {
    return this.send({ type: 'findings', findings });
  }

  /** Sends a message and waits until the page has been painted with what it brought about; gives how long the page took, in milliseconds. */
  async send(message: ToPage): Promise<number> {
    const took = await this.page.evaluate((data) => {
      const start = performance.now();
      window.dispatchEvent(new MessageEvent('message', { data }));
      // Asking for it makes the page be laid out.
      void document.body.offsetHeight;
      return performance.now() - start;
    }, message);
    await this.frames();
    return took;
  }

  /** Waits until what was scrolled and laid out has been told of: events of a frame come in the next one. */
  async frames(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }

  /** What the page has said since the last time. */
  said(): Promise<readonly FromPage[]> {
    return this.page.evaluate(() => (globalThis as unknown as Stage).sent.splice(0));
  }

  /** How far the page is scrolled. Pixels. */
  scrolled(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** Where an element begins and ends. Pixels from the window's upper edge. */
  box(selector: string): Promise<{ readonly top: number; readonly bottom: number }> {
    return this.page.evaluate((css) => {
      const element = document.querySelector(css);
      if (element === null) throw new Error(`nothing on the page is ${css}`);
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    }, selector);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The words of the page, as in Norwegian. */
export const WORDS = {
  wholePlan: 'Hele planen',
  chapter: 'Kapittelet',
  scope: 'Vis',
  findings: 'Funn',
  aboutRule: 'Om regelen',
  noFix: 'Ingen',
  filter: 'Filtrer …',
  clearFilter: 'Fjern filteret',
};

const made = new Map<string, Promise<string>>();

/** A bundle of the page, built once. */
function bundled(entry: string): Promise<string> {
  const known = made.get(entry) ?? bundle(entry);
  made.set(entry, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`client/webview/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    outdir: 'dist',
  });
  return outputFiles[0]?.text ?? '';
}
