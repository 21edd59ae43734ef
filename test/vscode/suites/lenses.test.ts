import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type InlayHint,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { closeAll, fileUri, openFile, rangeOf, replace, until } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const REGISTER = 'registre/enheter.yaml';

/** The lenses of a document, resolved, each behind the text that it stands above. */
async function lensesOf(document: TextDocument): Promise<Map<string, CodeLens[]>> {
  const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 500);
  const byText = new Map<string, CodeLens[]>();
  for (const lens of found) {
    const text = document.getText(lens.range);
    byText.set(text, [...(byText.get(text) ?? []), lens]);
  }
  return byText;
}

/** The title of the first lens above a text, once there is one that will do. */
function titleWhen(document: TextDocument, above: string, wanted: RegExp): Promise<string> {
  let titles: readonly string[] = [];
  const probe = async () => {
    titles = ((await lensesOf(document)).get(above) ?? []).map(({ command }) => command?.title ?? '');
    return titles.find((title) => wanted.test(title));
  };
  return until(`a lens above ${above} like ${wanted}`, probe, { instead: () => titles.join(', ') });
}

/** Hints as they stand in their lines, in braces. */
async function hintsOf(document: TextDocument, range?: Range): Promise<string[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range ?? all,
  );
  return hints.map(({ position, label }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    const before = document.getText(new Range(position.with(undefined, 0), position)).trim();
    return `${before}{${text.replaceAll('\u00A0', ' ')}}`;
  });
}

function hintWhen(document: TextDocument, hint: string): Promise<boolean> {
  let there: readonly string[] = [];
  const probe = async () => {
    there = await hintsOf(document);
    return there.includes(hint);
  };
  return until(`the hint ${hint}`, probe, { instead: () => there.slice(0, 10).join('; ') });
}

/** Sets a setting for the time of a test. */
async function withSetting(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('planverk');
  await settings.update(name, value, true);
  try {
    await test();
  } finally {
    await settings.update(name, undefined, true);
  }
}

describe('Lenses and hints', () => {
  afterEach(closeAll);

  it('a unit says what it answers for, and counts anew when a measure changes hands', async () => {
    const chapter = await openFile(CHAPTER);
    const { document } = await openFile(REGISTER);
    await titleWhen(document, 'kommunalsjef-levekår', /^ansvarlig for 8 tiltak$/);
    await replace(
      chapter.document === document ? chapter : await window.showTextDocument(chapter.document),
      'ansvarlig: Kommunalsjef levekår',
      'ansvarlig: plansjef',
    );
    await titleWhen(document, 'kommunalsjef-levekår', /^ansvarlig for 7 tiltak$/);
    await titleWhen(document, 'plansjef', /^ansvarlig for 1 tiltak$/);
  });

  it('a lens with one place goes there', async () => {
    const { document } = await openFile(REGISTER);
    await titleWhen(document, 'ruskoordinator', /^ansvarlig for 1 tiltak$/);
    const [lens] = (await lensesOf(document)).get('ruskoordinator') ?? [];
    equal(lens?.command?.command, 'planverk.showPlaces');
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const editor = await until('the measure', () => {
      const active = window.activeTextEditor;
      return active !== undefined && /kapitler\/1\d-/.test(active.document.uri.path) ? active : undefined;
    });
    match(editor.document.lineAt(editor.selection.active.line).text, /^tittel: /);
  });

  it('a lens with several places shows them all', async () => {
    const { document } = await openFile(REGISTER);
    await titleWhen(document, 'nav', /^ansvarlig for \d+ tiltak$/);
    const [lens] = (await lensesOf(document)).get('nav') ?? [];
    const places: unknown = lens?.command?.arguments?.[2];
    ok(Array.isArray(places) && places.length === 9, JSON.stringify(places));
    await commands.executeCommand(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
    // The list of references is closed by this command alone; it does nothing where there is none.
    await commands.executeCommand('closeReferenceSearch');
  });

  it('the manifest says what is missing, and lists it', async () => {
    const { document } = await openFile('plan.yaml');
    const editor = await openFile(CHAPTER);
    await replace(editor, 'ansvarlig: Kommunalsjef levekår', 'status: kanskje');
    const title = await titleWhen(document, 'status', /^Vedtatt plan: \d+ ting mangler$/);
    const [lens] = (await lensesOf(document)).get('status') ?? [];
    equal(lens?.command?.command, 'planverk.showMissing');
    const [shown, findings] = lens.command.arguments ?? [];
    equal(shown, title);
    equal(findings.length, Number(/\d+/.exec(title)?.[0]));
    await openFile('kapitler/01-innledning.md');
    const choosing = commands.executeCommand('planverk.showMissing', title, findings.slice(0, 1));
    await until('the chosen place', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const active = window.activeTextEditor?.document.uri.toString();
      return active === findings[0].uri || active === fileUri(CHAPTER).toString();
    });
    await choosing;
    const { start } = findings[0].range;
    deepEqual(window.activeTextEditor?.selection.start.line, start.line);
  });

  it('hints say what ids and times are, and follow the register', async () => {
    const { document } = await openFile('kapitler/11-fremtidige-tiltak.md');
    await hintWhen(document, 'tidspunkt: 2022/2023{1. januar 2022 – 31. desember 2023}');
    await hintWhen(document, 'forankring: nou-2019-26{Rusreform – fra straff til hjelp}');
    const sources = await openFile('registre/kilder.yaml');
    await replace(sources, 'Rusreform – fra straff til hjelp', 'Rusreformen');
    await hintWhen(document, 'forankring: nou-2019-26{Rusreformen}');
  });

  it('lenses and each sort of hints can be switched off', async () => {
    const register = await openFile(REGISTER);
    await titleWhen(register.document, 'nav', /ansvarlig/);
    await withSetting('codeLens', false, async () => {
      await until('no lenses', async () => (await lensesOf(register.document)).size === 0);
    });
    await titleWhen(register.document, 'nav', /ansvarlig/);
    const { document } = await openFile(CHAPTER);
    await hintWhen(document, 'tidspunkt: Høsten 2021{1. juli – 31. desember 2021}');
    await hintWhen(document, 'År 4: 330 000 kr{= 1 980 000 kr}');
    await withSetting('inlayHints.times', false, async () => {
      await until('no times', async () => (await hintsOf(document)).every((hint) => !hint.startsWith('tidspunkt')));
      await hintWhen(document, 'År 4: 330 000 kr{= 1 980 000 kr}');
    });
  });

  it('tokens tell what names lead to', async () => {
    const { document } = await openFile(CHAPTER);
    const legend = await until('the legend', () =>
      commands.executeCommand<SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const tokens = await until('tokens', () =>
      commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
    );
    const found = new Map<string, string>();
    let [line, character] = [0, 0];
    for (let at = 0; at < tokens.data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = tokens.data.slice(at, at + 5);
      character = down > 0 ? right : character + right;
      line += down;
      const text = document.getText(new Range(line, character, line, character + length));
      const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
      if (!found.has(text)) found.set(text, [legend.tokenTypes[type], ...modifiers].join(' '));
    }
    const part = await commands.executeCommand<SemanticTokens | undefined>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new Range(0, 0, 12, 0),
    );
    ok(part !== undefined && part.data.length > 0 && part.data.length < tokens.data.length);
    equal(found.get('fact-team'), 'function declaration');
    equal(found.get('Psykiatritjenesten'), 'type');
    equal(found.get('målgruppe'), 'property');
    equal(
      found.get(
        document.getText(
          rangeOf(document, 'Kommunalleder levekår vurderer og beslutter plassering av denne stillingen'),
        ),
      ),
      'string',
    );
  });
});
