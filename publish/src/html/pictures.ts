import { escapeText, type Lang, type Localized, nameOf } from '#core';
import type { Publication } from '../format.ts';
import { base64 } from './base64.ts';
import { unescapeText } from './markup.ts';

/** Pictures that browsers show, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

const NOT_SHOWN: Localized = {
  nb: 'Bildet kan ikke vises',
  nn: 'Biletet kan ikkje visast',
  en: 'The picture cannot be shown',
};

const IMAGE = /<img data-file="([^"]*)" alt="([^"]*)"\/>/g;

/** Markup with its pictures inside it; for one that cannot be read, or is no picture, a calm word with its name. */
export async function withPictures(publication: Publication, lang: Lang, markup: string): Promise<string> {
  const made = new Map<string, string>();
  for (const [tag, file = '', alt = ''] of markup.matchAll(IMAGE)) {
    if (!made.has(tag)) made.set(tag, await pictureOf(publication, lang, unescapeText(file), alt));
  }
  return markup.replace(IMAGE, (tag) => made.get(tag) ?? tag);
}

async function pictureOf(publication: Publication, lang: Lang, file: string, alt: string): Promise<string> {
  const type = TYPES[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  const bytes = type === undefined ? undefined : await publication.readBytes(file);
  if (type === undefined || bytes === undefined)
    return `<span class="no-image">${NOT_SHOWN[lang]}: ${escapeText(nameOf(file))}</span>`;
  return `<img src="data:${type};base64,${base64(bytes)}" alt="${alt}"/>`;
}
