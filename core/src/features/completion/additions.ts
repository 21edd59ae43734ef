import { type Localized, words } from '../../model/language.ts';
import type { TargetKind } from '../../model/table/types.ts';
import { relativePath } from '../../model/uri.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { namedItem } from '../../workspace/new-item.ts';
import { ADDABLE, type Addable, editOfAddition } from '../common/new-cards/addition.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { finds } from './matching.ts';

const ADD: Readonly<Record<Addable, Localized>> = {
  unit: words('Legg til enheten', 'Legg til eininga', 'Add the unit'),
  goal: words('Legg til målet', 'Legg til målet', 'Add the goal'),
  indicator: words('Legg til indikatoren', 'Legg til indikatoren', 'Add the indicator'),
  source: words('Legg til kilden', 'Legg til kjelda', 'Add the source'),
};

const UNKNOWN = words('ingen heter det', 'ingen heiter det', 'nothing is called so');

/** As many letters as a name must have before it is taken for one. */
const LEAST = 3;
const LONGEST = 120;

/** Where a name is being typed. */
interface NamePlace {
  readonly span: Span;
  readonly lead: string;
  /** What stands before the caret. */
  readonly typed: string;
  readonly closing?: string;
  readonly kinds: readonly TargetKind[];
}

/** Whether a place takes what could be made; then what is typed on may be a name that nobody has, and editors must ask again. */
export function mayAdd(kinds: readonly TargetKind[]): boolean {
  return ADDABLE.some((kind) => kinds.includes(kind));
}

/**
 * To make what is named, where a place takes it and editors would find none of the `suggested` by its letters: «Legg til enheten
 * «FACT»». What is typed comes first as it is, so that nothing is made by an Enter that only ends the line.
 */
export function additionsIn(
  request: Request,
  place: NamePlace,
  suggested: readonly CompletionItem[],
): readonly CompletionItem[] {
  const { plan, file, lang } = request;
  const name = oneLine(file.text.slice(place.span.start, place.span.end)).normalize('NFC');
  if (!isName(name) || suggested.some(({ filterText }) => finds(place.typed, filterText))) return [];
  const added = ADDABLE.filter((kind) => place.kinds.includes(kind)).flatMap((kind, at) => {
    const item = namedItem(plan, kind, name);
    const edit = item?.id === undefined ? undefined : editOfAddition(plan, { kind, name });
    if (item?.id === undefined || edit === undefined) return [];
    const label = `${ADD[kind][lang]} ${lang === 'en' ? `“${name}”` : `«${name}»`}`;
    const text = place.lead + item.id + (place.closing ?? '');
    const more = { detail: relativePath(plan.uri, edit.uri), adds: { kind, name } };
    return suggestion('addition', label, { span: place.span, text, sort: `9${at + 1}` }, more);
  });
  if (added.length === 0) return [];
  const written = place.lead + file.text.slice(place.span.start, place.span.end) + (place.closing ?? '');
  const asTyped = suggestion('typed', name, { span: place.span, text: written, sort: '90' }, { detail: UNKNOWN[lang] });
  return [asTyped, ...added].map((item) => ({ ...item, filterText: place.typed }));
}

function isName(text: string): boolean {
  return text.length >= LEAST && text.length <= LONGEST && /^\p{L}[^/§@|[\]{}:#"]*$/u.test(text);
}
