import type { ParsedFile } from '../../model/file.ts';
import type { Lang, Localized } from '../../model/language.ts';
import type { SyntaxReason } from '../../syntax/yaml/types.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { quoted } from '../../workspace/editing.ts';
import type { Args, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { editFix } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

/** What to say to each reason. `text` is what stands there, `close` the sign that would close it. */
const MESSAGES: Readonly<Record<SyntaxReason, Localized<(args: Args) => string>>> = {
  colon: {
    nb: ({ text }) => `«${text}» har et kolon i seg. Sett anførselstegn rundt hele teksten.`,
    nn: ({ text }) => `«${text}» har eit kolon i seg. Set hermeteikn rundt heile teksten.`,
    en: ({ text }) => `“${text}” has a colon in it. Put quotes around the whole text.`,
  },
  comma: {
    nb: ({ text }) => `Kommaet deler «${text}» i to når tallet står i { }. Sett anførselstegn rundt tallet.`,
    nn: ({ text }) => `Kommaet deler «${text}» i to når talet står i { }. Set hermeteikn rundt talet.`,
    en: ({ text }) => `The comma parts “${text}” in two where the number stands in { }. Put quotes around the number.`,
  },
  tab: {
    nb: () => 'Linjen er rykket inn med tabulator. Rykk inn med mellomrom i stedet.',
    nn: () => 'Linja er rykt inn med tabulator. Rykk inn med mellomrom i staden.',
    en: () => 'This line is indented with a tab. Indent with spaces instead.',
  },
  quote: {
    nb: ({ text }) => `Anførselstegnet foran «${text}» blir aldri lukket. Sett et likt tegn der teksten slutter.`,
    nn: ({ text }) => `Hermeteiknet framfor «${text}» blir aldri lukka. Set eit likt teikn der teksten sluttar.`,
    en: ({ text }) => `The quote before “${text}” is never closed. Put the same sign where the text ends.`,
  },
  bracket: {
    nb: ({ text, close }) => `«${text}» som åpner her, blir aldri lukket. Sett inn «${close}» der listen slutter.`,
    nn: ({ text, close }) => `«${text}» som opnar her, blir aldri lukka. Set inn «${close}» der lista sluttar.`,
    en: ({ text, close }) => `The “${text}” that opens here is never closed. Put “${close}” where the list ends.`,
  },
  indent: {
    nb: () => 'Linjen begynner ikke like langt inne som linjene den hører sammen med. Rett innrykket.',
    nn: () => 'Linja byrjar ikkje like langt inne som linjene ho høyrer saman med. Rett innrykket.',
    en: () => 'This line does not start as far in as the lines it belongs with. Correct the indentation.',
  },
  key: {
    nb: ({ text }) => `«${text}» mangler kolon. Skriv «${text}:» og verdien etter, eller ta bort linjen.`,
    nn: ({ text }) => `«${text}» manglar kolon. Skriv «${text}:» og verdien etter, eller ta bort linja.`,
    en: ({ text }) => `“${text}” has no colon. Write “${text}:” and the value after it, or remove the line.`,
  },
  character: {
    nb: ({ text }) => `«${text}» begynner med et tegn som betyr noe annet her. Sett anførselstegn rundt teksten.`,
    nn: ({ text }) => `«${text}» byrjar med eit teikn som tyder noko anna her. Set hermeteikn rundt teksten.`,
    en: ({ text }) => `“${text}” begins with a sign that means something else here. Put quotes around the text.`,
  },
  alias: {
    nb: ({ text }) => `«${text}» setter inn den samme teksten altfor mange ganger. Skriv teksten ut i stedet.`,
    nn: ({ text }) => `«${text}» set inn den same teksten altfor mange gonger. Skriv teksten ut i staden.`,
    en: ({ text }) => `“${text}” repeats the same text far too many times. Write the text out instead.`,
  },
  shape: {
    nb: () => 'Dette er ikke felt med verdier. Skriv ett felt på hver linje, for eksempel «tittel: Aktivitetshus».',
    nn: () => 'Dette er ikkje felt med verdiar. Skriv eitt felt på kvar linje, til dømes «tittel: Aktivitetshus».',
    en: () => 'These are not fields with values. Write one field on each line, such as “title: Activity centre”.',
  },
  'duplicate-key': {
    nb: ({ text }) => `«${text}» står to ganger på samme sted, og bare den første blir lest. Ta bort den ene.`,
    nn: ({ text }) => `«${text}» står to gonger på same stad, og berre den første blir lesen. Ta bort den eine.`,
    en: ({ text }) => `“${text}” stands twice in the same place, and only the first is read. Remove one of them.`,
  },
  fence: {
    nb: ({ close }) =>
      `Blokken som begynner her, blir aldri avsluttet. Skriv ${close} på en egen linje der den slutter.`,
    nn: ({ close }) => `Blokka som byrjar her, blir aldri avslutta. Skriv ${close} på ei eiga linje der ho sluttar.`,
    en: ({ close }) => `The block that begins here is never ended. Write ${close} on a line of its own where it ends.`,
  },
  document: {
    nb: () => 'Det som står under denne streken, blir ikke lest. Ta bort streken, eller skriv det i et kort for seg.',
    nn: () => 'Det som står under denne streken, blir ikkje lese. Ta bort streken, eller skriv det i eit kort for seg.',
    en: () => 'What stands below this line is not read. Remove the dashes, or write it in a card of its own.',
  },
  encoding: {
    nb: () => 'Noen tegn her kan ikke leses. Lagre filen på nytt med tegnkodingen UTF-8.',
    nn: () => 'Nokre teikn her kan ikkje lesast. Lagre fila på nytt med teiknkodinga UTF-8.',
    en: () => 'Some characters here cannot be read. Save the file again with the encoding UTF-8.',
  },
  'too-large': {
    nb: () => 'Filen er for stor til å bli lest. Del den i flere filer.',
    nn: () => 'Fila er for stor til å bli lesen. Del ho i fleire filer.',
    en: () => 'The file is too large to be read. Split it into several files.',
  },
  other: {
    nb: ({ text }) => `«${text}» kan ikke leses. Se etter et kolon, et anførselstegn eller et innrykk som er feil.`,
    nn: ({ text }) => `«${text}» kan ikkje lesast. Sjå etter eit kolon, eit hermeteikn eller eit innrykk som er feil.`,
    en: ({ text }) => `“${text}” cannot be read. Look for a colon, a quote or an indentation that is wrong.`,
  },
};

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** YAML that cannot be read, and fences that are never closed. */
export default defineRule({
  code: 'syntax',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Tekst som ikke kan leses som felt og verdier',
    nn: 'Tekst som ikkje kan lesast som felt og verdiar',
    en: 'Text that cannot be read as fields and values',
  },
  message: { nb: say('nb'), nn: say('nn'), en: say('en') },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'syntax')) {
      const { span, reason } = problem;
      report({ uri: file.uri, span, args: argsOf(file, span, reason), fixes: () => fixesOf(file, span, reason) });
    }
  },
});

