import type { Span } from '../../text/span.ts';
import { type LawFamily, lawFamilies, lawNamed } from '../../workspace/lawbook.ts';
import { type About, targetOf } from '../common/target.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

/** Where a section goes: `span` is what is typed of it, behind the § and its blank. */
interface SectionPlace {
  readonly span: Span;
  readonly closing?: string;
}

/** The sections of the law that is called so, behind a § that is typed already. */
export function sectionsOfLaw(law: string, place: SectionPlace, request: Request): readonly CompletionItem[] {
  const family = lawNamed(request.plan, law);
  const lead = request.file.text[place.span.start - 1] === '§' ? ' ' : '';
  return (family === undefined ? [] : numbersOf(family)).map((number, at) =>
    suggestion(
      'section',
      `§ ${number}`,
      {
        span: place.span,
        text: lead + number + (place.closing ?? ''),
        sort: order(at),
        names: [number],
      },
      aboutLaw(family, request),
    ),
  );
}

/** Laws with their sections, once the name of one is typed: `[[alkoholloven ` goes on with `§ 1-7d`. */
export function lawsWithSections(
  typed: string,
  place: SectionPlace & { readonly lead: string },
  request: Request,
): readonly CompletionItem[] {
  const name = typed.trim();
  if (name === '' || !/\s$/.test(typed)) return [];
  const family = lawNamed(request.plan, name);
  // Only what a reference leads to is worth writing in one.
  if (family === undefined || family.laws.every(({ from }) => from === 'common')) return [];
  return numbersOf(family).map((number, at) => {
    const label = `${name} § ${number}`;
    const text = place.lead + label + (place.closing ?? '');
    return suggestion(
      'section',
      label,
      { span: place.span, text, sort: `0${order(at)}`, names: [number] },
      aboutLaw(family, request),
    );
  });
}

/** In running text, behind the name of a law and a §: «etter alkoholloven § ». */
export function sectionsInText(request: Request): readonly CompletionItem[] {
  const { file, offset, plan } = request;
  const line = file.text.slice(file.lines.start(file.lines.lineAt(offset)), offset);
  const written = /^(.*\S)\s?§{1,2}\s?([\d\p{L}-]{0,12})$/u.exec(line.slice(-LOOK_BACK));
  if (written === null) return [];
  const [, before = '', number = ''] = written;
  const name = longestEnd(
    before,
    [...lawFamilies(plan)].flatMap(({ names }) => [...names.values()]),
  );
  return name === undefined
    ? []
    : sectionsOfLaw(name, { span: { start: offset - number.length, end: offset } }, request);
}

/** As far before the caret as the name of a law may begin. */
const LOOK_BACK = 200;

/** The longest of the names that a text ends with, as a word of its own; a genitive s is none of the name's. */
function longestEnd(text: string, names: readonly string[]): string | undefined {
  const ends = [text, text.replace(/s$/, '')].map((end) => end.toLowerCase());
  const fits = (name: string) =>
    ends.some(
      (end) => end.endsWith(name.toLowerCase()) && !/[\p{L}\p{N}]/u.test(end.charAt(end.length - name.length - 1)),
    );
  return names.filter(fits).sort((a, b) => b.length - a.length)[0];
}

/** The numbers that the register lists, the plan's own list before others'. */
function numbersOf({ laws }: LawFamily): readonly string[] {
  for (const law of laws) {
    const list = law.sections();
    if (list !== undefined) return list.numbers;
  }
  return [];
}

/** The law itself, where this plan or one that it imports declares it. */
function aboutLaw(family: LawFamily | undefined, { plan }: Request): { readonly about?: About } {
  for (const { holder, definition } of family?.laws ?? []) {
    const alias = plan.libraries.find((library) => library.plan === holder)?.alias;
    if (holder === plan || alias !== undefined) return { about: { of: 'target', target: targetOf(definition, alias) } };
  }
  return {};
}
