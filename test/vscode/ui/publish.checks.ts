import { equal, ok } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { findChromium } from '../../../scripts/support/debian.ts';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import type { OpenAnother, OpenOptions, Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

/** A browser that never prints, and notes which process it is; whoever wants to see pages gets the real one. */
const slow = (real: string): string => `#!/bin/sh
case "$*" in *planverk-print-*) ;; *) exec '${real}' "$@" ;; esac
echo $$ > "$0.new"
mv "$0.new" "$0.pid"
exec sleep 600
`;

export function checks(_workbench: Workbench, openAnother: OpenAnother): void {
  describe('Publishing, as the author sees it', () => {
    /** Asks for a plan in a window of its own, and takes a picture of it where what follows fails. */
    async function publishing(
      name: string,
      kind: string,
      options: OpenOptions,
      act: (workbench: Workbench) => Promise<void>,
    ): Promise<void> {
      const workbench = await openAnother(options);
      try {
        await workbench.openAt(CHAPTER, 'tittel: FACT team', 4);
        // The command asks at once, in the same place where it was chosen.
        const row = (text: string) => workbench.quickInput().locator('.monaco-list-row', { hasText: text }).first();
        await workbench.page.keyboard.press('F1');
        await workbench.quickInput().locator('input[type=text]').fill('>Planverk: Publiser planen …');
        await row('Planverk: Publiser planen …').click();
        await workbench.quickInput().getByText('Hva skal planen bli?').waitFor();
        await row(kind).click();
        await act(workbench);
      } catch (error) {
        await workbench.picture(join(cacheFolder, `publish-${name}.png`));
        throw error;
      } finally {
        await workbench.close();
      }
    }

    /** The notification with a text, in their list, where it stays: on its own it goes away as the keyboard is used. */
    async function notification(workbench: Workbench, text: string): Promise<Locator> {
      const found = workbench.page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
      const bell = workbench.page.locator('.statusbar-item[id="status.notifications"]');
      const end = Date.now() + 30_000;
      while (!(await found.isVisible()) && Date.now() < end) {
        await bell.click();
        await found.waitFor({ timeout: 2_000 }).catch(() => {});
      }
      await found.waitFor();
      await workbench.page.mouse.move(0, 0);
      return found;
    }

    it('says that the browser prints, and Cancel ends it at once', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'planverk-ui-'));
      const browser = join(folder, 'nettleser');
      await writeFile(browser, slow(findChromium() ?? 'chromium'), { mode: 0o755 });
      const before = process.env.PLANVERK_CHROMIUM;
      process.env.PLANVERK_CHROMIUM = browser;
      try {
        await publishing('cancel', 'PDF-fil', {}, async (workbench) => {
          const shown = await notification(workbench, 'Lager den ferdige planen: PDF-fil');
          await shown.getByText('nettleseren lager PDF').waitFor();
          const pid = Number(await readFile(`${browser}.pid`, 'utf8'));
          ok(existsSync(`/proc/${pid}`));
          await shown.getByRole('button', { name: 'Cancel' }).click();
          await shown.waitFor({ state: 'detached' });
          await ended(pid);
          equal(await workbench.page.locator('.notification-list-item').count(), 0, 'nothing more is said');
        });
      } finally {
        if (before === undefined) delete process.env.PLANVERK_CHROMIUM;
        else process.env.PLANVERK_CHROMIUM = before;
        await rm(folder, { recursive: true, force: true });
      }
    });

    it('names the Word template that is not there, and leads to the setting', async () => {
      const settings = { 'planverk.wordTemplate': 'maler/borte.docx' };
      await publishing('template', 'Et Word-dokument', { settings }, async (workbench) => {
        const shown = await notification(workbench, 'Finner ikke Word-malen «maler/borte.docx»');
        await shown.getByRole('button', { name: 'Åpne innstillingen' }).click();
        await workbench.page.locator('.settings-editor').getByText('Word Template').first().waitFor();
      });
    });

    it('does without the template where nobody has said that the folder is to be trusted, and says so', async () => {
      const options = { settings: { 'planverk.wordTemplate': 'maler/borte.docx' }, restricted: true } as const;
      await publishing('untrusted', 'Et Word-dokument', options, async (workbench) => {
        const place = workbench.page.locator('.quick-input-widget:visible input[type=text]').first();
        await place.waitFor();
        await workbench.quickInput().getByRole('button', { name: 'OK' }).click();
        await notification(workbench, 'er ikke brukt, siden mappen ikke er klarert');
        ok((await readdir(join(workbench.plan, '..'))).includes('strand-rus-2021.docx'));
      });
    });
  });
}

/** Resolves when a process is no more. */
async function ended(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`)) await new Promise((resolve) => setTimeout(resolve, 50));
}
