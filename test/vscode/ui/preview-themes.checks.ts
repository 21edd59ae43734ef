import { deepEqual, ok } from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { findingsOf } from '../../support/axe.ts';
import type { Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

/** Themes of VS Code, and the class by which a webview knows each kind of them. */
const THEMES = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

export function checks(workbench: Workbench): void {
  const folder = () => join(workbench.plan, '.vscode');

  async function useTheme(theme: string): Promise<void> {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
  }

  /** The document inside the webview, in which scripts of ours can look around. */
  async function frame(): Promise<Frame> {
    const outer = workbench.page.frameLocator('iframe.webview.ready').locator('iframe#active-frame');
    const inner = await (await outer.elementHandle())?.contentFrame();
    ok(inner);
    return inner;
  }

  describe('The preview in every theme', () => {
    after(() => rm(folder(), { recursive: true, force: true }));

    it('reads well, with its findings, and by keyboard and screen reader', async function () {
      this.timeout(120_000);
      await workbench.openFile(CHAPTER);
      await workbench.command('Planverk: Vis planen ved siden av');
      await workbench.webview().locator('.findings').first().waitFor();
      const found: string[] = [];
      for (const [theme, name] of THEMES) {
        await useTheme(theme);
        await workbench.webview().locator(`body.${name}`).waitFor();
        found.push(...(await findingsOf(await frame())).map((finding) => `${theme}: ${finding}`));
      }
      deepEqual(found, []);
    });
  });
}
