import { match } from 'node:assert/strict';
import { window, workspace } from 'vscode';
import { closeAll, openFile, planverkApi, until } from '../support/editor.ts';

describe('The status bar', () => {
  afterEach(closeAll);

  it('shows the numbers of the plan that is open', async () => {
    const planverk = await planverkApi();
    await openFile('plan.yaml');
    const text = await until('the entry', () => planverk.statusText());
    match(text, /^Planverk: 50 tiltak( · \d+ feil)?( · \d+ advars(el|ler))?$/);
  });

  it('counts anew while one types', async () => {
    const planverk = await planverkApi();
    const editor = await openFile('kapitler/10-tiltak-hosten-2021.md');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await until('the entry', () => planverk.statusText()?.includes('50 tiltak'));
    await editor.edit((edit) => edit.insert(end, '\n```tiltak\nid: nytt-tiltak\ntittel: Nytt tiltak\n```\n'));
    await until('one measure more', () => planverk.statusText()?.includes('51 tiltak'));
  });

  it('is gone where no plan is', async () => {
    const planverk = await planverkApi();
    await openFile('plan.yaml');
    await until('the entry', () => planverk.statusText());
    const document = await workspace.openTextDocument({ language: 'plaintext', content: 'et notat' });
    await window.showTextDocument(document);
    await until('the entry to go', () => planverk.statusText() === undefined);
  });

  it('speaks the language that is chosen', async () => {
    const planverk = await planverkApi();
    await openFile('plan.yaml');
    await until('the entry in bokmål', () => planverk.statusText()?.includes('tiltak'));
    const settings = workspace.getConfiguration('planverk');
    await settings.update('language', 'en', true);
    try {
      await until('the entry in English', () => planverk.statusText()?.includes('50 measures'));
    } finally {
      await settings.update('language', undefined, true);
    }
    await until('the entry in bokmål again', () => planverk.statusText()?.includes('50 tiltak'));
  });
});
