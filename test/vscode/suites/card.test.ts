import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, Position, Selection, type TextEditor, window, workspace } from 'vscode';
import type { PlanverkApi } from '../../../client/src/activate.ts';
import { closeAll, openFile, planverkApi, rangeOf, replace, until } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const REGISTER = 'registre/enheter.yaml';

/** Opens a file with the cursor at a text, and the form beside it. */
async function openAt(path: string, text: string): Promise<TextEditor> {
  const editor = await openFile(path);
  placeAt(editor, text);
  await commands.executeCommand('planverk.showCard');
  return editor;
}

function placeAt(editor: TextEditor, text: string): void {
  const { start } = rangeOf(editor.document, text);
  editor.selection = new Selection(start, start);
}

/** Waits until the form holds something. */
async function shows(planverk: PlanverkApi, what: string | RegExp): Promise<string> {
  let html = '';
  const probe = async (): Promise<string | undefined> => {
    html = (await planverk.cardHtml()) ?? '';
    return (typeof what === 'string' ? html.includes(what) : what.test(html)) ? html : undefined;
  };
  return until(`«${what}» in the form`, probe, { instead: () => html.slice(0, 400) });
}

/** The lines in which two texts differ, as they are in the second. */
function changedLines(before: string, after: string): string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line, at) => line !== old[at]);
}

describe('The form of a card', () => {
  afterEach(closeAll);

  it('shows the card at the cursor and follows it, in chapters and registers', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, /<h1[^>]*>FACT team/);
    placeAt(editor, 'tittel: ROP-team');
    await shows(planverk, /<h1[^>]*>ROP-team/);
    const register = await openFile(REGISTER);
    placeAt(register, 'navn: ');
    await shows(planverk, /class="kind">enhet · enheter\.yaml/);
  });

  it('writes one line, which the editor’s undo takes back', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'FACT team');
    const before = editor.document.getText();
    const outcome = await planverk.changeCard({ type: 'add', path: ['responsible'], value: 'rop-teamet' });
    ok('said' in outcome);
    match(outcome.said, /^Ansvarlig: «rop-teamet»/);
    deepEqual(changedLines(before, editor.document.getText()), ['ansvarlig: [Kommunalsjef levekår, rop-teamet]']);
    await shows(planverk, 'Fjern ROP team');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await commands.executeCommand('undo');
    await until('the text as it was', () => editor.document.getText() === before);
  });

  it('shows what is typed in the text, with its findings', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'ikke et tidspunkt som kan følges opp');
    await replace(editor, 'tidspunkt: Så snart som mulig', 'tidspunkt: høsten 2021');
    const html = await shows(planverk, '1. juli – 31. desember 2021');
    ok(!html.includes('kan ingen holdes til'));
  });

  it('says what must be mended first, and takes no change until it is', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'FACT team');
    await replace(editor, 'tidspunkt: Så snart som mulig', 'tidspunkt Så snart som mulig');
    await shows(planverk, 'må rettes før skjemaet kan brukes');
    deepEqual(await planverk.changeCard({ type: 'set', path: ['title'], value: 'Annet' }), { refused: 'locked' });
  });

  it('keeps both where the text is changed while the form writes', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'FACT team');
    const change = planverk.changeCard({ type: 'set', path: ['status'], value: 'pågår' });
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'Over kortene.\n\n'));
    ok('said' in (await change));
    const text = editor.document.getText();
    ok(text.startsWith('Over kortene.\n\n# '));
    match(text, /merknad: Ekstra lønn[^\n]*\nstatus: pågår\n```/);
    equal(text.split('status: pågår').length, 2);
  });

  it('adds a unit to the register and chooses it', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'FACT team');
    const change = { type: 'create', path: ['contributing'], kind: 'unit', name: 'Fritidsklubben' } as const;
    // The form may show the card of a moment ago, and refuses where that is another.
    let outcome = await planverk.changeCard(change);
    await until('the change to be taken', async () => {
      if ('refused' in outcome) outcome = await planverk.changeCard(change);
      return !('refused' in outcome);
    });
    match(editor.document.getText(), /ansvarlig: Kommunalsjef levekår\nmedvirkende: fritidsklubben\n/);
    const register = workspace.textDocuments.find(({ uri }) => uri.path.endsWith(REGISTER));
    match(register?.getText() ?? '', /navn: Fritidsklubben/);
    await shows(planverk, 'Fjern Fritidsklubben');
  });

  it('puts a new measure below the card, with the cursor in it', async () => {
    const planverk = await planverkApi();
    const editor = await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'FACT team');
    await commands.executeCommand('planverk.newMeasure', 'Møteplass på torget');
    match(
      editor.document.getText(),
      /```\n\n```tiltak\nid: møteplass-på-torget\ntittel: Møteplass på torget\nansvarlig: ?\n/,
    );
    await shows(planverk, /<h1[^>]*>Møteplass på torget/);
  });

  it('opens with keys that nothing else has', async () => {
    await planverkApi();
    await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const keys = await until('the default keybindings', () => {
      const text = window.activeTextEditor?.document.getText() ?? '';
      return text.includes('planverk.showCard') ? text : undefined;
    });
    const chords = keys.split('\n').filter((line) => /"key": "ctrl\+k ctrl\+[a-z]"/.test(line));
    const taken = [...new Set(chords.map((line) => line.replace(/.*"key": "(?<key>[^"]*)".*/, '$<key>')))];
    equal(chords.filter((line) => line.includes('"ctrl+k ctrl+g"')).length, 1, `taken: ${taken.join(', ')}`);
  });

  it('speaks the language that is chosen', async () => {
    const planverk = await planverkApi();
    await openAt(CHAPTER, 'tittel: FACT team');
    await shows(planverk, 'Legg til felt');
    const settings = workspace.getConfiguration('planverk');
    await settings.update('language', 'en', true);
    try {
      await shows(planverk, 'Add a field');
      await shows(planverk, 'Responsible');
    } finally {
      await settings.update('language', undefined, true);
    }
  });
});
