import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errors, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { examplePlan } from '../../../scripts/support/paths.ts';
import type { InstalledVSCode } from '../../../scripts/vscode/install.ts';
import { address, serve } from '../../../scripts/vscode/serve.ts';
import { launchChromium, viewport } from '../../support/chromium.ts';
import { makeScratch, type Scratch, testSettings } from '../support/workspace.ts';
import { serveExtension, type WebHost } from './web-host.ts';

/** Two cores may be busy with something else. */
const LIMIT = 30_000;
/** For one step among several that are tried again together. */
const ATTEMPT = 5_000;
/** For what comes at once, if what was done was noticed at all. */
const MOMENT = 500;

export interface OpenOptions {
  /** User settings beside those of all tests. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Load the extension in the browser's own extension host, a web worker, instead of the server's. */
  readonly web?: true;
  /** Open an empty folder in place of the plan. */
  readonly empty?: true;
  /** Open folders beside the plan's, by their names: the texts of their files by path. By the plan's own name, they are put in it. */
  readonly beside?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Open the folder with all the example plans in place of the one. */
  readonly examples?: true;
  /** Open the plan in restricted mode, as a folder that nobody has said is to be trusted. */
  readonly restricted?: true;
}

/** Restricted mode without the question whether to trust the folder. */
const RESTRICTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/** Opens a window beside that of the run, in the same VS Code; who opens it closes it. */
export type OpenAnother = (options: OpenOptions) => Promise<Workbench>;

/**
 * VS Code as a person meets it: a page with the workbench, a copy of the example plan open and the extension loaded. Every method waits for
 * what it brings about, and throws after half a minute where that does not come.
 */
export class Workbench {
  readonly page: Page;
  /** The folder that is open, absolute: a copy of the plan where nothing else was asked for. */
  readonly plan: string;
  /** Closes the window, and ends all that was started for it. */
  readonly close: () => Promise<void>;

  private constructor(page: Page, plan: string, close: () => Promise<void>) {
    this.page = page;
    this.plan = plan;
    this.close = close;
  }

  /** Opens a copy of the example plan with the extension, staged in a folder, in the server's extension host as on a desktop. */
  static async open(installed: InstalledVSCode, extension: string, options: OpenOptions = {}): Promise<Workbench> {
    const scratch = await makeScratch();
    const folder = await folderOf(scratch, options);
    if (options.beside !== undefined) await addFolders(scratch, options.beside);
    const browser = await launchChromium();
    const restricted = options.restricted === true;
    const settings = { ...testSettings, ...(restricted && RESTRICTED), ...options.settings };
    const server = await serve(installed, { dataFolder: scratch.data, settings, restricted });
    const web = options.web === true ? await serveExtension(extension) : undefined;
    const page = await browser.newPage({ viewport, bypassCSP: web !== undefined });
    page.setDefaultTimeout(LIMIT);
    const workbench = new Workbench(page, folder, async () => {
      await browser.close();
      await server.stop();
      await web?.close();
      await scratch.remove();
    });
    try {
      if (web !== undefined) await loadInBrowser(page, web);
      const loaded = web === undefined ? { extension } : {};
      const opened = options.beside === undefined ? folder : scratch.workspace;
      await page.goto(address(server.port, { folder: opened, ...loaded }));
      // The first entry of the status bar comes when the workbench has been restored and takes keys.
      await page.locator('.statusbar-item').first().waitFor();
      return workbench;
    } catch (error) {
      await workbench.close();
      throw error;
    }
  }

