import { compareNames, nameWords } from '../../model/names/index.ts';
import { isOthersWords } from '../../model/prose.ts';
import { oneLine } from '../../text/excerpt.ts';
import { type Expansion, expansionsIn, type Reading } from '../abbreviations/expansions.ts';
import { type Registered, registeredExpansions } from '../abbreviations/registered.ts';
import type { Related } from '../define.ts';
import { defineRule } from '../define.ts';
import { beginningLike } from '../names/places.ts';
import { respelledIn } from '../prose/passage-edits.ts';

/** An abbreviation expanded in another way than the register does, or than the text did before. */
export default defineRule({
  code: 'abbreviation-variant',
  group: 'language',
  levels: ['information', 'information', 'warning'],
  summary: {
    nb: 'En forkortelse som er skrevet ut på en annen måte enn i registeret',
    nn: 'Ei forkorting som er skriven ut på ein annan måte enn i registeret',
    en: 'An abbreviation written out in another way than in the register',
  },
  message: {
    nb: ({ abbreviation, name, other, place }) =>
      place === 'register'
        ? `«${abbreviation}» står for «${other}» i registeret, men her for «${name}». Skriv det likt, eller rett registeret.`
        : `«${abbreviation}» står for «${other}» et annet sted i planen, men her for «${name}». Skriv det likt.`,
    nn: ({ abbreviation, name, other, place }) =>
      place === 'register'
        ? `«${abbreviation}» står for «${other}» i registeret, men her for «${name}». Skriv det likt, eller rett registeret.`
        : `«${abbreviation}» står for «${other}» ein annan stad i planen, men her for «${name}». Skriv det likt.`,
    en: ({ abbreviation, name, other, place }) =>
      place === 'register'
        ? `“${abbreviation}” stands for “${other}” in the register, but for “${name}” here. Write it alike, or correct the register.`
        : `“${abbreviation}” stands for “${other}” elsewhere in the plan, but for “${name}” here. Write it alike.`,
  },
  relatedMessage: {
    nb: ({ name }) => `Her står det for «${name}»`,
    nn: ({ name }) => `Her står det for «${name}»`,
    en: ({ name }) => `Here it stands for “${name}”`,
  },
  check({ plan, report }) {
    const known = new Map<string, Known>();
    for (const [abbreviation, registered] of registeredExpansions(plan))
      known.set(abbreviation, inRegister(registered));
    for (const expansion of expansionsIn(plan)) {
      const { abbreviation, file, passage, readings } = expansion;
      const [reading] = readings;
      if (reading === undefined || isOthersWords(expansion.passage)) continue;
      const before = known.get(abbreviation);
      if (before === undefined) {
        known.set(abbreviation, inText(expansion, reading));
        continue;
      }
      if (
        before.names.some((name) =>
          readings.some((each) => isAlike(name, each.name) || endsLike(expansion, each, name)),
        )
      )
        continue;
      const [other = ''] = before.names;
      report({
        uri: file.uri,
        span: reading.span,
        args: { abbreviation, name: oneLine(reading.name), other: oneLine(other), place: before.place },
        related: before.related,
        fixes: () => {
          const at = reading.span.start - passage.span.start;
          return respelledIn(
            file,
            passage,
            reading.span,
            beginningLike(oneLine(other), reading.name, passage.text, at),
            false,
          );
        },
      });
    }
  },
});

/** What an abbreviation stands for, by the register or by the text's first word on it. */
interface Known {
  readonly names: readonly string[];
  readonly place: 'register' | 'text';
  readonly related: readonly Related[];
}

function inRegister(registered: readonly Registered[]): Known {
  const [first] = registered;
  const related = first && [{ uri: first.definition.uri, span: first.definition.span, args: { name: first.name } }];
  return { names: registered.map(({ name }) => name), place: 'register', related: related ?? [] };
}

function inText({ file, readings }: Expansion, { name, span }: Reading): Known {
  return {
    names: readings.map((each) => each.name),
    place: 'text',
    related: [{ uri: file.uri, span, args: { name: oneLine(name) } }],
  };
}

/** As much before a bracket as is looked at for a name that ends there. */
const LONGEST_NAME = 400;

/** Whether the words before the bracket end in the name, with more before it or a first word that the letters leave out. */
function endsLike({ passage }: Expansion, { span }: Reading, name: string): boolean {
  const end = span.end - passage.span.start;
  const before = passage.text.slice(Math.max(0, end - LONGEST_NAME), end);
  const first = nameWords(before).at(-nameWords(name).length);
  return first !== undefined && isAlike(name, before.slice(first.start));
}

function isAlike(name: string, other: string): boolean {
  return compareNames(name, other) !== 'different';
}
