/**
 * `npm run screenshots`: the pictures in docs/images, taken of the example plan in the newest VS Code as a person would work in it. Take them
 * anew when what they show has changed, and look at them. `-- explorer-goal welcome` takes those only, and
 * `previews` those of the previews of all example plans.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageForTests } from '../../../scripts/stage.ts';
import { ensureDebianPackages } from '../../../scripts/support/debian.ts';
import { cacheFolder, root } from '../../../scripts/support/paths.ts';
import { endGroupsOnSignal, mustRun } from '../../../scripts/support/process.ts';
import { installVSCodes } from '../../../scripts/vscode/install.ts';
import { newest } from '../../../scripts/vscode/versions.ts';
import { BARE, THEMES, takeLooks } from './preview-looks.ts';
import { TASKS } from './tasks/index.ts';
import { play, restore, type Task } from './tasks/task.ts';
import { type OpenOptions, Workbench } from './workbench.ts';

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
  ['explorer-goal', explorerByGoal],
  ['explorer-unit', explorerByUnit],
  ['findings-unit', findingsByUnit],
  ['walkthrough', walkthrough],
  ['preview', preview],
  ['preview-filter', previewFilter],
  ['markdown-preview', markdownPreview],
  ['card-form', cardForm],
];

/** The same in a window with an empty folder. */
const emptyScenes: typeof scenes = [
  ['welcome', welcome],
  ['new-plan', newPlan],
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

/** With goals in two of the measures, so that there is something to see below one. */
async function explorerByGoal(workbench: Workbench): Promise<void> {
  const path = join(workbench.plan, CHAPTER);
  const before = await readFile(path, 'utf8');
  await writeFile(path, before.replace(/^tittel: (?:FACT team|ROP-team)$/gm, '$&\nmål: mål-samhandling'));
  await workbench.openFile(CHAPTER);
  await workbench.showViews();
  const goal = workbench.row('Planen', /^Vi skal ha bedre koordinering/);
  await goal.filter({ hasText: '2 tiltak' }).locator('.monaco-tl-twistie').click();
  await workbench.row('Planen', 'ROP-team').waitFor();
  // The picture is of the plan as it is now; the other ones are of the plan as it was.
  await writeFile(path, before);
}

async function explorerByUnit(workbench: Workbench): Promise<void> {
  await workbench.openFile(LATER);
  await workbench.showViews();
  await workbench.command('Planverk: Grupper planen etter ansvarlig enhet');
  const nav = workbench.row('Planen', /^NAV$/);
  await nav.waitFor();
  await nav.locator('.monaco-tl-twistie').click();
  await workbench.row('Planen', 'Hasjavvenningskurs').waitFor();
}

async function findingsByUnit(workbench: Workbench): Promise<void> {
  await workbench.openFile(LATER);
  await workbench.showViews();
  await workbench.command('Planverk: Grupper funnene etter ansvarlig enhet');
  const nav = workbench.row('Funn', /^NAV$/);
  await nav.waitFor();
  await nav.locator('.monaco-tl-twistie').click();
  await workbench.page.locator('.pane-header', { hasText: 'Planen' }).click();
  await workbench
    .row('Funn', /overdue|skulle/i)
    .or(nav)
    .first()
    .waitFor();
}

async function walkthrough(workbench: Workbench): Promise<void> {
  // The command asks a question in turn, so that the list does not go away as `command` expects.
  await workbench.page.keyboard.press('F1');
  await workbench.quickInput().locator('input[type=text]').fill('>Welcome: Open Walkthrough...');
  await workbench.quickInput().locator('.monaco-list-row', { hasText: 'Open Walkthrough' }).click();
  await workbench.quickInput().locator('.monaco-list-row', { hasText: 'Kom i gang med Planverk' }).click();
  await workbench.page.locator('.getting-started-step', { hasText: 'Skriv et tiltak' }).click();
  await workbench.webview().getByText('på en tom linje').waitFor();
}

async function welcome(workbench: Workbench): Promise<void> {
  await workbench.showViews();
  await workbench.page.locator('.welcome-view').getByRole('button', { name: 'Importer fra Word' }).waitFor();
}

async function newPlan(workbench: Workbench): Promise<void> {
  await workbench.showViews();
  await workbench.page.locator('.welcome-view').getByRole('button', { name: 'Lag en ny plan' }).click();
  const input = workbench.quickInput();
  await input.getByText('som er tom').click();
  await input.getByText('Hva heter planen?').waitFor();
  await workbench.page.keyboard.press('Enter');
  await input.getByText('Hvilken kommune').waitFor();
  await input.locator('input[type=text]').fill('Strand');
  await workbench.page.keyboard.press('Enter');
  await input.getByText('Hvilke år').waitFor();
}

async function markdownPreview(workbench: Workbench): Promise<void> {
  await workbench.openAt(LATER, 'Ettervernboliger');
  await workbench.command('Markdown: Open Preview to the Side');
  await workbench.webview().locator('.planverk .card').filter({ hasText: 'Ettervernboliger' }).waitFor();
}

async function preview(workbench: Workbench): Promise<void> {
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.openAt(LATER, 'tittel: Ettervernboliger');
  await workbench.command('Planverk: Vis planen ved siden av');
  await workbench.webview().locator('table.two-columns', { hasText: 'Ettervernboliger' }).waitFor();
}

async function previewFilter(workbench: Workbench): Promise<void> {
  await workbench.openAt(LATER, 'tittel: Jobb-spesialister');
  await workbench.command('Planverk: Vis planen ved siden av');
  const page = workbench.webview();
  await page.getByRole('button', { name: 'Filtrer …' }).press('Enter');
  await workbench.answer('Vis bare det som gjelder …', 'ruskoordinator');
  await page.getByText('Bare det som gjelder ruskoordinator').waitFor();
}

/** The last one: the form stays open. */
async function cardForm(workbench: Workbench): Promise<void> {
  await workbench.openAt(CHAPTER, 'tittel: FACT team', 'tittel: FACT team'.length);
  await workbench.showViews();
  // Room for the form.
  for (const view of ['Planen', 'Funn']) await workbench.page.locator('.pane-header', { hasText: view }).click();
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
const names = process.argv.slice(2);
const isWanted = ([name]: (typeof scenes)[number]): boolean => names.length === 0 || names.includes(name);
try {
  await takeTasks(TASKS.filter(({ name }) => names.length === 0 || names.includes(`task-${name}`)));
  await take(scenes.filter(isWanted), { settings });
  if (names.length === 0 || names.includes('previews')) await takePreviews();
  await take(emptyScenes.filter(isWanted), { settings, empty: true });
} finally {
  await rm(stage, { recursive: true });
}

/** Takes pictures one after the other in one window. */
async function take(wanted: typeof scenes, options: OpenOptions): Promise<void> {
  if (wanted.length === 0 || installed === undefined) return;
  const workbench = await Workbench.open(installed, stage, options);
  try {
    for (const [name, show] of wanted) {
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
  }
}

/** All the example plans as their previews, in each theme. */
async function takePreviews(): Promise<void> {
  if (installed === undefined) return;
  for (const { theme, looks } of THEMES) {
    const options = { settings: { ...settings, ...BARE, 'workbench.colorTheme': theme }, examples: true } as const;
    const workbench = await Workbench.open(installed, stage, options);
    try {
      await takeLooks(workbench, looks, folder);
    } finally {
      await workbench.close();
    }
  }
}

/** Does the tasks of docs/tasks.md, and takes a picture of each on the way. */
async function takeTasks(wanted: readonly Task[]): Promise<void> {
  if (wanted.length === 0 || installed === undefined) return;
  const workbench = await Workbench.open(installed, stage, { settings });
  try {
    for (const task of wanted) {
      await restore(workbench);
      const path = `docs/images/task-${task.name}.png`;
      await play(task, workbench, () => workbench.picture(join(root, path)));
      console.log(path);
    }
  } finally {
    await workbench.close();
  }
}
