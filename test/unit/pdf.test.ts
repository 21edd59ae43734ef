import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Plan, publisherName, renderPlan } from '#core';
import { formatNamed, publish } from '../../publish/src/index.ts';
import { findChromium } from '../../scripts/support/debian.ts';
import { withAuthor } from '../../server/src/node/print/author.ts';
import { findBrowser, printPdf } from '../../server/src/node/print/index.ts';
import { runCli } from '../support/cli.ts';
import { openExamples } from '../support/examples.ts';
import { tagsOf } from '../support/pdf-tags.ts';
import { publicationOf, TODAY } from '../support/publications.ts';
import { ROOT } from '../support/source-tree.ts';

/** The examples' pictures are of this type. */
const PICTURE = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
);

const browser = findChromium() ?? 'chromium';
const { workspace } = await openExamples();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planverk-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pdfOf(plan: Plan): Promise<Uint8Array> {
  const format = formatNamed('pdf');
  const [file] = await publish(publicationOf(plan, PICTURE), format, { print: (sheet) => printPdf(browser, sheet) });
  if (typeof file?.content !== 'object') throw new Error('no bytes');
  return file.content;
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const say = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });

/** What a program says, complaints and all. */
const said = (command: string, ...args: string[]): string => {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return stdout + stderr;
};

/** Markup as its text, with no blanks. */
const bare = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0\u00ad\u202f]+/g, '');

const sheet = (body: string) => ({
  html: `<!DOCTYPE html><html lang="nn"><head><title>Plan</title></head><body>${body}</body></html>`,
  title: 'Plan <1>',
  lang: 'nn' as const,
  today: TODAY,
});

