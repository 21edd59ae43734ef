import type { Template } from './template.ts';
import { escapeXml } from './xml.ts';

/** The words that a cover may have in braces, in the languages that plans have. */
export interface Placeholders {
  readonly title: string;
  readonly municipality: string;
  readonly period: string;
  readonly status: string;
}

/** What a template gives a document: XML by path, the same for the same template. */
export interface Merged {
  /** The body before the plan, or nothing; whether it says the plan's title, so that no title page need follow. */
  readonly cover: string;
  readonly hasTitle: boolean;
  /** The last section: page, header, footer. */
  readonly section: string;
  /** The plan's body with the template's own names of styles and lists. */
  body(xml: string): string;
  readonly styles: string;
  readonly numbering: string;
}

/** Our styles where the template has none of that name, and our lists behind the template's. */
export function merge(template: Template, styles: string, numbering: string, words: Placeholders): Merged {
  const document = template.text('word/document.xml');
  const inner = /<w:body\b[^>]*>([\s\S]*)<\/w:body>/.exec(document)?.[1] ?? '';
  // The last section stands last in the body; those before it belong to paragraphs of the cover.
  const section = /<w:sectPr\b(?:[^>]*\/>|(?:(?!<w:sectPr\b)[\s\S])*?<\/w:sectPr>)\s*$/.exec(inner)?.[0] ?? '';
  const before = inner.slice(0, inner.length - section.length);
  const { cover, hasTitle } = coverOf(before, words);
  const { names, xml } = mergedStyles(template.text('word/styles.xml'), styles);
  const lists = mergedNumbering(template.text('word/numbering.xml'), numbering);
  return {
    cover,
    hasTitle,
    section,
    styles: xml,
    numbering: lists.xml,
    body: (plan) =>
      plan
        .replace(
          /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g,
          (_, tag: string, id: string) => `${tag}${names.get(id) ?? id}"`,
        )
        .replace(/(<w:numId w:val=")(\d+)"/g, (_, tag: string, id: string) => `${tag}${Number(id) + lists.above}"`),
  };
}

/** The cover with the plan's words in place of `{tittel}` and its kin; nothing where the template has nothing to show. */
function coverOf(before: string, words: Placeholders): { readonly cover: string; readonly hasTitle: boolean } {
  const shows = /<w:t[ >][\s\S]*?\S[\s\S]*?<\/w:t>|<w:drawing|<w:pict/.test(before);
  if (!shows) return { cover: '', hasTitle: false };
  let hasTitle = false;
  const cover = before.replace(/\{(tittel|title|kommune|municipality|periode|period|status)\}/gi, (_, word: string) => {
    const key = PLACEHOLDERS[word.toLowerCase()] ?? 'status';
    hasTitle ||= key === 'title';
    return escapeXml(words[key]);
  });
  return { cover: `${cover}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`, hasTitle };
}

const PLACEHOLDERS: Readonly<Record<string, keyof Placeholders>> = {
  tittel: 'title',
  title: 'title',
  kommune: 'municipality',
  municipality: 'municipality',
  periode: 'period',
  period: 'period',
  status: 'status',
};

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

function stylesOf(xml: string): readonly Style[] {
  return [...xml.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)].map(([style]) => ({
    id: /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase(),
    xml: style,
  }));
}

/** Styles are one where their names are: Word calls them by its own language in ids, and by English in names. */
function mergedStyles(
  theirs: string,
  ours: string,
): { readonly names: ReadonlyMap<string, string>; readonly xml: string } {
  if (!theirs.includes('</w:styles>')) return { names: new Map(), xml: ours };
  const known = stylesOf(theirs);
  const byName = new Map(known.map(({ name, id }) => [name, id]));
  const ids = new Set(known.map(({ id }) => id));
  const names = new Map<string, string>();
  const added: Style[] = [];
  for (const style of stylesOf(ours)) {
    const same = byName.get(style.name);
    if (same !== undefined) names.set(style.id, same);
    else {
      // The same id under another name is another style.
      const id = ids.has(style.id) ? `Planverk${style.id}` : style.id;
      names.set(style.id, id);
      added.push({ ...style, id });
    }
  }
  const xml = added
    .map((style) =>
      style.xml
        .replace(/ w:default="1"/, '')
        .replace(/w:styleId="[^"]*"/, `w:styleId="${style.id}"`)
        .replace(
          /(<w:(?:basedOn|next) w:val=")([^"]*)"/g,
          (_, tag: string, id: string) => `${tag}${names.get(id) ?? id}"`,
        ),
    )
    .join('');
  return { names, xml: theirs.replace('</w:styles>', `${xml}</w:styles>`) };
}

/** Our lists with numbers above the template's. Definitions stand before the lists that use them. */
function mergedNumbering(theirs: string, ours: string): { readonly above: number; readonly xml: string } {
  if (!theirs.includes('</w:numbering>')) return { above: 0, xml: ours };
  const most = (pattern: RegExp): number => Math.max(0, ...[...theirs.matchAll(pattern)].map(([, id]) => Number(id)));
  const above = most(/<w:num w:numId="(\d+)"/g);
  const kinds = most(/w:abstractNumId="(\d+)"/g) + 1;
  const shifted = ours
    .replace(
      /(<w:abstractNum w:abstractNumId=")(\d+)"/g,
      (_, tag: string, id: string) => `${tag}${Number(id) + kinds}"`,
    )
    .replace(/(<w:abstractNumId w:val=")(\d+)"/g, (_, tag: string, id: string) => `${tag}${Number(id) + kinds}"`)
    .replace(/(<w:num w:numId=")(\d+)"/g, (_, tag: string, id: string) => `${tag}${Number(id) + above}"`);
  const definitions = [...shifted.matchAll(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/g)].map(([one]) => one).join('');
  const lists = [...shifted.matchAll(/<w:num\b[\s\S]*?<\/w:num>/g)].map(([one]) => one).join('');
  const at = theirs.search(/<w:num[ >]/);
  const end = theirs.indexOf('</w:numbering>');
  const place = at < 0 ? end : at;
  return { above, xml: `${theirs.slice(0, place)}${definitions}${theirs.slice(place, end)}${lists}</w:numbering>` };
}
