import { type Localized, words } from '../../model/language.ts';
import type { TargetKind } from '../../model/table/types.ts';
import { relativePath } from '../../model/uri.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { namedItem } from '../../workspace/new-item.ts';
import { ADDABLE, type Addable, editOfAddition } from '../addition.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';

const ADD: Readonly<Record<Addable, Localized>> = {
  unit: words('Legg til enheten', 'Legg til eininga', 'Add the unit'),
  goal: words('Legg til målet', 'Legg til målet', 'Add the goal'),
  indicator: words('Legg til indikatoren', 'Legg til indikatoren', 'Add the indicator'),
  source: words('Legg til kilden', 'Legg til kjelda', 'Add the source'),
};

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

/** To make what is named, where a place takes it and none of the `suggested` begins like it: «Legg til enheten «FACT»». */
export function additionsIn(
  request: Request,
  place: NamePlace,
  suggested: readonly CompletionItem[],
): readonly CompletionItem[] {
  const { plan, file, lang } = request;
  const name = oneLine(file.text.slice(place.span.start, place.span.end)).normalize('NFC');
  if (!isName(name) || suggested.some(({ filterText }) => beginsWord(filterText, place.typed.trim()))) return [];
  const kinds = ADDABLE.filter((kind) => place.kinds.includes(kind));
  return kinds
    .flatMap((kind) => {
      const item = namedItem(plan, kind, name);
      const edit = item?.id === undefined ? undefined : editOfAddition(plan, { kind, name });
      if (item?.id === undefined || edit === undefined) return [];
      const label = `${ADD[kind][lang]} ${lang === 'en' ? `“${name}”` : `«${name}»`}`;
      const text = place.lead + item.id + (place.closing ?? '');
      return suggestion(
        'addition',
        label,
        { span: place.span, text, sort: `9${ADDABLE.indexOf(kind)}`, names: [] },
        { detail: relativePath(plan.uri, edit.uri), adds: { kind, name } },
      );
    })
    .map((item) => ({ ...item, filterText: place.typed }));
}

function isName(text: string): boolean {
  return text.length >= LEAST && text.length <= LONGEST && /^\p{L}[^/§@|[\]{}:#"]*$/u.test(text);
}

function beginsWord(words: string, typed: string): boolean {
  return ` ${words}`.toLowerCase().includes(` ${typed.toLowerCase()}`);
}