describe('the PDF of an example', () => {
  test.each(workspace.snapshot().plans.map((plan) => [plan.uri, plan] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, plan) => {
      const bytes = await pdfOf(plan);
      const path = written('plan.pdf', bytes);
      const info = say('pdfinfo', path);
      expect(info).toMatch(/^Title: +\S/m);
      expect(info).toMatch(new RegExp(`^Author: +${publisherName(plan)}$`, 'm'));
      expect(info).toMatch(/^Creator: +Planverk$/m);
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^JavaScript: +no$/m);
      expect(info).toMatch(/^Page size: .*A4/m);
      expect(info).toContain('Mar 31 ');
      expect(say('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
      expect(say('qpdf', '--qdf', '--object-streams=disable', path, '-')).toContain(`/Lang (${plan.language})`);
      // Older readers know the roles of PDF 1.7 only, and leave out the rest with a word about it.
      expect(said('pdfinfo', '-struct-text', path)).not.toContain('Error');

      // Every heading, cell and picture of the page is one in the file; footer: title, page, «av», pages.
      const { tags, outline, links, faults } = tagsOf(path, 4);
      expect(faults).toEqual([]);
      const html = renderPlan(plan).html;
      const count = (pattern: RegExp): number => [...html.matchAll(pattern)].length;
      const tagged = (role: string): number => tags.filter((tag) => tag.role === role).length;
      expect(tagged('TH')).toBe(count(/<th[ >]/g));
      expect(tagged('TD')).toBe(count(/<td[ >]/g));
      expect(tagged('TR')).toBe(count(/<tr[ >]/g));
      expect(tagged('Table')).toBe(count(/<table[ >]/g));
      expect(tagged('Figure')).toBe(count(/<(?:svg|img) /g));
      for (const level of [1, 2, 3, 4, 5, 6])
        expect(tagged(`H${level}`), `H${level}`).toBe(count(new RegExp(`<h${level}[ >]`, 'g')));
      expect(links).toBeGreaterThanOrEqual(count(/<a [^>]*href=/g));
      const headings = [...html.matchAll(/<(h[1-6])[ >].*?<\/\1>/gs)].map(([heading]) => bare(heading));
      expect(outline.map(bare)).toEqual(headings);
      expect(Buffer.from(await pdfOf(plan)).equals(Buffer.from(bytes)), 'twice the same').toBe(true);
    },
  );
});

describe('the author of a PDF', () => {
  test('is added behind a file as browsers write it, in any letters, and the rest stays as it is', {
    timeout: 60_000,
  }, async () => {
    const plain = await printPdf(browser, sheet('<h1>Plan</h1>'));
    const path = written('author.pdf', withAuthor(plain, 'Šnåsa (suohkan) \\ 🌲'));
    expect(say('pdfinfo', path)).toMatch(/^Author: +Šnåsa \(suohkan\) \\ 🌲$/m);
    expect(say('pdfinfo', path)).toMatch(/^Title: +Plan$/m);
    expect(say('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    expect(Buffer.from(withAuthor(plain, 'A')).subarray(0, plain.length).equals(Buffer.from(plain))).toBe(true);
  });

  test('is left out of a file that ends otherwise, or that has one', () => {
    const file = (info: string) =>
      Buffer.from(
        `%PDF-1.4\n1 0 obj\n<<${info}>>\nendobj\nxref\ntrailer\n<</Size 2\n/Info 1 0 R>>\nstartxref\n9\n%%EOF\n`,
      );
    expect(withAuthor(file('/Title (a)'), 'B')).not.toEqual(file('/Title (a)'));
    for (const kept of [file('/Author (A)'), Buffer.from('%PDF-1.5\nstartxref\n9\n%%EOF\n'), Buffer.from('')])
      expect(withAuthor(kept, 'B')).toBe(kept);
  });
});

describe('a browser that prints', () => {
  test('runs nothing of the document, and fetches and reads nothing', { timeout: 60_000 }, async () => {
    const hostile = `<p id="p">urørt</p><script>document.getElementById('p').textContent = 'kjørt'</script>
      <img src="x" onerror="document.getElementById('p').textContent = 'kjørt'"/>
      <iframe src="file://${ROOT}package.json"></iframe><img src="https://example.invalid/a.png" alt="bilde"/>`;
    const text = say('pdftotext', written('hostile.pdf', await printPdf(browser, sheet(hostile))), '-');
    expect(text).toContain('urørt');
    expect(text).not.toContain('kjørt');
    expect(text).not.toContain('devDependencies');
    expect(text).toContain('Plan <1>');
    expect(text).toMatch(/1 av 1/);
  });

  test('leaves nothing behind, whether it prints, is stopped, or cannot be started', { timeout: 60_000 }, async () => {
    // A folder of its own: others on the machine may be printing.
    const own = mkdtempSync(join(folder, 'tmp-'));
    vi.stubEnv('TMPDIR', own);
    await printPdf(browser, sheet('<p>a</p>'));
    const stop = new AbortController();
    const stopped = printPdf(browser, sheet('<p>a</p>'), stop.signal);
    stop.abort();
    await expect(stopped).rejects.toThrow();
    await expect(printPdf(join(folder, 'ingen'), sheet('<p>a</p>'))).rejects.toThrow();
    vi.unstubAllEnvs();
    expect(readdirSync(own).filter((name) => name.startsWith('planverk-print-'))).toEqual([]);
  });

  test('is the one that PLANVERK_CHROMIUM names, else one on the path, else none', () => {
    expect(findBrowser({ PLANVERK_CHROMIUM: '/x/y', PATH: '' })).toBe('/x/y');
    expect(findBrowser({ PATH: '/nowhere' })).toBeUndefined();
  });

  test('is asked for where there is none, in a sentence that says what to do', async () => {
    const args = ['build', 'examples/averoy-2021-2024', '--to', 'pdf', '--out', join(folder, 'a.pdf')];
    const { code, err } = await runCli(args, { cwd: ROOT, env: { PATH: '/nowhere' } });
    expect(code).toBe(2);
    expect(err).toContain('Installer en av dem, eller si hvor den er med PLANVERK_CHROMIUM');
    const wrong = await runCli(args, { cwd: ROOT, env: { PLANVERK_CHROMIUM: join(folder, 'ingen') } });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(
      /^planverk: Finner ikke nettleseren «.*», eller får ikke starte den\. Si hvor den er med PLANVERK_CHROMIUM\.\n$/,
    );
  });
});
