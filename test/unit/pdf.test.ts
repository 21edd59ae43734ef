import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Plan } from '#core';
import { formatNamed, publish } from '../../publish/src/index.ts';
import { findChromium } from '../../scripts/support/debian.ts';
import { findBrowser, printPdf } from '../../server/src/node/print/index.ts';
import { runCli } from '../support/cli.ts';
import { openExamples } from '../support/examples.ts';
import { publicationOf, TODAY } from '../support/publications.ts';
import { ROOT } from '../support/source-tree.ts';

const browser = findChromium() ?? 'chromium';
const { workspace } = await openExamples();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planverk-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pdfOf(plan: Plan): Promise<Uint8Array> {
  const format = formatNamed('pdf');
  const [file] = await publish(publicationOf(plan), format, { print: (sheet) => printPdf(browser, sheet) });
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
      expect(info).toMatch(/^Creator: +Planverk$/m);
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^JavaScript: +no$/m);
      expect(info).toMatch(/^Page size: .*A4/m);
      expect(info).toContain('Mar 31 ');
      expect(say('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
      const titles = plan.files.flatMap(({ headings }) =>
        headings.filter(({ level }) => level === 1).map(({ text }) => text),
      );
      const outline = say('qpdf', '--json=2', '--json-key=outlines', path);
      for (const title of titles.slice(0, 3)) expect(outline).toContain(JSON.stringify(title).slice(1, -1));
      expect(say('qpdf', '--qdf', '--object-streams=disable', path, '-')).toContain(`/Lang (${plan.language})`);
      const structure = say('pdfinfo', '-struct', path);
      for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'LI', 'Link'])
        expect(structure).toMatch(new RegExp(`\\b${role}\\b`));
      expect(Buffer.from(await pdfOf(plan)).equals(Buffer.from(bytes)), 'twice the same').toBe(true);
    },
  );
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
