import type { Link, ParsedFile } from '../../model/file.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { fileNameOnly } from '../prose/link-words.ts';

/** An image without a text for those who cannot see it. */
export default defineRule({
  code: 'missing-alt-text',
  group: 'language',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'Et bilde uten tekst',
    nn: 'Eit bilete utan tekst',
    en: 'An image without text',
  },
  message: {
    nb: ({ name }) =>
      name === ''
        ? 'Bildet har ingen tekst. Skriv mellom [ og ] hva det viser, for dem som ikke kan se det.'
        : `«${name}» er bare navnet på en fil. Skriv hva bildet viser, for dem som ikke kan se det.`,
    nn: ({ name }) =>
      name === ''
        ? 'Biletet har ingen tekst. Skriv mellom [ og ] kva det viser, for dei som ikkje kan sjå det.'
        : `«${name}» er berre namnet på ei fil. Skriv kva biletet viser, for dei som ikkje kan sjå det.`,
    en: ({ name }) =>
      name === ''
        ? 'The image has no text. Write what it shows between [ and ], for those who cannot see it.'
        : `“${name}” is only the name of a file. Write what the image shows, for those who cannot see it.`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      const { uri } = file;
      for (const link of file.links) {
        if (!isImage(file, link)) continue;
        const name = link.text.trim();
        if (name !== '' && !fileNameOnly(name)) continue;
        const start = link.whole.start + 2;
        report({ uri, span: name === '' ? link.whole : { start, end: start + link.text.length }, args: { name } });
      }
      for (const span of bareTags(file)) report({ uri, span, args: { name: '' } });
    }
  },
});

/** `![…](…)`, or `![…][label]`. */
function isImage({ text }: ParsedFile, { type, whole }: Link): boolean {
  return type === 'image' || (type === 'label' && text.charAt(whole.start) === '!');
}

/** Comments and code, in which a tag is none; then tags. */
const TAG = /<!--[\s\S]*?-->|(?<!`)(`+)(?!`)[^`]+\1(?!`)|(?<tag><img(?=[\s/>])[^<>]*>)/gi;

/** `<img>` in a chapter's HTML with no `alt` at all; an empty one says that the image is there for show. */
function bareTags({ text, blocks }: ParsedFile): readonly Span[] {
  return blocks.flatMap(({ type, span }) => {
    const source = type === 'code' || type === 'card' ? '' : text.slice(span.start, span.end);
    if (!/<img/i.test(source)) return [];
    return [...source.matchAll(TAG)].flatMap(({ groups, index }) => {
      const tag = groups?.tag;
      if (tag === undefined || /\salt(?=[\s=/>])/i.test(tag)) return [];
      return [{ start: span.start + index, end: span.start + index + tag.length }];
    });
  });
}