function say(lang: Lang): (args: Args) => string {
  return (args) => MESSAGES[args.reason as SyntaxReason][lang](args);
}

function argsOf(file: ParsedFile, span: Span, reason: SyntaxReason): Args {
  const text = excerptOf(file.text.slice(span.start, span.end));
  if (reason === 'quote') return { reason, text: text.replace(/^["']/, '') };
  if (reason === 'bracket') return { reason, text, close: CLOSING[text] ?? '' };
  if (reason === 'fence') return { reason, close: fenceOf(file, span) };
  return { reason, text };
}

/** The marks that open the fence whose kind word stands in `span`. */
function fenceOf({ text, lines }: ParsedFile, { start }: Span): string {
  const opening = text.slice(lines.start(lines.lineAt(start)), start);
  return /`{3,}|~{3,}/.exec(opening)?.[0] ?? '```';
}

function fixesOf(file: ParsedFile, span: Span, reason: SyntaxReason): readonly Fix[] {
  if (reason === 'tab') return [fix('tabs-to-spaces', file, span, tabsToSpaces(file, span))];
  if (reason === 'quote') return quoteFix(file, span, (text) => text + text.charAt(0), false);
  return reason === 'colon' || reason === 'comma' || reason === 'character' ? quoteFix(file, span, quoted, true) : [];
}

/** Quotes a text on one line; a comment behind it stays outside. Where a quote was opened, its end is a guess. */
function quoteFix(
  file: ParsedFile,
  { start, end }: Span,
  quote: (text: string) => string,
  safe: boolean,
): readonly Fix[] {
  const source = file.text.slice(start, end);
  const text = source.replace(/\s+#.*$/, '').trimEnd();
  if (/[\r\n]/.test(text)) return [];
  return [fix('quote', file, { start, end: start + text.length }, quote(text), safe)];
}

function fix(id: 'quote' | 'tabs-to-spaces', file: ParsedFile, span: Span, text: string, safe = true): Fix {
  return editFix(id, file.uri, { span, text }, {}, safe);
}

/**
 * Blanks in place of a line's tabs, as far in as the line belongs: below the line above it, one step further where that
 * line opens something. Lines above that are indented with tabs themselves are counted the same way.
 */
function tabsToSpaces({ lines }: ParsedFile, { start }: Span): string {
  const own = lines.lineAt(start);
  let first = own;
  while (first > 0 && /^\s*\t/.test(lines.lineText(first - 1))) first--;
  let above = first > 0 ? lines.lineText(first - 1) : '';
  let column = columnBelow(above, lines.lineText(first));
  for (let line = first + 1; line <= own; line++) {
    above = lines.lineText(line - 1);
    column = Math.max(0, column + 2 * (tabsIn(lines.lineText(line)) - tabsIn(above)));
  }
  return ' '.repeat(column);
}

/** The column at which `line` belongs below a line without tabs. */
function columnBelow(above: string, line: string): number {
  const [before = '', dashes = ''] = /^ *((?:- +)*)/.exec(above) ?? [];
  if (/:\s*(#.*)?$/.test(above)) return before.length + 2;
  return /^\s*- /.test(line) ? before.length - dashes.length : before.length;
}

function tabsIn(line: string): number {
  return (/^\s*/.exec(line)?.[0] ?? '').split('\t').length - 1;
}
