import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { FieldType, Kind, TargetKind } from '../../model/table/types.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { compareTexts } from '../../text/order.ts';
import { type Path, rowAt } from '../../workspace/paths.ts';
import type { Plan } from '../../workspace/plan.ts';
import { timeForms } from '../common/times/forms.ts';
import { KIND_NAMES } from '../common/words.ts';
import { cardAt } from './card.ts';
import { ADD } from './next.ts';
import { matcherOf } from './search.ts';
import { timeNote } from './texts.ts';

/** Something that a field may be given. */
export interface Choice {
  /** What is written. */
  readonly value: string;
  readonly label: string;
  /** The id, what it is, whose it is. */
  readonly detail: string;
}

export interface Choices {
  /** The best first. */
  readonly choices: readonly Choice[];
  /** There are more; they come when more is typed. */
  readonly more: boolean;
  /** What can be made of the text that was typed, where nothing is called so. */
  readonly create: readonly { readonly kind: Kind; readonly name: string; readonly label: string }[];
}

/** How many are listed at once. */
const MOST = 50;

const NONE: Choices = { choices: [], more: false, create: [] };

/**
 * What the field at a path may be given, for what is typed: found by any word of ids and names, with or without æ, ø and å. Nothing
 * where no card is at the offset or the field takes any text.
 */
export function choicesFor(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  path: Path,
  query: string,
  lang: Lang,
): Choices {
  const item = cardAt(file, offset);
  const type = item && rowAt(rowsOf(item.kind), path)?.value;
  if (item === undefined || type === undefined) return NONE;
  if (type.type === 'time' || isTimePart(path)) return timeChoices(plan, path, query, lang);
  if (type.type !== 'references') return NONE;
  const matches = matcherOf(query);
  const found = candidates(plan, type.to).flatMap(({ definition, alias, library }) => {
    if (definition.item === item) return [];
    const { id = '', title, names } = definition;
    // What is found by its other names comes behind what shows why it is found.
    const rank = matches([id, title]) ?? after(matches(names.map(({ text }) => text)));
    return rank === undefined ? [] : [{ rank, choice: choiceOf(definition, type, alias, library, lang) }];
  });
  found.sort((a, b) => a.rank - b.rank || compareTexts(nameKey(a.choice.label), nameKey(b.choice.label)));
  return {
    choices: found.slice(0, MOST).map(({ choice }) => choice),
    more: found.length > MOST,
    create: createdFrom(plan, type, query.trim(), lang),
  };
}

/** The parts of a time are texts like the whole one. */
function isTimePart(path: Path): boolean {
  return path.length > 1 && ['start', 'end', 'duration', 'recurs', 'by', 'until'].includes(String(path.at(-1)));
}

/** Times as the field takes them, each with how it is read. */
function timeChoices(plan: Plan, path: Path, query: string, lang: Lang): Choices {
  const matches = matcherOf(query);
  const found = timeForms(plan, String(path.at(-1))).filter((text) => matches([text]) !== undefined);
  const choices = found.map((text) => ({ value: text, label: text, detail: timeNote(text, plan, lang) ?? '' }));
  return { ...NONE, choices: choices.slice(0, MOST), more: choices.length > MOST };
}

interface Candidate {
  readonly definition: Definition;
  readonly alias?: string;
  readonly library?: true;
}

/** This plan's own, those of other plans that it names, and those of its libraries that it does not declare itself. */
function candidates(plan: Plan, to: readonly TargetKind[]): readonly Candidate[] {
  const of = (each: Plan) => each.definitions.filter(({ kind }) => to.includes(kind));
  const others = plan.manifest.plans.flatMap(({ alias: { text: alias } }): Candidate[] => {
    const other = plan.other(alias);
    if (other === undefined || other === plan || other.manifest.library) return [];
    return of(other).map((definition) => ({ definition, alias }));
  });
  const shared = plan.libraries.flatMap(({ alias, plan: library }) =>
    of(library)
      .filter(({ id, item }) => item !== undefined && (id === undefined || plan.withId(id).length === 0))
      .map((definition): Candidate => ({ definition, alias, library: true })),
  );
  return [...of(plan).map((definition) => ({ definition })), ...others, ...shared];
}

function after(rank: number | undefined): number | undefined {
  return rank === undefined ? undefined : rank + 0.5;
}

function choiceOf(
  { id, title, kind }: Definition,
  type: FieldType & { type: 'references' },
  alias: string | undefined,
  library: true | undefined,
  lang: Lang,
): Choice {
  const name = id ?? title;
  const value = alias === undefined || library ? name : `${alias}/${name}`;
  const what = type.to.length > 1 ? [KIND_NAMES[kind][lang]] : [];
  const details = [value === title ? undefined : value, ...what, library ? alias : undefined];
  return { value, label: excerptOf(title, 100), detail: details.filter((each) => each !== undefined).join(' · ') };
}

/** Items that can be made with nothing but a name; not where something is called so already. */
function createdFrom(
  plan: Plan,
  { to }: FieldType & { type: 'references' },
  name: string,
  lang: Lang,
): Choices['create'] {
  const isTaken = [...plan.withName(name), ...plan.withId(name)].some(({ kind }) => to.includes(kind));
  if (!/\p{L}/u.test(name) || isTaken) return [];
  return to.flatMap((kind) => {
    const label = kind in ADD ? ADD[kind as Kind]?.[lang](name) : undefined;
    return label === undefined ? [] : [{ kind: kind as Kind, name, label }];
  });
}
