import { applyEdits, type CompletionItem, complete, describeAbout, editOfAddition, type ParsedFile } from '#core';
import type { FeatureRequest } from './request.ts';

const TODAY = { year: 2026, month: 1, day: 31 };

/** What an editor would list for what is typed: label, detail, and what is put in place of what. */
export function showCompletion({ plan, file, offset, lang }: FeatureRequest): string {
  const { items } = complete(plan, file, offset, lang, TODAY);
  const fitting = items.filter((item) => fits(item, file.text.slice(item.edit.span.start, offset)));
  const sorted = [...fitting].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
  return sorted.map((item) => showItem(item, file)).join('\n');
}

/** The typed letters begin some word of what it is found by. */
function fits(item: CompletionItem, typed: string): boolean {
  return ` ${item.filterText.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`);
}

function showItem({ label, detail, edit, snippet, again, adds }: CompletionItem, file: ParsedFile): string {
  const replaced = file.text.slice(edit.span.start, edit.span.end);
  const text = edit.text.replaceAll('\r', '␍').replaceAll('\n', '⏎');
  const insertion = edit.text === label ? '' : ` ⇒ ${snippet ? 'snippet ' : ''}«${text}»`;
  const marks = [replaced !== '' && `for «${replaced}»`, again && 'and on', adds && `adds ${adds.kind}`]
    .filter(Boolean)
    .join(', ');
  return `${label}${detail === undefined ? '' : ` — ${detail}`}${insertion}${marks && ` (${marks})`}`;
}

/** What the first suggestion tells about itself once it is looked at. */
export function showDocumentation({ plan, file, offset, lang }: FeatureRequest): string {
  const [item] = complete(plan, file, offset, lang).items;
  return (item?.about ? describeAbout(plan, item.about, lang) : item?.documentation) ?? 'nothing';
}

/** The file in which the first suggestion that makes something makes it, as it is afterwards. */
export function showAdded({ plan, file, offset, lang }: FeatureRequest): string {
  const adds = complete(plan, file, offset, lang).items.find((item) => item.adds)?.adds;
  const edit = adds && editOfAddition(plan, adds);
  if (!edit) return 'nothing';
  const text = edit.create ? '' : (plan.file(edit.uri)?.text ?? '');
  return `${edit.uri.replace('file:///plan/', '')}\n\n${applyEdits(text, edit.edits).replaceAll('\r', '␍').trimEnd()}`;
}

/** The file as it is once the first suggestion is taken, its tab stops as they are written. */
export function showAccepted({ plan, file, offset, lang }: FeatureRequest): string {
  const { items } = complete(plan, file, offset, lang);
  const typed = items.filter((item) => fits(item, file.text.slice(item.edit.span.start, offset)));
  const [first] = [...typed].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return first ? applyEdits(file.text, [first.edit]).replaceAll('\r', '␍').trimEnd() : 'nothing';
}
