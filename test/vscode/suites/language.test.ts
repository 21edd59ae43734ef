import { match, ok } from 'node:assert/strict';
import { type TextEditor, workspace } from 'vscode';
import {
  closeAll,
  diagnosticsWhen,
  hoverAt,
  openFile,
  planverkApi,
  quickFixesAt,
  rangeOf,
  replace,
  until,
} from '../support/editor.ts';

/** A word of what is said about the same things, in each language. */
const WORDS = {
  nb: { finding: /finnes ikke for tiltak/, hover: /enhet `/, fix: /^Bytt til/, status: /advars/ },
  nn: { finding: /finst ikkje for tiltak/, hover: /eining `/, fix: /^Byt til/, status: /åtvaring/ },
  en: { finding: /“anvarlig”/, hover: /unit `/, fix: /^Change to/, status: /warning/ },
} as const;

async function withMistake(): Promise<TextEditor> {
  const editor = await openFile('kapitler/10-tiltak-hosten-2021.md');
  await replace(editor, 'ansvarlig: Psykiatritjenesten', 'anvarlig: Psykiatritjenesten');
  return editor;
}

describe('Everywhere: the language', () => {
  afterEach(async () => {
    await workspace.getConfiguration('planverk').update('language', undefined, true);
    await closeAll();
  });

  for (const [language, words] of Object.entries(WORDS)) {
    it(`of findings, fixes, hovers and the status bar becomes ${language} at once`, async () => {
      const planverk = await planverkApi();
      const { document } = await withMistake();
      await diagnosticsWhen(document.uri, 'a finding', (all) => all.some(({ message }) => /anvarlig/.test(message)));
      await workspace.getConfiguration('planverk').update('language', language, true);
      const said = (all: readonly { message: string }[]) => all.some(({ message }) => words.finding.test(message));
      await diagnosticsWhen(document.uri, `a finding in ${language}`, said);
      match(await hoverAt(document.uri, rangeOf(document, 'ansvarlig: Kommunalsjef').end), words.hover);
      const fixes = await quickFixesAt(document.uri, rangeOf(document, 'anvarlig'));
      ok(
        fixes.some(({ title }) => words.fix.test(title)),
        fixes.map(({ title }) => title).join(', '),
      );
      await until('the status bar', () => words.status.test(planverk.statusText() ?? ''));
    });
  }
});
