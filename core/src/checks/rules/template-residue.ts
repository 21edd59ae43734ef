import type { ParsedFile } from '../../model/file.ts';
import { fieldOf } from '../../model/item.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Passage } from '../../model/prose.ts';
import { oneLine } from '../../text/excerpt.ts';
import { overlaps, type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { passagesOf } from '../prose/passages.ts';
import { type Residue, residueIn } from '../prose/residue.ts';

/** Text that a template left behind: «[FIRMANAVN]», TODO, lorem ipsum, XX. */
export default defineRule({
  code: 'template-residue',
  group: 'goals',
  levels: ['warning', 'error', 'error'],
  summary: {
    nb: 'Tekst som er igjen etter en mal: «[FIRMANAVN]», TODO, lorem ipsum, XX',
    nn: 'Tekst som er att etter ein mal: «[FIRMANAMN]», TODO, lorem ipsum, XX',
    en: 'Text left over from a template: “[COMPANY NAME]”, TODO, lorem ipsum, XX',
  },
  message: {
    nb: ({ what, text }) => `«${text}» er ${REST[what as What].nb}`,
    nn: ({ what, text }) => `«${text}» er ${REST[what as What].nn}`,
    en: ({ what, text }) => `“${text}” is ${REST[what as What].en}`,
  },
  check({ plan, report }) {
    for (const { file, text, start } of textsOf(plan)) {
      for (const { span, what } of residueIn(text)) {
        const at = shift(span, start);
        if (isLink(file, at)) continue;
        report({
          uri: file.uri,
          span: at,
          args: { what, text: oneLine(file.text.slice(at.start, at.end)) },
        });
      }
    }
    for (const { file, passage } of passagesOf(plan)) {
      const stray = strayLetters(passage);
      if (stray !== undefined) report({ uri: file.uri, span: stray.span, args: { what: 'stray', text: stray.text } });
    }
  },
});

type What = Residue['what'] | 'stray';

const REST = {
  place: {
    nb: 'igjen etter en mal. Skriv det som skal stå her, eller ta det bort.',
    nn: 'att etter ein mal. Skriv det som skal stå her, eller ta det bort.',
    en: 'left over from a template. Write what belongs here, or remove it.',
  },
  filler: {
    nb: 'bare fylltekst. Skriv det som skal stå her, eller ta den bort.',
    nn: 'berre fylltekst. Skriv det som skal stå her, eller ta han bort.',
    en: 'only filler. Write what belongs here, or remove it.',
  },
  todo: {
    nb: 'en lapp til den som skriver. Gjør ferdig det som mangler, og ta den bort.',
    nn: 'ein lapp til den som skriv. Gjer ferdig det som manglar, og ta han bort.',
    en: 'a note to the writer. Finish what is missing, and remove it.',
  },
  stray: {
    nb: 'bokstaver som er blitt stående igjen. Ta dem bort.',
    nn: 'bokstavar som er blitt ståande att. Ta dei bort.',
    en: 'letters that were left standing. Remove them.',
  },
} as const;

interface Text {
  readonly file: ParsedFile;
  readonly text: string;
  readonly start: number;
}

/** Everything that is shown: running text, and the names in the manifest and of items. */
function* textsOf(plan: Plan): Generator<Text> {
  for (const { file, passage } of passagesOf(plan)) yield { file, text: passage.text, start: passage.span.start };
  for (const file of plan.files) {
    for (const { start, end } of namesIn(file)) yield { file, text: file.text.slice(start, end), start };
  }
}

/** The names that are no running text: of units, indicators, sources and abbreviations, and the manifest's own. */
function namesIn({ manifest, items }: ParsedFile): readonly Span[] {
  const named = items.flatMap((item) => {
    const field = fieldOf(item, item.kind === 'source' ? 'title' : 'name');
    return field?.kind === 'value' ? [field.span] : [];
  });
  return manifest === undefined ? named : [...named, ...namesOf(manifest)];
}

function namesOf({ title, municipality, publisher, adopted }: Manifest): readonly Span[] {
  const words = [title, municipality, publisher, adopted?.date, adopted?.body, adopted?.case];
  return words.flatMap((each) => (each === undefined ? [] : [each.span]));
}

/** A word in brackets that is a link after all. */
function isLink({ links }: ParsedFile, at: Span): boolean {
  return links.some(({ type, whole }) => type === 'label' && overlaps(whole, at));
}

/** A paragraph of one or two letters and nothing else, «Åå»: a key pressed on the way. */
function strayLetters({ type, inside, text, span }: Passage): { span: Span; text: string } | undefined {
  if (type !== 'paragraph' || inside !== undefined || text.length > 40) return undefined;
  const letters = text.trim();
  if (!/^(?=.*\p{Ll})\p{L}{1,2}$/u.test(letters)) return undefined;
  const start = span.start + text.indexOf(letters);
  return { span: { start, end: start + letters.length }, text: letters };
}
