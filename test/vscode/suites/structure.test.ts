import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, type FoldingRange, type SelectionRange, type TextDocument } from 'vscode';
import { closeAll, openFile, rangeOf, replace, until } from '../support/editor.ts';

/** The folds of a document, of all that fold it, by first line from 0; once one begins where `text` stands. */
async function foldsWith(document: TextDocument, text: string): Promise<readonly FoldingRange[]> {
  const { line } = rangeOf(document, text).start;
  let there: readonly FoldingRange[] = [];
  const probe = async () => {
    there =
      (await commands.executeCommand<FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri)) ??
      [];
    return there.some(({ start }) => start === line) ? there : undefined;
  };
  const instead = () => there.map(({ start, end }) => `${start}–${end}`).join(', ');
  return until(`a fold at «${text}»`, probe, { instead });
}

/** The texts from the first to the last line that fold together with `text`. */
function foldedWith(document: TextDocument, folds: readonly FoldingRange[], text: string): [string, string] {
  const { line } = rangeOf(document, text).start;
  const fold = folds.find(({ start }) => start === line);
  return [document.lineAt(fold?.start ?? 0).text, document.lineAt(fold?.end ?? 0).text];
}

async function selectionsAt(document: TextDocument, text: string): Promise<string[]> {
  const at = rangeOf(document, text).start.translate(0, 1);
  const probe = async () => {
    const [found] =
      (await commands.executeCommand<SelectionRange[] | undefined>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [at],
      )) ?? [];
    const texts: string[] = [];
    for (let range = found; range !== undefined; range = range.parent as SelectionRange)
      texts.push(document.getText(range.range));
    return texts.length > 0 ? texts : undefined;
  };
  return until('selections', probe);
}

describe('Structure', () => {
  afterEach(closeAll);

  it('cards, fields of several lines and sections fold, beside what VS Code folds in Markdown', async () => {
    const { document } = await openFile('kapitler/10-tiltak-hosten-2021.md');
    const folds = await foldsWith(document, 'målgruppe: >-');
    deepEqual(foldedWith(document, folds, '```tiltak\nid: fact-team'), ['```tiltak', '```']);
    equal(foldedWith(document, folds, '# Tiltak som starter')[0], '# Tiltak som starter opp høsten 2021');
    for (const a of folds) {
      for (const b of folds)
        ok(!(a.start < b.start && b.start <= a.end && a.end < b.end), `${a.start}–${a.end} cuts ${b.start}–${b.end}`);
    }
  });

  it('lists and items of a register fold, and the lists of the manifest', async () => {
    const register = (await openFile('registre/enheter.yaml')).document;
    const folds = await foldsWith(register, '  levekårsutvalget:');
    deepEqual(foldedWith(register, folds, '  levekårsutvalget:'), [
      '  levekårsutvalget:',
      '    overordnet: strand-kommune',
    ]);
    const manifest = (await openFile('plan.yaml')).document;
    const lists = await foldsWith(manifest, 'kapitler:');
    deepEqual(foldedWith(manifest, lists, '  - del: Visjon')[1], '      - kapitler/11-fremtidige-tiltak.md');
  });

  it('a selection grows by the parts of a card', async () => {
    const editor = await openFile('kapitler/10-tiltak-hosten-2021.md');
    await replace(editor, 'ansvarlig: Psykiatritjenesten', 'ansvarlig: [Psykiatritjenesten, nav]');
    const texts = await selectionsAt(editor.document, 'Psykiatritjenesten, nav]');
    const wanted = ['Psykiatritjenesten', '[Psykiatritjenesten, nav]', 'ansvarlig: [Psykiatritjenesten, nav]'];
    deepEqual(
      wanted.map((text) => texts.includes(text)),
      [true, true, true],
      texts.slice(0, 5).join('\n'),
    );
    ok(texts.some((text) => text.startsWith('```tiltak\nid: rop-team') && text.endsWith('```')));
  });

  it('and by sentence and paragraph in running text', async () => {
    const { document } = await openFile('kapitler/10-tiltak-hosten-2021.md');
    const texts = await selectionsAt(document, 'tiltakene blir innarbeidet');
    ok(
      texts.includes('De neste fire tiltakene blir innarbeidet i budsjettet i planperioden og starter opp våren 2021.'),
    );
    ok(texts.some((text) => text.startsWith('# Tiltak som starter opp')));
  });
});
