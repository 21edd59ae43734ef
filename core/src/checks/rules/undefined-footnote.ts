import type { Link, NoteDefinition, ParsedFile } from '../../model/file.ts';
import { defineRule } from '../define.ts';

/** A footnote or link definition that is used and not defined. */
export default defineRule({
  code: 'undefined-footnote',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En fotnote eller lenke som er brukt, men ikke skrevet',
    nn: 'Ein fotnote eller ei lenkje som er brukt, men ikkje skriven',
    en: 'A footnote or link definition that is used and not defined',
  },
  message: {
    nb: ({ label, footnote }) =>
      footnote
        ? `Fotnoten «${label}» er ikke skrevet i denne filen. Skriv den på en egen linje: [^${label}]: …`
        : `Lenken «${label}» har ingen adresse i denne filen. Skriv den på en egen linje: [${label}]: …`,
    nn: ({ label, footnote }) =>
      footnote
        ? `Fotnoten «${label}» er ikkje skriven i denne fila. Skriv han på ei eiga linje: [^${label}]: …`
        : `Lenkja «${label}» har inga adresse i denne fila. Skriv ho på ei eiga linje: [${label}]: …`,
    en: ({ label, footnote }) =>
      footnote
        ? `The footnote “${label}” is not written in this file. Write it on a line of its own: [^${label}]: …`
        : `The link “${label}” has no address in this file. Write it on a line of its own: [${label}]: …`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      const defined = new Set(file.notes.map(keyOfNote));
      for (const link of file.links) {
        if (link.type !== 'footnote' && link.type !== 'label') continue;
        // A blank in it makes it plain text to Markdown.
        const isFootnote = link.type === 'footnote';
        if (defined.has(`${link.type} ${link.target}`) || (isFootnote && /\s/.test(labelOf(file, link)))) continue;
        const { span } = link;
        const args = { label: labelOf(file, link), footnote: Number(isFootnote) };
        report({ uri: file.uri, span, args });
      }
    }
  },
});

function keyOfNote({ type, label }: NoteDefinition): string {
  return `${type} ${label}`;
}

function labelOf({ text }: ParsedFile, { span }: Link): string {
  return text.slice(span.start, span.end);
}
