import { merge, type Placeholders } from './merged.ts';
import type { Template } from './template.ts';

/** The files of a package: XML as text, all else as bytes. */
export type Files = Map<string, string | Uint8Array>;

/** Parts that a document brings along itself, whatever its template has. */
const OURS = ['styles', 'numbering', 'footnotes'];

const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/**
 * A document with the styles, cover, page, header and footer of a template, and all that these need. `body` is the plan's without its title page, which
 * is `titlePage`: it follows a cover that does not say the title.
 */
export function dressed(
  own: Files,
  { body, titlePage }: { readonly body: string; readonly titlePage: string },
  template: Template,
  words: Placeholders,
): Files {
  const text = (path: string): string => String(own.get(path) ?? '');
  const merged = merge(template, text('word/styles.xml'), text('word/numbering.xml'), words);
  const files: Files = new Map(own);
  for (const [path, bytes] of template.parts)
    if (!files.has(path) && path !== 'word/_rels/settings.xml.rels') files.set(path, bytes);
  const section =
    merged.section === ''
      ? (/<w:sectPr>[\s\S]*?<\/w:sectPr>/.exec(text('word/document.xml'))?.[0] ?? '')
      : merged.section;
  if (merged.section !== '') for (const path of ['word/header.xml', 'word/footer.xml']) restore(files, template, path);
  const plan = merged.body((merged.hasTitle ? '' : titlePage) + body);
  files.set(
    'word/document.xml',
    `${opening(template, text('word/document.xml'))}<w:body>${merged.cover}${plan}${section}</w:body></w:document>`,
  );
  files.set('word/styles.xml', spoken(merged.styles, text('word/styles.xml')));
  files.set('word/numbering.xml', merged.numbering);
  files.set('word/footnotes.xml', merged.body(text('word/footnotes.xml')));
  files.set(
    RELATIONSHIPS,
    joinedRelationships(template.text(RELATIONSHIPS), text(RELATIONSHIPS), merged.section !== ''),
  );
  files.set(
    '[Content_Types].xml',
    joinedTypes(template.text('[Content_Types].xml'), text('[Content_Types].xml'), files),
  );
  const settings = template.parts.has('word/settings.xml')
    ? template.text('word/settings.xml')
    : text('word/settings.xml');
  // The template that the template was made of lies on somebody's disk.
  files.set('word/settings.xml', settings.replace(/<w:attachedTemplate\b[^>]*\/>/g, ''));
  return files;
}

/** The template's part of that name, or none. */
function restore(files: Files, template: Template, path: string): void {
  const theirs = template.parts.get(path);
  if (theirs) files.set(path, theirs);
  else files.delete(path);
}

/** The template's root, which names what its cover is written with, and our names beside it. */
function opening(template: Template, own: string): string {
  const theirs = /<w:document\b[^>]*>/.exec(template.text('word/document.xml'))?.[0] ?? '<w:document>';
  const ours = [...(/<w:document\b[^>]*>/.exec(own)?.[0].matchAll(/ (xmlns:\w+)="[^"]*"/g) ?? [])];
  const missing = ours.filter(([, name = '']) => !theirs.includes(` ${name}=`)).map(([attribute]) => attribute);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${theirs.replace(/>$/, `${missing.join('')}>`)}`;
}

/** Styles in the plan's language, which the template may not be in. */
function spoken(styles: string, own: string): string {
  const lang = /<w:lang w:val="[^"]*"/.exec(own)?.[0];
  return lang === undefined ? styles : styles.replace(/<w:lang w:val="[^"]*"/, lang);
}

function joinedRelationships(theirs: string, ours: string, withoutOurPage: boolean): string {
  const kept = [...theirs.matchAll(/<Relationship\b[^>]*\/>/g)]
    .map(([tag]) => tag)
    .filter((tag) => ![...OURS, 'settings', 'comments', 'endnotes'].some((name) => tag.includes(`/${name}"`)));
  const added = [...ours.matchAll(/<Relationship\b[^>]*\/>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !(withoutOurPage && /Id="rId-(?:header|footer)"/.test(tag)));
  return ours.replace(
    /(<Relationships\b[^>]*>)[\s\S]*(<\/Relationships>)/,
    (_, open: string, close: string) => open + [...kept, ...added].join('') + close,
  );
}

/** Types of all parts that are there: ours, and the template's for what it alone has. */
function joinedTypes(theirs: string, ours: string, files: Files): string {
  const own = [...ours.matchAll(/<(?:Default|Override)\b[^>]*\/>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.startsWith('<Override') || files.has(partOf(tag)));
  const keys = new Set(own.map(keyOf));
  const added = [...theirs.matchAll(/<(?:Default|Override)\b[^>]*\/>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !keys.has(keyOf(tag)) && (tag.startsWith('<Default') || files.has(partOf(tag))));
  return ours.replace(
    /(<Types\b[^>]*>)[\s\S]*(<\/Types>)/,
    (_, open: string, close: string) => open + [...own, ...added].join('') + close,
  );
}

function partOf(tag: string): string {
  return /PartName="\/([^"]*)"/.exec(tag)?.[1] ?? '';
}

function keyOf(tag: string): string {
  return (/(?:Extension|PartName)="([^"]*)"/.exec(tag)?.[1] ?? '').toLowerCase();
}
