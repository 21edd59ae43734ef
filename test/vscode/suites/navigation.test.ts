import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openFile, rangeOf, replace, symbolsOf, until } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const GOALS = 'kapitler/03-mal-og-strategier.md';
const UNITS = 'registre/enheter.yaml';

/** Asks one of the editor's own commands until its answer holds something that will do; a question overtaken by a change is asked again. */
function ask<T>(
  what: string,
  command: string,
  args: readonly unknown[],
  fits: (found: readonly T[]) => boolean = (found) => found.length > 0,
): Promise<readonly T[]> {
  let last: readonly T[] = [];
  const probe = async () => {
    try {
      last = (await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args)) ?? [];
    } catch (error) {
      if (error instanceof Error && error.name === 'Canceled') return undefined;
      throw error;
    }
    return fits(last) ? last : undefined;
  };
  return until(what, probe, { instead: () => JSON.stringify(last).slice(0, 500) });
}

/** Where a place or a link leads. */
function placeOf(one: vscode.Location | vscode.LocationLink): { uri: vscode.Uri; range: vscode.Range } {
  return 'targetUri' in one ? { uri: one.targetUri, range: one.targetSelectionRange ?? one.targetRange } : one;
}

/** File names with the text that each place holds, sorted. */
async function texts(locations: readonly { readonly uri: vscode.Uri; readonly range: vscode.Range }[]) {
  const shown = locations.map(async ({ uri, range }) => {
    const document = await vscode.workspace.openTextDocument(uri);
    return `${uri.path.split('/').at(-1)}: ${document.getText(range)}`;
  });
  return (await Promise.all(shown)).sort();
}

