/**
 * `npm run screenshots`: the pictures in docs/images, taken of the example plan in the newest VS Code as a person would work in it. Take them
 * anew when what they show has changed, and look at them.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageForTests } from '../../../scripts/stage.ts';
import { ensureDebianPackages } from '../../../scripts/support/debian.ts';
import { cacheFolder, root } from '../../../scripts/support/paths.ts';
import { endGroupsOnSignal, mustRun } from '../../../scripts/support/process.ts';
import { installVSCodes } from '../../../scripts/vscode/install.ts';
import { newest } from '../../../scripts/vscode/versions.ts';
import { Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const UNKNOWN = 'Kommunalleder levekår\n';
const LATER = 'kapitler/11-fremtidige-tiltak.md';

/** What a picture shows: its file's name, and what is done before it is taken. Each begins without open editors. */
const scenes: readonly (readonly [string, (workbench: Workbench) => Promise<void>])[] = [
  ['findings', findings],
  ['hover', hover],
  ['quick-fix', quickFix],
  ['completion', completion],
  ['snippet', snippet],
  ['preview', preview],
  ['card-form', cardForm],
];

async function findings(workbench: Workbench): Promise<void> {
  await workbench.openFile(LATER);
  await workbench.status().filter({ hasText: 'feil' }).waitFor();
  await workbench.command('Problems: Focus on Problems View');
  // Once it is open, the list follows to the file that is opened.
  await workbench.openAt(CHAPTER, UNKNOWN);
  const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'vague-time' });
  await row.first().waitFor();
}

async function hover(workbench: Workbench): Promise<void> {
  await workbench.command('View: Hide Panel');
  await workbench.openAt(CHAPTER, 'ansvarlig: Kommunalsjef levekår', 'ansvarlig: Komm'.length);
  const widget = await workbench.hover();
  await widget.getByText('Kommunalsjef').first().waitFor();
}

async function quickFix(workbench: Workbench): Promise<void> {
  await workbench.openAt(CHAPTER, UNKNOWN, 3);
  await workbench.squiggles('error').first().waitFor();
  await workbench.quickFixes();
}

async function completion(workbench: Workbench): Promise<void> {
  await workbench.openAt(LATER, 'Kommunalsjef levekår\nøkonomi');
  await workbench.page.keyboard.press('Shift+End');
  await workbench.page.keyboard.press('Delete');
  await workbench.type('ko');
  const list = await workbench.suggest();
  await list.getByText('kommunalsjef', { exact: false }).first().waitFor();
}

async function snippet(workbench: Workbench): Promise<void> {
  await workbench.openAt(LATER, '\n```tiltak\nid: ettervernboliger');
  await workbench.page.keyboard.press('Enter');
  await workbench.type('tiltak');
  await workbench.suggest();
}

async function preview(workbench: Workbench): Promise<void> {
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.openAt(LATER, 'tittel: Ettervernboliger');
  await workbench.command('Planverk: Vis planen ved siden av');
  await workbench.webview().locator('table.two-columns', { hasText: 'Ettervernboliger' }).waitFor();
}

/** The last one: the form stays open. */
async function cardForm(workbench: Workbench): Promise<void> {
  await workbench.openAt(CHAPTER, 'tittel: FACT team', 'tittel: FACT team'.length);
  await workbench.command('Planverk: Vis kortet som skjema');
  const form = workbench.webview();
  await form.getByRole('heading', { name: 'FACT team' }).waitFor();
  await form.getByRole('combobox', { name: 'Velg ansvarlig' }).focus();
  await workbench.type('rus');
  await form.locator('#options [role=option]').first().waitFor();
}

endGroupsOnSignal();
await mustRun('node', ['esbuild.js']);
await ensureDebianPackages(['chromium'], console.log);
const [installed] = await installVSCodes([newest], console.log);
if (installed === undefined) throw new Error('nothing was installed');
const folder = join(root, 'docs/images');
await mkdir(folder, { recursive: true });
const stage = await mkdtemp(join(tmpdir(), 'planverk-extension-'));
await stageForTests(stage);
// The map of the file beside the text says nothing in a picture, and a caret that blinks makes every picture another one.
const settings = { 'editor.minimap.enabled': false, 'editor.cursorBlinking': 'solid' };
const workbench = await Workbench.open(installed, stage, { settings });
try {
  for (const [name, show] of scenes) {
    await workbench.closeAll();
    await show(workbench).catch(async (error: unknown) => {
      await workbench.picture(join(cacheFolder, `${name}.png`));
      throw new Error(`${name}: what was there instead is in .cache/${name}.png`, { cause: error });
    });
    await workbench.picture(join(folder, `${name}.png`));
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await workbench.close();
  await rm(stage, { recursive: true });
}
