import { type CompletionItem, complete, describeTarget, type ParsedFile } from '#core';
import type { FeatureRequest } from './request.ts';

/** What an editor would list for what is typed: label, detail, and what is put in place of what. */
export function showCompletion({ plan, file, offset, lang }: FeatureRequest): string {
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

/** What the first suggestion tells about itself once it is looked at. */
export function showDocumentation({ plan, file, offset, lang }: FeatureRequest): string {
  const [item] = complete(plan, file, offset, lang).items;
  return (item?.target ? describeTarget(plan, item.target, lang) : item?.documentation) ?? 'nothing';
}
