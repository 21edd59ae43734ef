import { equal, match, ok } from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { type CodeAction, ConfigurationTarget, commands, Range, Selection, type TextEditor, workspace } from 'vscode';
import {
  actionAt,
  applyFix,
  closeAll,
  diagnostic,
  diagnosticsWhen,
  fileUri,
  openFile,
  rangeOf,
  replace,
  until,
} from '../support/editor.ts';

const CHAPTER = 'kapitler/11-fremtidige-tiltak.md';

/** The measures of Randaberg's plan, as its own table has them. */
const TABLE = `## Tiltak i Randaberg

| Nr | Tiltak | Ansvarlig | Merknad |
|----|--------|-----------|---------|
| 1 | Flere instanser deltar i Brukerplan | Nav<br>Psykisk helse/rus<br>Barnevern<br>Fastleger<br>Hjemmetjenesten | |
| 2 | Forbedre hjemmesiden | | Lett tilgjengelig informasjon |
| 3 | Intervensjoner overfor personer med risiko for rusmiddelproblem | | Tverrfaglig samhandling<br>Økt kompetanse |
| 4 | Rutiner og praksis for tverrfaglig intern og ekstern samhandling og helhetlig tilnærming | | Utarbeide rutiner og evaluere praksis |
| 5 | Utarbeide plan for overdoseforebyggende arbeid | | I hht sentral anbefaling |
| 6 | Prioritere unge som er motivert for behandling | | Tidlig intervensjon |
| 7 | Tilfredsstillende boliger og boforhold for personer med rusmiddelproblem | | Etablere boligkontor |
| 8 | Kompetanse og kunnskapsutvikling | | Samhandlingskompetanse<br>Brukererfaringer og brukerkompetanse |
`;

async function append(editor: TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, `\n${text}`));
}

describe('actions', () => {
  afterEach(closeAll);

  it('a table of measures becomes cards, and one undo brings the table back', async () => {
    const editor = await openFile(CHAPTER);
    const { document } = editor;
    await append(editor, TABLE);
    const before = document.getText();
    const { start } = rangeOf(document, 'Forbedre hjemmesiden');
    // What the table's action does is offered there alone, so that this is what choosing it does.
    await actionAt(document.uri, new Range(start, start), 'refactor.rewrite', 'Gjør tabellen om til tiltakskort');
    editor.selection = new Selection(start, start);
    await commands.executeCommand('editor.action.codeAction', { kind: 'refactor.rewrite', apply: 'ifSingle' });
    await until('the cards', () => document.getText().includes('id: forbedre-hjemmesiden'));
    const text = document.getText();
    ok(!text.includes('| Nr |'));
    match(text, /ansvarlig: \[Nav, Psykisk helse\/rus, Barnevern, Fastleger, Hjemmetjenesten\]/);
    match(text, /x-merknad: \|-\n {2}Samhandlingskompetanse\n {2}Brukererfaringer og brukerkompetanse/);
    equal(text.slice(text.indexOf('## Tiltak i Randaberg')).match(/```tiltak/g)?.length, 8);
    await commands.executeCommand('undo');
    await until('the table', () => document.getText() === before);
  });

  it('a finding is hidden with the caret on the reason to be written', async () => {
    const editor = await openFile(CHAPTER);
    const { document } = editor;
    const found = await diagnostic(document, 'vague-time');
    const title = 'Skjul dette funnet her, med en grunn (vague-time)';
    await applyFix(await actionAt(document.uri, found.range, 'quickfix', title));
    await until('the placeholder', () => document.getText(editor.selection) === 'skriv hvorfor');
    await commands.executeCommand('type', { text: 'avklares i mars' });
    match(document.getText(), /^# planverk-ignore vague-time: avklares i mars\ntidspunkt: /m);
    await diagnosticsWhen(document.uri, 'no finding there', (all) =>
      all.every(({ range }) => range.start.line !== found.range.start.line + 1),
    );
  });

  it('one name that the register does not know is put right in the whole plan', async () => {
    const editor = await openFile('kapitler/10-tiltak-hosten-2021.md');
    const { document } = editor;
    for (const title of ['FACT team', 'ROP-team']) {
      await replace(editor, `tittel: ${title}`, `tittel: ${title}\nmedvirkende: Kommunalsjef levkår\nx-tid: 0`);
    }
    const { range } = await diagnostic(document, 'undefined-unit', 'Kommunalsjef levkår');
    await applyFix(await actionAt(document.uri, range, 'quickfix', 'Rett til «kommunalsjef levekår» overalt i planen'));
    await until('the right name', () => !document.getText().includes('levkår'));
    equal(document.getText().match(/medvirkende: kommunalsjef levekår/g)?.length, 2);
  });

  it('a card is moved to the chapter that is chosen from a list', async () => {
    const editor = await openFile(CHAPTER);
    const { document } = editor;
    const { start } = rangeOf(document, 'id: ettervernboliger');
    const title = 'Flytt kortet til et annet kapittel …';
    const action: CodeAction = await actionAt(document.uri, new Range(start, start), 'refactor.move', title);
    const [argument] = action.command?.arguments ?? [];
    const done = commands.executeCommand(action.command?.command ?? '', {
      ...argument,
      choices: argument.choices.filter(({ label }: { label: string }) => label === 'kapitler/01-innledning.md'),
    });
    await until('the card gone', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !document.getText().includes('id: ettervernboliger');
    });
    await done;
    const other = await workspace.openTextDocument(fileUri('kapitler/01-innledning.md'));
    ok(other.getText().includes('id: ettervernboliger'));
  });

  describe('on save', () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'markdown' });
    const file = fileUri(CHAPTER).fsPath;
    let before = '';

    beforeEach(async () => {
      before = await readFile(file, 'utf8');
      const value = { 'source.fixAll.planverk': 'explicit' };
      await settings.update('codeActionsOnSave', value, ConfigurationTarget.Workspace, true);
    });

    afterEach(async () => {
      await settings.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace, true);
      await closeAll();
      await writeFile(file, before);
    });

    it('everything that is safe is put right, in one step', async () => {
      const editor = await openFile(CHAPTER);
      const { document } = editor;
      await replace(editor, 'tittel: Ettervernboliger', 'title: Ettervernboliger');
      await replace(editor, 'tidspunkt: 2022/2023', 'time: 2022/2023');
      const typed = document.getText();
      await diagnostic(document, 'wrong-field-language', 'time');
      await document.save();
      await until('the saved text', () => !document.isDirty && document.getText().includes('tidspunkt: 2022/2023'));
      ok(document.getText().includes('tittel: Ettervernboliger'));
      equal(await readFile(file, 'utf8'), document.getText());
      await commands.executeCommand('undo');
      await until('what was typed', () => document.getText() === typed);
    });
  });
});
