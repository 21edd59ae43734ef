import { DOMParser } from '@xmldom/xmldom';
import mammoth from 'mammoth';

/** A picture of the document, as it will be called in the plan. */
export interface Picture {
  /** `bilde-1.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A Word document as HTML: `root` holds its blocks. */
export interface WordHtml {
  readonly root: Element;
  readonly pictures: readonly Picture[];
  /** What the reader could not take over, in its own (English) words. */
  readonly remarks: readonly string[];
}

/** How Word's styles are told apart; they are called so in a document whatever language Word speaks. */
const STYLES = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name^='heading ${level}'] => h${level}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name^='Overskrift ${level}'] => h${level}:fresh`),
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Tittel'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Undertittel'] => p.subtitle:fresh",
  "p[style-name^='toc '] => p.contents:fresh",
  "p[style-name^='INNH '] => p.contents:fresh",
  "p[style-name='table of figures'] => p.contents:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Bildetekst'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** File endings of the pictures that a plan can show. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'image/x-emf': 'emf',
  'image/x-wmf': 'wmf',
};

/** Reads a `.docx`. Rejects for what is none. Nothing outside the file is read, whatever it links to. */
export async function readWord(bytes: Uint8Array): Promise<WordHtml> {
  const pictures: Picture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `bilde-${pictures.length + 1}.${ENDINGS[image.contentType] ?? 'bin'}`;
    const place = pictures.push({ name, bytes: new Uint8Array() }) - 1;
    pictures[place] = { name, bytes: await image.readAsBuffer() };
    return { src: name };
  });
  const options = { styleMap: STYLES, convertImage, externalFileAccess: false, ignoreEmptyParagraphs: true };
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  const root = new DOMParser().parseFromString(`<body>${withoutControls(value)}</body>`, 'text/xml').documentElement;
  return { root, pictures, remarks: messages.map(({ message }) => message) };
}

/** XML knows no control characters, and Word leaves some in. */
function withoutControls(html: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return html.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
}
