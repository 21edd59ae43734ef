import type { Link, ParsedFile } from '../../model/file.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { addressOnly, fileNameOnly, tellsNothing } from '../prose/link-words.ts';

/** A link whose text does not say where it leads: «her», «les mer», an address, a file's name. */
export default defineRule({
  code: 'link-text',
  group: 'language',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En lenke som ikke sier hvor den fører: «her», «les mer», en nettadresse eller et filnavn',
    nn: 'Ei lenkje som ikkje seier kvar ho fører: «her», «les meir», ei nettadresse eller eit filnamn',
    en: 'A link that does not say where it leads: “here”, “read more”, an address or a file name',
  },
  message: {
    nb: ({ what, text }) =>
      what === 'words'
        ? `«${text}» sier ikke hvor lenken fører. La teksten si hva leseren finner der.`
        : `Her er ${what === 'address' ? 'en nettadresse' : 'navnet på en fil'} teksten på lenken. Skriv hva leseren finner der, og legg adressen bak teksten.`,
    nn: ({ what, text }) =>
      what === 'words'
        ? `«${text}» seier ikkje kvar lenkja fører. La teksten seie kva lesaren finn der.`
        : `Her er ${what === 'address' ? 'ei nettadresse' : 'namnet på ei fil'} teksten på lenkja. Skriv kva lesaren finn der, og legg adressa bak teksten.`,
    en: ({ what, text }) =>
      what === 'words'
        ? `“${text}” does not say where the link leads. Let the text say what the reader finds there.`
        : `Here ${what === 'address' ? 'an address' : 'the name of a file'} is the text of the link. Write what the reader finds there, and put the address behind the text.`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      const labels = new Set(file.notes.map(({ label }) => label));
      for (const link of file.links) {
        // A label that is not defined is reported as that.
        if (link.type === 'label' && !labels.has(link.target)) continue;
        const what = faultOf(file, link);
        if (what === undefined) continue;
        report({ uri: file.uri, span: textSpan(link), args: { what, text: link.text.trim() } });
      }
      for (const span of bareAddresses(file)) report({ uri: file.uri, span, args: { what: 'address' } });
    }
  },
});

function faultOf({ text }: ParsedFile, { type, whole, text: shown }: Link): 'words' | 'address' | 'file' | undefined {
  if (type !== 'link' && (type !== 'label' || text.charAt(whole.start) === '!')) return undefined;
  if (addressOnly(shown)) return 'address';
  if (fileNameOnly(shown)) return 'file';
  return tellsNothing(shown) ? 'words' : undefined;
}

function textSpan({ whole, text }: Link): Span {
  const start = whole.start + 1 + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

/** Comments, code and tags of HTML, in which an address is no link; then addresses. */
const ADDRESS =
  /<!--[\s\S]*?-->|(?<!`)(`+)(?!`)[^`]+\1(?!`)|<\/?[a-z][a-z\d-]*(?=[\s/>])[^<>\n]*>|(?<address>https?:\/\/(?:[^\s<>()[\]"«»]|\([^\s<>()[\]"«»]*\))+)/gi;

/** Addresses that stand in running text as they are; programs make links of them. */
function bareAddresses(file: ParsedFile): readonly Span[] {
  if (!file.text.includes('://')) return [];
  const known = knownAddresses(file);
  const found: Span[] = [];
  for (const span of shownStretches(file)) {
    const source = file.text.slice(span.start, span.end);
    for (const { groups, index } of source.matchAll(ADDRESS)) {
      const start = span.start + index;
      const address = groups?.address?.replace(/[.,;:!?]+$/, '');
      if (address !== undefined && !known.has(start)) found.push({ start, end: start + address.length });
    }
  }
  return found;
}

/** Where text is shown: a chapter's blocks, since one that is an address alone is no running text, and text fields. */
function shownStretches(file: ParsedFile): readonly Span[] {
  const blocks = file.blocks.filter(({ type }) => type !== 'card' && type !== 'code' && type !== 'html');
  return [...blocks, ...file.passages().filter(({ item }) => item !== undefined)].map(({ span }) => span);
}

/** Where the addresses and the texts of links begin. */
function knownAddresses({ links, notes }: ParsedFile): ReadonlySet<number> {
  return new Set([
    ...links.flatMap((link) => [link.span.start, textSpan(link).start]),
    ...notes.flatMap(({ destination }) => (destination === undefined ? [] : [destination.span.start])),
  ]);
}
