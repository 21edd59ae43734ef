import { equal, ok } from 'node:assert/strict';
import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { PlanverkApi } from '../../../client/src/activate.ts';
import { changeOnDisk, closeAll, fileUri, openFile, planverkApi, replace, until } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

/** What the preview shows, without what is said of abbreviations, once it is as `condition` wants it. */
function shown(planverk: PlanverkApi, what: string, condition: (html: string) => boolean): Promise<string> {
  let last = '';
  const probe = async () => {
    last = ((await planverk.previewHtml()) ?? '').replace(/<\/?abbr\b[^>]*>/g, '');
    return condition(last) ? last : undefined;
  };
  return until(what, probe, { instead: () => last.slice(0, 500) });
}

function previews() {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('planverk.preview'));
}

describe('The preview', () => {
  afterEach(closeAll);

  it('prints the whole plan: title page, parts, and cards as two-column tables', async () => {
    const planverk = await planverkApi();
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.showPreviewToSide');
    const html = await shown(planverk, 'the last chapter', (page) => page.includes('11-fremtidige-tiltak'));
    ok(html.includes('<h1>Rusmiddelpolitisk handlingsplan</h1>'));
    ok(html.includes('<p class="publisher">Strand kommune</p>'));
    ok(/<caption>FACT team<\/caption>/.test(html));
    ok(/<th scope="row">Beskrivelse og hensikt<\/th>/.test(html));
    equal(html.includes('[['), false, 'every reference is shown by its name');
  });

  it('follows what is typed, before it is saved', async () => {
    const planverk = await planverkApi();
    const editor = await openFile(CHAPTER);
    await commands.executeCommand('planverk.showPreviewToSide');
    await shown(planverk, 'the plan', (page) => page.includes('<caption>FACT team</caption>'));
    await replace(editor, 'tittel: FACT team', 'tittel: FACT-team for Strand');
    await shown(planverk, 'the new title', (page) => page.includes('<caption>FACT-team for Strand</caption>'));
  });

  it('shows a card that is only just begun', async () => {
    const planverk = await planverkApi();
    const editor = await openFile(CHAPTER);
    await commands.executeCommand('planverk.showChapterPreview');
    await shown(planverk, 'the chapter', (page) => page.includes('<caption>FACT team</caption>'));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n```tiltak\ntittel: Gatel'));
    const html = await shown(planverk, 'the half card', (page) => page.includes('<caption>Gatel</caption>'));
    ok(html.includes('Kortet er ikke ferdig skrevet'));
  });

  it('shows one file, and follows the editor to another', async () => {
    const planverk = await planverkApi();
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.showChapterPreview');
    const one = await shown(planverk, 'the chapter', (page) => page.includes('<caption>FACT team</caption>'));
    equal(one.includes('title-page'), false);
    await openFile('kapitler/08-evaluering.md');
    const other = await shown(planverk, 'the other chapter', (page) =>
      page.includes('Evaluering/endringer/nådd målene'),
    );
    equal(other.includes('<caption>FACT team</caption>'), false);
  });

  it('shows one part of the plan, says calmly when that is gone, and everything again', async () => {
    const planverk = await planverkApi();
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.showPreviewToSide');
    await shown(planverk, 'the plan', (page) => page.includes('<caption>FACT team</caption>'));
    await commands.executeCommand('planverk.filterPreview', { kind: 'unit', id: 'virksomhetsleder-nav' });
    const part = await shown(planverk, 'the part', (page) =>
      page.includes('Bare det som gjelder virksomhetsleder NAV'),
    );
    equal(part.includes('<caption>FACT team</caption>'), false);
    await openFile('kapitler/08-evaluering.md');
    await commands.executeCommand('planverk.showChapterPreview');
    await shown(
      planverk,
      'the part of the file',
      (page) => page.includes('part-of') && page.includes('08-evaluering') && !page.includes('class="contents"'),
    );
    await commands.executeCommand('planverk.filterPreview', { kind: 'goal', id: 'borte' });
    await shown(planverk, 'that nothing is about it', (page) =>
      page.includes('Ingenting i denne filen gjelder «borte».'),
    );
    await commands.executeCommand('planverk.filterPreview', null);
    await openFile(CHAPTER);
    await shown(
      planverk,
      'everything',
      (page) => page.includes('<caption>FACT team</caption>') && !page.includes('part-of'),
    );
  });

  it('follows a change on disk', async () => {
    const planverk = await planverkApi();
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.showPreviewToSide');
    await shown(planverk, 'the plan', (page) => page.includes('>Innledning</h2>') || page.includes(' Innledning</h2>'));
    const restore = await changeOnDisk('kapitler/01-innledning.md', (text) =>
      text.replace('# Innledning', '# Innleiing'),
    );
    try {
      await shown(planverk, 'the new heading', (page) => page.includes('Innleiing</h2>'));
    } finally {
      await restore();
    }
  });

  it('is one panel a plan', async () => {
    const planverk = await planverkApi();
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.showPreviewToSide');
    await shown(planverk, 'the plan', (page) => page.includes('<article'));
    await openFile('plan.yaml');
    await commands.executeCommand('planverk.showPreview');
    await shown(planverk, 'the plan still', (page) => page.includes('<article'));
    await until('as many panels as there should be', () => previews().length === 1);
  });

  it('has a panel for each plan, also where one lies inside the other', async () => {
    const planverk = await planverkApi();
    const [manifest, chapter] = [fileUri('annen/plan.yaml'), fileUri('annen/kapitler/01.md')];
    const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await write(manifest, 'planverk: 1\nid: annen\ntittel: En annen plan\nkommune: Strand\nperiode: 2021-2026\n');
      await write(chapter, '# Kapittelet i den andre planen\n');
      await openFile(CHAPTER);
      await commands.executeCommand('planverk.showChapterPreview');
      await shown(planverk, 'the chapter', (page) => page.includes('<caption>FACT team</caption>'));
      await openFile('annen/kapitler/01.md');
      await until('the other plan to be read', () => planverk.statusText()?.includes('0 tiltak'));
      const first = await shown(planverk, 'the first plan still', (page) => page.includes('<article'));
      ok(first.includes('<caption>FACT team</caption>'), 'the first plan does not follow to a file of the other');
      await commands.executeCommand('planverk.showPreview');
      await shown(planverk, 'the other plan', (page) => page.includes('<h1>En annen plan</h1>'));
      await until('as many panels as there should be', () => previews().length === 2);
    } finally {
      await closeAll();
      await workspace.fs.delete(fileUri('annen'), { recursive: true });
    }
  });

  it('says calmly that a file belongs to no plan', async () => {
    const planverk = await planverkApi();
    const document = await workspace.openTextDocument(Uri.parse('untitled:notat.md'));
    await window.showTextDocument(document);
    await commands.executeCommand('planverk.showPreviewToSide');
    equal(previews().length, 0);
    equal(await planverk.previewHtml(), undefined);
  });
});
