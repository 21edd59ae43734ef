import type { CompletionItem, Lang, ParsedFile, Plan } from '#core';
import { complete } from '#core';
import type { Observed, SpecTest } from '../support/spec.ts';
import { runSuites } from '../support/spec.ts';
import { openWorkspace } from '../support/spec-check.ts';

interface Request {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
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
  const request: Request = { plan, file, offset, lang: test.options.lang };
  const shown: Record<string, (request: Request) => string> = { completion: showCompletion };
  return {
    marks: [],
    textOf: () => file.text,
    fixes: [],
    applyFix: () => new Map(),
    outputs: new Map(test.outputs.map(({ name }) => [name, shown[name]?.(request) ?? `there is no feature «${name}»`])),
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
