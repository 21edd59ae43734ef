import type { Definition } from '../model/definition.ts';
import type { ParsedFile } from '../model/file.ts';
import { idKey, nameKey } from '../model/names/index.ts';
import { isLibraryUri } from '../model/uri.ts';
import { type Span, touches } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { occurrencesIn } from './common/subjects/occurrences.ts';

/** Places of one file that hold the same word, to be typed in all at once. */
export interface Linked {
  readonly spans: readonly Span[];
  /** What the word may be made of, as a pattern; what is typed beyond it ends the linking. */
  readonly pattern: string;
}

/** Letters as far as a pattern without flags can name them: those of Europe's languages, and marks that go on them. */
const LETTERS = 'A-Za-z\\u00aa-\\u00ba\\u00c0-\\u024f\\u0300-\\u036f';
const ID = `[${LETTERS}][${LETTERS}0-9_.-]*`;
const LABEL = '[^\\]\\[\\s]+';

/**
 * The places that change together where the caret is at one of them: the label of a footnote or of a link with its definition, and an id
 * with its uses, as long as nothing outside the file names it; else renaming is the way. `undefined` where there are not two.
 */
export function linkedAt(snapshot: Snapshot, plan: Plan, file: ParsedFile, offset: number): Linked | undefined {
  if (isLibraryUri(file.uri)) return undefined;
  const found = labelsAt(file, offset) ?? idsAt(snapshot, plan, file, offset);
  return found !== undefined && found.spans.length > 1 ? found : undefined;
}

function labelsAt({ notes, links, text }: ParsedFile, offset: number): Linked | undefined {
  const at = notes.find(({ span }) => touches(span, offset));
  const use = links.find(({ type, span }) => (type === 'footnote' || type === 'label') && touches(span, offset));
  const [type, label] = at ? [at.type, at.label] : [use?.type, use?.target];
  if (label === undefined) return undefined;
  const used = links.filter((link) => link.type === type && link.target === label);
  // `[label]` and `[label][]` show their label; renaming keeps what they show.
  if (type === 'label' && used.some(({ whole, span }) => !text.slice(whole.start, span.start).includes(']['))) {
    return undefined;
  }
  const defined = notes.filter((note) => note.type === type && note.label === label);
  const spans = [...defined, ...used].map(({ span }) => span).sort((a, b) => a.start - b.start);
  return areAlike(text, spans) ? { spans, pattern: LABEL } : undefined;
}

function idsAt(snapshot: Snapshot, plan: Plan, file: ParsedFile, offset: number): Linked | undefined {
  const at = file.references.find(({ span }) => touches(span, offset));
  const [resolved] = at ? plan.resolve(at).filter(({ span }) => touches(span, offset)) : [];
  const definition = at ? resolved?.targets[0] : file.definitions.find(({ span }) => touches(span, offset));
  if (definition?.id === undefined || definition.uri !== file.uri) return undefined;
  const { id } = definition;
  const spans = occurrencesIn(plan, file, { type: 'definition', definition })
    .map(({ span }) => withoutQuotes(file.text, span))
    .filter(({ start, end }) => idKey(file.text.slice(start, end)) === id);
  if (!spans.some((span) => touches(span, offset)) || !areAlike(file.text, spans)) return undefined;
  return isKnownElsewhere(snapshot, plan, file, definition) ? undefined : { spans, pattern: ID };
}

/** All spans must hold the same text, letter by letter. */
function areAlike(text: string, spans: readonly Span[]): boolean {
  return new Set(spans.map(({ start, end }) => text.slice(start, end))).size === 1;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  return /["']/.test(text.charAt(start)) && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Whether another file has the id in its text, in the plan or one that names it, or a view asks for it; points have it in their ids. */
function isKnownElsewhere(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  { id = '', kind, item }: Definition,
): boolean {
  if (kind === 'requirement' && plan.definitions.some((other) => other.kind === 'point' && other.item === item))
    return true;
  const forms = [id, id.normalize('NFD')];
  const holds = (text: string) => forms.some((form) => text.includes(form));
  if (plan.files.some(({ uri, text }) => uri !== file.uri && holds(text))) return true;
  const { plans } = snapshot.contents;
  const dependents = [...snapshot.dependents(plan.uri)].flatMap((folder) => [
    ...(plans.get(folder)?.files.values() ?? []),
  ]);
  if (dependents.some(({ text, uri }) => uri !== file.uri && holds(text))) return true;
  return plan.items('view').some(({ fields: { filter } }) => {
    const values = filter.kind === 'value' ? filter.value.flatMap((entry) => entry.values) : [];
    return values.some(({ text }) => nameKey(text) === nameKey(id));
  });
}
