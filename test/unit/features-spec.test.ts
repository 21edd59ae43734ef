import type { CompletionItem, DocumentSymbol, Lang, ParsedFile, Plan, Snapshot } from '#core';
import { complete, countsOf, definitionsAt, describeTarget, hover, symbolsOf } from '#core';
import type { Observed, SpecTest } from '../support/spec.ts';
import { runSuites } from '../support/spec.ts';
import { openWorkspace } from '../support/spec-check.ts';

interface Request {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
  readonly snapshot: Snapshot;
}

runSuites('test/spec/features', observe);

async function observe(test: SpecTest): Promise<Observed> {
  const { workspace } = await openWorkspace(test);
  const block = test.files.find(({ caret }) => caret !== undefined);
  const snapshot = workspace.snapshot();
  const uri = `file:///plan/${block?.name ?? ''}`;
  const [plan, file] = [snapshot.planOf(uri), snapshot.file(uri)];
  if (block?.caret === undefined || !plan || !file) throw new Error('the test has no caret in a file of a plan');
  const offset = block.crlf ? block.caret + block.text.slice(0, block.caret).split('\n').length - 1 : block.caret;
  const request: Request = { plan, file, offset, lang: test.options.lang, snapshot };
  return {
    marks: [],
    textOf: () => file.text,
    fixes: [],
    applyFix: () => new Map(),
    outputs: new Map(
      test.outputs.map(({ name }) => [name, FEATURES[name]?.(request) ?? `there is no feature «${name}»`]),
    ),
  };
}

/** What an editor would list for what is typed: label, detail, and what is put in place of what. */
function showCompletion({ plan, file, offset, lang }: Request): string {
  const { items } = complete(plan, file, offset, lang);
  const fitting = items.filter((item) => fits(item, file.text.slice(item.edit.span.start, offset)));
  const sorted = [...fitting].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
  return sorted.map((item) => showItem(item, file)).join('\n');
}

/** The typed letters begin some word of what it is found by. */
function fits(item: CompletionItem, typed: string): boolean {
  return ` ${item.filterText.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`);
}

function showItem({ label, detail, edit, snippet, again }: CompletionItem, file: ParsedFile): string {
  const replaced = file.text.slice(edit.span.start, edit.span.end);
  const text = edit.text.replaceAll('\r', '␍').replaceAll('\n', '⏎');
  const insertion = edit.text === label ? '' : ` ⇒ ${snippet ? 'snippet ' : ''}«${text}»`;
  const marks = [replaced !== '' && `for «${replaced}»`, again && 'and on'].filter(Boolean).join(', ');
  return `${label}${detail === undefined ? '' : ` — ${detail}`}${insertion}${marks && ` (${marks})`}`;
}

/** What is told, below the text that it is about. */
function showHover({ plan, file, offset, lang }: Request): string {
  const found = hover(plan, file, offset, lang);
  return found ? `«${file.text.slice(found.span.start, found.span.end)}»\n\n${found.markdown}` : 'nothing';
}

/** Each place that it leads to: from what, to which file, and the text there. */
function showDefinition({ plan, file, offset, snapshot }: Request): string {
  const links = definitionsAt(plan, file, offset).map(({ origin, uri, whole, selection }) => {
    const text = snapshot.file(uri)?.text ?? '';
    if (selection.start < whole.start || selection.end > whole.end)
      throw new Error('the selection is outside the whole');
    const place = `${uri.replace('file:///plan/', '')}:${text.slice(0, selection.start).split('\n').length}`;
    return `«${file.text.slice(origin.start, origin.end)}» → ${place} «${text.slice(selection.start, selection.end)}»`;
  });
  return links.length === 0 ? 'nowhere' : links.join('\n');
}

/** The outline, indented, each entry with its lines. Throws where a span does not hold what is in it. */
function showSymbols({ file, lang }: Request): string {
  const show = (symbol: DocumentSymbol, depth: number): string[] => {
    const { span, selection } = symbol;
    for (const inner of [selection, ...symbol.children.map((child) => child.span)]) {
      if (inner.start < span.start || inner.end > span.end)
        throw new Error(`${symbol.name} does not hold what is in it`);
    }
    const lines = [span.start, span.end].map((at) => file.lines.lineAt(at) + 1).join('–');
    const own = `${'  '.repeat(depth)}${symbol.name}${symbol.detail && ` — ${symbol.detail}`} (${symbol.kind}, ${lines})`;
    return [own, ...symbol.children.flatMap((child) => show(child, depth + 1))];
  };
  return symbolsOf(file, lang)
    .flatMap((symbol) => show(symbol, 0))
    .join('\n');
}

/** What the first suggestion tells about itself once it is looked at. */
function showDocumentation({ plan, file, offset, lang }: Request): string {
  const [item] = complete(plan, file, offset, lang).items;
  return (item?.target ? describeTarget(plan, item.target, lang) : item?.documentation) ?? 'nothing';
}

const FEATURES: Readonly<Record<string, (request: Request) => string>> = {
  completion: showCompletion,
  documentation: showDocumentation,
  hover: showHover,
  definition: showDefinition,
  symbols: showSymbols,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
};
