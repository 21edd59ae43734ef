import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageMarkup } from '../../client/src/page-markup.ts';
import { launchChromium } from '../support/chromium.ts';
import { openExamples } from '../support/examples.ts';
import { PreviewPage } from '../support/preview-page.ts';

const ADDRESSES = { style: 'https://x.test/a.css', script: 'https://x.test/a.js', source: 'https://x.test' };

function policyOf(markup: string): ReadonlyMap<string, string> {
  const text = /Content-Security-Policy" content="([^"]*)"/.exec(markup)?.[1] ?? '';
  return new Map(text.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]));
}

describe("the policy of the extension's pages", () => {
  test('lets nothing in but its own script, its style, and pictures of the workspace', () => {
    const policy = policyOf(pageMarkup({ language: 'nn', title: 'Plan', body: '' }, ADDRESSES));
    const script = policy.get('script-src') ?? '';
    expect(script).toMatch(/^'nonce-[0-9a-f]{32}'$/);
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'img-src': 'https://x.test',
      'style-src': 'https://x.test',
      'script-src': script,
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('names each page anew, and no word of the plan stands in it as markup', () => {
    const markup = () => pageMarkup({ language: 'nb', title: '</title><script>"&', body: '' }, ADDRESSES);
    expect(markup()).toContain('<title>&#60;/title&#62;&#60;script&#62;&#34;&#38;</title>');
    expect(policyOf(markup()).get('script-src')).not.toBe(policyOf(markup()).get('script-src'));
  });
});

describe('the page of the preview', () => {
  let browser: Browser;
  let page: PreviewPage;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await PreviewPage.open(browser);
  }, 60_000);
  afterAll(() => browser.close());

  /** Markup on the page, as if the core had let it through. */
  let version = 0;
  const showMarkup = (html: string): Promise<unknown> => {
    version++;
    const [open, close] = ['<article class="plan" lang="nb">\n', '</article>\n'];
    return page.showDocument({
      title: 'Plan',
      lang: 'nb',
      version,
      open,
      pieces: [{ key: 'a', html, since: version }],
      close,
    });
  };

  test('runs nothing and fetches nothing that stands in a document, even if it got there', async () => {
    const run = `document.documentElement.dataset.ran = 'yes'`;
    await showMarkup(`<p id="last">x</p><script>${run}</script><img src="data:,x" onerror="${run}"><svg onload="${run}"></svg>
      <iframe srcdoc="<script>parent.${run}</script>"></iframe><object data="https://out.test/o"></object>
      <link rel="stylesheet" href="https://out.test/s.css"><img src="https://out.test/i.png">
      <a id="link" href="javascript:${run}">x</a><form action="https://out.test/f"><button id="send">x</button></form>`);
    await page.page.evaluate(() => {
      for (const id of ['link', 'send']) document.getElementById(id)?.click();
    });
    await page.frames();
    expect(await page.page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
    expect(page.refused).toEqual([]);
    expect(page.page.url()).toBe('https://preview.test/');
  });

  test('shows pictures of the workspace, and no others, by whatever way', async () => {
    const files = ['bilde.png', '../ute.png', 'a/../../ute.png', '%2e%2e/ute.png', '..\\ute.png'];
    const inside = files.map((file) => `<img data-file="file:///plan/${file}" alt="">`);
    await showMarkup(
      `${inside.join('')}<img data-file="file:///planen/ute.png" alt=""><img data-file="https://out.test/i.png" alt="">`,
    );
    const sources = await page.page.evaluate(() => [...document.images].map((image) => image.src || null));
    expect(sources).toEqual([
      'https://preview.test/examples/bilde.png',
      null,
      null,
      'https://preview.test/examples/%252e%252e/ute.png',
      'https://preview.test/examples/..%5Cute.png',
      null,
      null,
    ]);
    expect(page.refused).toEqual([]);
  });

  test('fetches nothing from outside for any of the examples', async () => {
    const { workspace } = await openExamples();
    for (const plan of workspace.snapshot().plans) {
      const own = await PreviewPage.open(browser);
      await own.show(plan);
      expect(await own.page.locator('article h1').count()).toBeGreaterThan(0);
      expect(own.refused, plan.uri).toEqual([]);
      await own.close();
    }
  });
});
