import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, type DocumentSymbol, languages, Selection, SnippetString } from 'vscode';
import {
  applyFix,
  changeOnDisk,
  closeAll,
  codeOf,
  completionsAt,
  definitionsAt,
  diagnostic,
  diagnosticsWhen,
  fileUri,
  hoverAt,
  labelOf,
  noDiagnostic,
  openFile,
  quickFixesAt,
  rangeOf,
  replace,
  symbolsOf,
  takeFirstFor,
  until,
} from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
/** A leader whom the plan gives two titles; the register knows the other one. */
const UNKNOWN = 'Kommunalleder levekår';

/** Asks until there is an answer that will do. A question that a change has overtaken is cancelled, and asked again. */
function answer<T>(what: string, ask: () => Promise<T | undefined>, instead = () => 'nothing'): Promise<T> {
  const probe = async () => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Error && error.name === 'Canceled') return undefined;
      throw error;
    }
  };
  return until<T>(what, probe, { instead });
}

describe('The editor', () => {
  afterEach(closeAll);

  describe('findings', () => {
    it('stand where they belong, in Norwegian, with a code', async () => {
      const { document } = await openFile(CHAPTER);
      const found = await diagnostic(document, 'undefined-unit', UNKNOWN);
      match(found.message, /^Ingen enhet heter «Kommunalleder levekår»/);
      equal(found.source, 'planverk');
    });

    it('come and go as one types', async () => {
      const editor = await openFile(CHAPTER);
      await diagnostic(editor.document, 'undefined-unit', UNKNOWN);
      await replace(editor, 'ansvarlig: Kommunalsjef levekår', 'ansvarlig: Kommunesjefen selv');
      await diagnostic(editor.document, 'undefined-unit', 'Kommunesjefen selv');
      await replace(editor, 'ansvarlig: Kommunesjefen selv', 'ansvarlig: Kommunalsjef levekår');
      await diagnosticsWhen(editor.document.uri, 'the finding to go', (all) =>
        all.every(({ range }) => editor.document.getText(range) !== 'Kommunesjefen selv'),
      );
    });

    it('renew when another file changes on disk', async () => {
      const { document } = await openFile('kapitler/01-innledning.md');
      const restore = await changeOnDisk('registre/enheter.yaml', (text) =>
        text.replace('\n  strand-kommune:', '\n  strand-borte:'),
      );
      try {
        await until('a finding about [[strand-kommune]]', () =>
          languages.getDiagnostics(document.uri).some((found) => document.getText(found.range) === 'strand-kommune'),
        );
      } finally {
        await restore();
      }
      await diagnosticsWhen(document.uri, 'no finding about [[strand-kommune]]', (all) =>
        all.every(({ range }) => document.getText(range) !== 'strand-kommune'),
      );
    });

    it('are shown for files that are not open', async () => {
      await openFile('plan.yaml');
      await diagnosticsWhen(fileUri('kapitler/11-fremtidige-tiltak.md'), 'a finding', (all) => all.length > 0);
    });
  });

  it('a quick fix writes the name that the register has', async () => {
    const editor = await openFile(CHAPTER);
    await replace(editor, 'ansvarlig: Kommunalsjef levekår', 'ansvarlig: Kommunalsjef levkår');
    const { range } = await diagnostic(editor.document, 'undefined-unit', 'Kommunalsjef levkår');
    let titles: readonly string[] = [];
    const probe = async () => {
      const fixes = await quickFixesAt(editor.document.uri, range);
      titles = fixes.map(({ title }) => title);
      return fixes.find(({ title }) => title === 'Bytt til «kommunalsjef levekår»');
    };
    await applyFix(await answer('the fix', probe, () => titles.join(', ')));
    equal(editor.document.lineAt(range.start.line).text, 'ansvarlig: kommunalsjef levekår');
  });

  it('completion in «ansvarlig» lists the units of the register', async () => {
    const { document } = await openFile(CHAPTER);
    const { end } = rangeOf(document, 'ansvarlig: Kommunalsjef');
    const items = await answer('items', async () => {
      const found = await completionsAt(document.uri, end.translate(0, -'Kommunalsjef'.length));
      return found.some((item) => labelOf(item) === 'nav') ? found : undefined;
    });
    const labels = items.map(labelOf);
    ok(labels.includes('psykiatritjenesten'), labels.slice(0, 20).join(', '));
  });

  it('completion offers the keys that a card lacks', async () => {
    const editor = await openFile(CHAPTER);
    const { end } = rangeOf(editor.document, 'tittel: FACT team\n');
    await editor.edit((edit) => edit.insert(end, '\n'));
    const labels = (await completionsAt(editor.document.uri, end)).map(labelOf);
    ok(
      labels.some((one) => one.startsWith('medvirkende')),
      labels.slice(0, 20).join(', '),
    );
    ok(!labels.some((one) => /^målgruppe\b/.test(one)), 'a key that is there already');
  });

  it('a word begun in a card brings suggestions', async () => {
    const editor = await openFile(CHAPTER);
    const { end } = rangeOf(editor.document, 'tittel: FACT team\n');
    await editor.edit((edit) => edit.insert(end, '\n'));
    editor.selection = new Selection(end, end);
    const line = end.line;
    await takeFirstFor('m', () => editor.document.lineAt(line).text.length > 1);
    match(editor.document.lineAt(line).text, /^m\p{L}+/u);
  });

  it('a word typed over a field of a snippet brings suggestions', async () => {
    const editor = await openFile(CHAPTER);
    const { end } = rangeOf(editor.document, 'tittel: FACT team\n');
    await editor.insertSnippet(new SnippetString('medvirkende: ').appendPlaceholder('enhet-id').appendText('\n'), end);
    const line = end.line;
    await takeFirstFor('n', () => editor.document.lineAt(line).text.length > 'medvirkende: n'.length);
    match(editor.document.lineAt(line).text, /^medvirkende: n\p{L}+/u);
  });

  it('a word begun in a text field brings none: Tab and Enter must not put another word in its place', async () => {
    const editor = await openFile(CHAPTER);
    const end = rangeOf(editor.document, 'tittel: FACT team').end;
    await editor.edit((edit) => edit.insert(end, ' '));
    const after = end.translate(0, 1);
    editor.selection = new Selection(after, after);
    // The chapter has words that begin so, and VS Code would offer them.
    await commands.executeCommand('type', { text: 'P' });
    await answer('the empty list of the server', () => completionsAt(editor.document.uri, after.translate(0, 1)));
    for (let attempt = 0; attempt < 10; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await commands.executeCommand('acceptSelectedSuggestion');
    }
    equal(editor.document.lineAt(end.line).text, 'tittel: FACT team P');
  });

  it('a hover says what a unit is', async () => {
    const { document } = await openFile(CHAPTER);
    const { start } = rangeOf(document, 'psykiatritjenesten]]');
    const text = await answer(
      'the hover',
      async () => (await hoverAt(document.uri, start.translate(0, 3))) || undefined,
    );
    match(text, /psykiatritjenesten/i);
  });

  it('definition leads from a reference to the register', async () => {
    const { document } = await openFile(CHAPTER);
    const { start } = rangeOf(document, 'psykiatritjenesten]]');
    const [found] = await answer('a definition', async () => {
      const all = await definitionsAt(document.uri, start.translate(0, 3));
      return all.length > 0 ? all : undefined;
    });
    equal(found?.uri.toString(), fileUri('registre/enheter.yaml').toString());
  });

  it('the outline names the cards', async () => {
    const { document } = await openFile(CHAPTER);
    const names = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children)]);
    const all = await answer('the outline', async () => {
      const found = names(await symbolsOf(document.uri));
      return found.some((name) => name.includes('ROP-team')) ? found : undefined;
    });
    ok(all.some((name) => name.includes('FACT team')));
  });

  it('a plan file keeps its language, and other files have no findings', async () => {
    const { document } = await openFile('README.md');
    equal(document.languageId, 'markdown');
    await noDiagnostic(document.uri, 'unlisted-chapter');
    deepEqual(languages.getDiagnostics(document.uri).map(codeOf), []);
  });
});