describe('Finding one’s way', () => {
  afterEach(closeAll);

  it('references of a unit are in every chapter that names it, by id and by name', async () => {
    const { document } = await openFile(UNITS);
    const at = rangeOf(document, 'psykiatritjenesten').start.translate(0, 2);
    const found = await ask<vscode.Location>('references', 'vscode.executeReferenceProvider', [document.uri, at]);
    const all = await texts(found);
    ok(all.includes('10-tiltak-hosten-2021.md: psykiatritjenesten'), all.join('\n'));
    ok(all.includes('10-tiltak-hosten-2021.md: Psykiatritjenesten'), all.join('\n'));
    ok(all.includes('enheter.yaml: psykiatritjenesten'), all.join('\n'));
    ok(
      all.every((each) => /: psykiatritjenesten$/i.test(each) || !each.startsWith('10-')),
      all.join('\n'),
    );
  });

  it('references follow a name as it is typed', async () => {
    const editor = await openFile(CHAPTER);
    const at = rangeOf(editor.document, 'id: rop-team').end;
    const count = async (least: number) => {
      const args = [editor.document.uri, at];
      const fits = (found: readonly vscode.Location[]) =>
        found.filter(({ uri }) => uri.path === editor.document.uri.path).length === least;
      await ask<vscode.Location>(`${least} references here`, 'vscode.executeReferenceProvider', args, fits);
    };
    const args = [editor.document.uri, at];
    const found = await ask<vscode.Location>('references', 'vscode.executeReferenceProvider', args);
    const before = found.filter(({ uri }) => uri.path === editor.document.uri.path).length;
    await replace(editor, 'målgruppe: Personer med ROP lidelser', 'avhenger-av: rop-team');
    await count(before + 1);
  });

  it('the places of a name light up, where it is declared in another way than where it is used', async () => {
    const { document } = await openFile(CHAPTER);
    const at = rangeOf(document, 'id: fact-team').end;
    const found = await ask<vscode.DocumentHighlight>(
      'highlights',
      'vscode.executeDocumentHighlights',
      [document.uri, at],
      (all) => all.some(({ kind }) => kind === vscode.DocumentHighlightKind.Write),
    );
    const written = found.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write);
    deepEqual(
      written.map(({ range }) => document.getText(range)),
      ['fact-team'],
    );
    ok(found.length > 1, 'no use of it lights up');
    ok(found.every(({ range }) => /^fact.team$/i.test(document.getText(range))));
  });

  it('implementations of a unit are what it answers for', async () => {
    const { document } = await openFile(CHAPTER);
    const at = rangeOf(document, 'ansvarlig: Psykiatritjenesten').end.translate(0, -3);
    const found = await ask<vscode.Location | vscode.LocationLink>('measures', 'vscode.executeImplementationProvider', [
      document.uri,
      at,
    ]);
    const all = await texts(found.map(placeOf));
    ok(all.includes('10-tiltak-hosten-2021.md: rop-team'), all.join('\n'));
    ok(!all.includes('10-tiltak-hosten-2021.md: fact-team'), all.join('\n'));
  });

  it('the type definition of a goal is the goal above it', async () => {
    const { document } = await openFile(GOALS);
    const at = rangeOf(document, 'id: strategisk-mål-3').end;
    const found = await ask<vscode.Location | vscode.LocationLink>('the goal', 'vscode.executeTypeDefinitionProvider', [
      document.uri,
      at,
    ]);
    deepEqual(await texts(found.map(placeOf)), ['03-mal-og-strategier.md: hovedmål-strand']);
  });

  it('calls lead from a card to its unit, and back to the card, by the field', async () => {
    const { document } = await openFile(CHAPTER);
    const at = rangeOf(document, 'oppsøkende behandlingsteam').start;
    const [root] = await ask<vscode.CallHierarchyItem>('the card', 'vscode.prepareCallHierarchy', [document.uri, at]);
    equal(root?.name, 'ROP-team');
    const out = await ask<vscode.CallHierarchyOutgoingCall>('what it names', 'vscode.provideOutgoingCalls', [root]);
    const unit = out.find(({ to }) => /ansvarlig/.test(to.detail ?? ''));
    equal(unit?.to.name, 'psykiatritjenesten');
    deepEqual(
      unit?.fromRanges.map((range) => document.getText(range)),
      ['psykiatritjenesten', 'Psykiatritjenesten'],
    );
    const back = await ask<vscode.CallHierarchyIncomingCall>('what names it', 'vscode.provideIncomingCalls', [
      unit?.to,
    ]);
    ok(
      back.some(({ from }) => from.name === 'ROP-team'),
      back.map(({ from }) => from.name).join(', '),
    );
  });

  it('types lead from a goal to the goals below it, and up again', async () => {
    const { document } = await openFile(GOALS);
    const at = rangeOf(document, 'id: hovedmål-strand').end;
    const [root] = await ask<vscode.TypeHierarchyItem>('the goal', 'vscode.prepareTypeHierarchy', [document.uri, at]);
    ok(root, 'no goal');
    const below = await ask<vscode.TypeHierarchyItem>('sub-goals', 'vscode.provideSubtypes', [root]);
    const above = await ask<vscode.TypeHierarchyItem>('the goal again', 'vscode.provideSupertypes', [below[0]]);
    deepEqual(
      above.map(({ name }) => name),
      [root.name],
    );
  });

  it('symbols of the workspace are found by some letters, and lead to their place', async () => {
    const found = await ask<vscode.SymbolInformation>(
      'the measure',
      'vscode.executeWorkspaceSymbolProvider',
      ['rop-t'],
      (all) => all.some(({ name }) => name === 'ROP-team'),
    );
    const symbol = found.find(({ name }) => name === 'ROP-team');
    equal(symbol?.containerName, 'Rusmiddelpolitisk handlingsplan');
    ok(symbol?.location.uri.path.endsWith('.md') || symbol?.location.uri.path.endsWith('.yaml'));
  });

  it('the outline of the manifest names chapters by their headings', async () => {
    const { document } = await openFile('plan.yaml');
    const outline = await until('the outline', async () => {
      const all = await symbolsOf(document.uri);
      return all.some(({ name }) => name === 'kapitler') ? all : undefined;
    });
    const chapters = outline.find(({ name }) => name === 'kapitler')?.children ?? [];
    const part = chapters.find(({ name }) => name.startsWith('Visjon, mål'));
    ok(part?.children.some(({ name }) => name === 'Tiltak som starter opp høsten 2021'));
  });

  it('a chapter in the manifest is a link, and so is one in text, to the line of its heading', async () => {
    const manifest = await openFile('plan.yaml');
    const links = await ask<vscode.DocumentLink>('links', 'vscode.executeLinkProvider', [manifest.document.uri, 100]);
    const chapter = links.find(({ target }) => target?.path === fileUri(CHAPTER).path);
    equal(chapter && manifest.document.getText(chapter.range), CHAPTER);
    const editor = await openFile('kapitler/01-innledning.md');
    const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
    await editor.edit((edit) =>
      edit.insert(end, '\n\nSe [målene](10-tiltak-hosten-2021.md#tiltak-som-starter-opp-høsten-2021).\n'),
    );
    const all = await ask<vscode.DocumentLink>(
      'the link',
      'vscode.executeLinkProvider',
      [editor.document.uri, 100],
      (found) => found.some(({ target }) => target?.fragment === 'L1'),
    );
    const link = all.find(({ target }) => target?.fragment === 'L1');
    equal(link?.target?.path, fileUri(CHAPTER).path);
  });
});