  /** Opens a file of the plan with «Go to File». `path` is relative to the plan's folder. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.#pick('Control+P', path, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Carries out a command by its title, as the command palette shows it. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Presses a key that opens the quick input, types into it, and takes the first row with exactly this label. */
  async #pick(key: string, text: string, label: string): Promise<void> {
    const whole = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: whole }),
    });
    await this.#inQuickInput(key, text, async () => {
      await row.first().click({ timeout: ATTEMPT });
    });
    // Out of the way, so that nothing shows because of where the list happened to be.
    await this.page.mouse.move(0, 0);
  }

  /**
   * A focus that comes late, after a click or a load, closes the quick input under one's hands; so this begins again as a person would,
   * until `choose` has been carried out, and `done` says that it did what it is to do.
   */
  async #inQuickInput(
    key: string,
    text: string,
    choose: () => Promise<void>,
    done: () => Promise<void> = async () => {},
  ): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input[type=text]').first();
    const end = Date.now() + LIMIT;
    for (;;) {
      try {
        await this.page.keyboard.press('Escape');
        await this.page.keyboard.press(key);
        await input.fill(text, { timeout: ATTEMPT });
        await choose();
        await input.waitFor({ state: 'hidden', timeout: ATTEMPT });
        return await done();
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > end) throw error;
      }
    }
  }

  /**
   * Answers a question of several in the quick input, once it is asked, and waits until the next one takes its place. Each question puts its
   * own first value into the one text field there is: what is typed before the question shows is lost, so it is looked at before Enter.
   */
  async answer(question: string | RegExp, text: string): Promise<void> {
    await this.writeAnswer(question, text);
    await this.page.keyboard.press('Enter');
    await this.quickInput().getByText(question).waitFor({ state: 'hidden' });
  }

  /** Writes the answer to a question in the quick input without giving it, in place of what stands there. */
  async writeAnswer(question: string | RegExp, text: string): Promise<void> {
    const field = this.quickInput().locator('input[type=text]');
    await this.quickInput().getByText(question).waitFor();
    const end = Date.now() + LIMIT;
    do await field.fill(text);
    while (!(await this.#holds(field, text)) && Date.now() < end);
  }

  /** Whether a field holds a text, and still does a moment later, when what was on its way to it has come. */
  async #holds(field: Locator, text: string): Promise<boolean> {
    for (let looked = 0; looked < 5; looked++) {
      if ((await field.inputValue()) !== text) return false;
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    return true;
  }

  /** Puts the caret in the active editor, which has the keyboard then. Lines and columns from 1, as the editor counts. */
  async placeCaret(line: number, column: number): Promise<void> {
    await this.#inQuickInput(
      'Control+G',
      `:${line}:${column}`,
      () => this.page.keyboard.press('Enter'),
      async () => {
        await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: ATTEMPT });
        // The status bar says where the caret is. A column behind a tab is counted otherwise there, so lines are compared.
        const place = this.page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: `Ln ${line},` });
        await place.waitFor({ timeout: ATTEMPT });
      },
    );
  }

  /** Opens a file and puts the caret `offset` characters into a text in it, as the file is on disk. */
  async openAt(path: string, text: string, offset = 0): Promise<void> {
    const before = (await readFile(join(this.plan, path), 'utf8')).split(text)[0] ?? '';
    await this.openFile(path);
    const lines = before.split('\n');
    await this.placeCaret(lines.length, (lines.at(-1) ?? '').length + 1 + offset);
  }

  /** Types at the caret, key by key, with what the editor adds by itself. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Asks for completion at the caret and gives the list, once it is shown with a row of this text, where one is given. */
  async suggest(text: string | RegExp = ''): Promise<Locator> {
    const list = this.page.locator('.suggest-widget.visible');
    await this.#untilShown(['Control+Space'], list.locator('.monaco-list-row', { hasText: text }).first());
    return list;
  }

  /** Shows what the pointer would show at the caret, once it is shown with this text, where one is given: what was asked for too early stays as it was. */
  async hover(text: string | RegExp = ''): Promise<Locator> {
    const widget = this.page.locator('.monaco-editor .monaco-hover:visible', { hasText: text }).first();
    await this.#untilShown(['Control+K', 'Control+I'], widget);
    return widget;
  }

  /** Opens the list of quick fixes at the caret. */
  async quickFixes(): Promise<Locator> {
    const list = this.page.locator('.action-widget');
    const row = list.locator('.monaco-list-row').first();
    await this.#untilShown(['Control+.'], row);
    // Until the pointer has moved over the list, it takes no clicks: they might be meant for what was there before.
    await row.hover({ force: true });
    return list;
  }

  /** Presses a key, which may be pressed in vain and too often, until something shows. */
  async pressUntil(key: string, shown: Locator): Promise<void> {
    const end = Date.now() + LIMIT;
    for (;;) {
      await this.page.keyboard.press(key);
      try {
        return await shown.waitFor({ timeout: MOMENT });
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > end) throw error;
      }
    }
  }

  /** Presses keys until something shows: what is asked for before the server answers, or before the focus is there, does not come. */
  async #untilShown(keys: readonly string[], widget: Locator): Promise<void> {
    const end = Date.now() + LIMIT;
    for (;;) {
      for (const key of keys) await this.page.keyboard.press(key);
      try {
        return await widget.waitFor({ timeout: ATTEMPT });
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Gives the keyboard back to the editor in the first column, with its caret where it was. */
  async focusEditor(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** The lines with this text among those that the editor shows. */
  line(text: string): Locator {
    // The editor draws spaces as no-break spaces.
    return this.page.locator('.editor-group-container .view-line', { hasText: text.replaceAll(' ', '\u00a0') });
  }

  /** The extension's entry in the status bar, which comes when the plan has been read and checked. */
  status(): Locator {
    return this.page.locator('.statusbar-item[id="planverk.planverk.planverk.status"]');
  }

  /** The number on the extension's icon, which comes when the plans have been checked. */
  badge(): Locator {
    const icon = this.page.locator('.activitybar .action-item', { has: this.page.locator('[aria-label^="Planverk"]') });
    return icon.locator('.badge-content');
  }

  /** The underlined ranges of the visible part of the editor. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`);
  }

  /** Shows the extension's views in the side bar, and waits for the title of the first. */
  async showViews(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item', { has: this.page.locator('[aria-label^="Planverk"]') });
    const title = this.page.locator('.pane-header', { hasText: 'Planen' });
    if (!(await title.isVisible())) await icon.click();
    await title.waitFor();
  }

  /** A row of one of the extension's views by its label. */
  row(view: 'Planen' | 'Funn', label: string | RegExp): Locator {
    const pane = this.page.locator('.pane', { has: this.page.locator('.pane-header', { hasText: view }) });
    return pane.locator('.monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: label }),
    });
  }

  /** Chooses from the menu of a row, or of whatever else has one. */
  async chooseInMenu(of: Locator, name: string): Promise<void> {
    await of.click({ button: 'right' });
    await this.clickInMenu(this.page.getByRole('menuitem', { name }));
  }

  /** Clicks what stands in an open menu. A menu takes no clicks in its first moment, which might be meant for what was there before: then it gets another one. */
  async clickInMenu(item: Locator): Promise<void> {
    await item.waitFor();
    const end = Date.now() + LIMIT;
    while (await item.isVisible()) {
      try {
        await item.click({ timeout: ATTEMPT });
        await item.waitFor({ state: 'detached', timeout: MOMENT });
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > end) throw error;
      }
    }
  }

  /** What the quick input asks; its rows are `.monaco-list-row`, its text field `input`. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** The inside of a webview, such as the preview. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Throws away what was typed and closes every editor, so that the next check meets the plan as it is on disk. */
  async closeAll(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab');
    const end = Date.now() + LIMIT;
    for (let left = await tabs.count(); left > 0; left = await tabs.count()) {
      await this.command('View: Revert and Close Editor');
      try {
        await tabs.nth(left - 1).waitFor({ state: 'detached', timeout: ATTEMPT });
      } catch (error) {
        // An edit that was still on its way to a file opened its tab, or made it dirty again, behind the command: once more.
        if (!(error instanceof errors.TimeoutError) || Date.now() > end) throw error;
      }
    }
  }

  /** Takes a picture of the whole window, or of what is shown in it. `path` is absolute. */
  async picture(path: string, of?: Locator): Promise<void> {
    await (of ?? this.page).screenshot({ path, animations: 'disabled', caret: 'initial' });
  }
}

/** The folder that a window opens, made ready. */
async function folderOf({ plan }: Scratch, { empty, examples }: OpenOptions): Promise<string> {
  if (examples === true) {
    const folder = join(plan, '../eksempler');
    await cp(dirname(examplePlan), folder, { recursive: true });
    return folder;
  }
  const folder = empty === true ? join(plan, '../kommune') : plan;
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Writes folders beside the plan's, and lists them in the workspace behind it. */
async function addFolders({ plan, workspace }: Scratch, beside: NonNullable<OpenOptions['beside']>): Promise<void> {
  for (const [name, files] of Object.entries(beside)) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(dirname(plan), name, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  const folders = [...new Set([basename(plan), ...Object.keys(beside)])].map((path) => ({ path }));
  await writeFile(workspace, JSON.stringify({ folders }));
}

/**
 * Extensions for the browser's extension host are named in the settings that the server writes into the page; so they are written there on the
 * way. An address can name only those of the server's own host.
 */
async function loadInBrowser(page: Page, { protocol, host }: WebHost): Promise<void> {
  const extensions = JSON.stringify([{ scheme: protocol, authority: host, path: '/' }]).replaceAll('"', '&quot;');
  const isPage = (url: URL): boolean => url.pathname === '/' && url.searchParams.has('folder');
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(
      '&quot;developmentOptions&quot;:{',
      (found) => `${found}&quot;extensions&quot;:${extensions},`,
    );
    if (body === html) throw new Error('the page of this VS Code has no development options to add to');
    await route.fulfill({ response, body });
  });
}
