import JSZip from 'jszip';
import { PublishProblem } from '../format.ts';

/** A municipality's own document, of which a plan takes styles, cover, header, footer and page. */
export interface Template {
  /** Every part by its path; XML parts and others alike. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  text(path: string): string;
}

/** The most that a template may hold when it is unpacked, in bytes, and in parts: far more than a cover needs. */
const MOST = { bytes: 100 * 1024 * 1024, parts: 2_000 };

const DOCUMENT = 'word/document.xml';

/** Reads a template. Rejects with a `PublishProblem` for what is no Word document, is locked, holds macros, asks for files elsewhere, or is too big. */
export async function readTemplate(bytes: Uint8Array): Promise<Template> {
  // What Office encrypts is no zip any more, but a file of an older kind.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw LOCKED;
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw NO_WORD;
  });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > MOST.parts) throw TOO_BIG;
  const parts = new Map<string, Uint8Array>();
  let left = MOST.bytes;
  for (const file of files) {
    // A bomb says how big it is, or is found out as it is unpacked, part by part.
    if (sizeOf(file) > left) throw TOO_BIG;
    const content = await file.async('uint8array').catch(() => {
      throw NO_WORD;
    });
    left -= content.byteLength;
    if (left < 0) throw TOO_BIG;
    parts.set(file.name, content);
  }
  const text = (path: string): string => new TextDecoder().decode(parts.get(path));
  if (!parts.has(DOCUMENT) || !parts.has('[Content_Types].xml')) throw NO_WORD;
  if (
    [...parts.keys()].some((path) => /vbaProject|\.bin$/i.test(path)) ||
    text('[Content_Types].xml').includes('macroEnabled')
  )
    throw MACROS;
  if ([...parts.keys()].some((path) => path.endsWith('.rels') && asksElsewhere(text(path)))) throw ELSEWHERE;
  if ([...parts.keys()].some((path) => /\.(xml|rels)$/.test(path) && /<!DOCTYPE|<!ENTITY/i.test(text(path))))
    throw NO_WORD;
  return { parts, text };
}

/** The unpacked size that a file tells of itself; JSZip keeps it and names it nowhere. */
function sizeOf(file: JSZip.JSZipObject): number {
  const data: unknown = Reflect.get(file, '_data');
  const size: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'uncompressedSize') : undefined;
  return typeof size === 'number' ? size : 0;
}

/** Links are for readers; pictures, templates and other parts from elsewhere would be fetched when the document is opened. */
function asksElsewhere(relationships: string): boolean {
  return [...relationships.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([tag]) => /TargetMode="External"/i.test(tag) && !/\/(?:hyperlink|attachedTemplate)"/.test(tag),
  );
}

const NO_WORD = new PublishProblem({
  nb: 'Malen er ikke et Word-dokument (.docx eller .dotx). Lagre den på nytt fra Word.',
  nn: 'Malen er ikkje eit Word-dokument (.docx eller .dotx). Lagre han på nytt frå Word.',
  en: 'The template is no Word document (.docx or .dotx). Save it anew from Word.',
});

const LOCKED = new PublishProblem({
  nb: 'Malen er låst med passord, eller laget av et eldre Word. Lagre den som .docx uten passord.',
  nn: 'Malen er låst med passord, eller laga av eit eldre Word. Lagre han som .docx utan passord.',
  en: 'The template is locked with a password, or made by an older Word. Save it as .docx without one.',
});

const MACROS = new PublishProblem({
  nb: 'Malen har makroer, som ikke skal følge med planen. Lagre den som .docx eller .dotx uten makroer.',
  nn: 'Malen har makroar, som ikkje skal følgje med planen. Lagre han som .docx eller .dotx utan makroar.',
  en: 'The template has macros, which must not come with the plan. Save it as .docx or .dotx without them.',
});

const ELSEWHERE = new PublishProblem({
  nb: 'Malen henter bilder eller deler fra andre steder når den åpnes. Legg dem inn i malen, så planen er hel.',
  nn: 'Malen hentar bilete eller delar frå andre stader når han blir opna. Legg dei inn i malen, så planen er heil.',
  en: 'The template fetches pictures or parts from elsewhere when it is opened. Put them into it, so that the plan is whole.',
});

const TOO_BIG = new PublishProblem({
  nb: 'Malen er for stor. Den trenger bare forside, stiler, topptekst og bunntekst.',
  nn: 'Malen er for stor. Han treng berre framside, stilar, topptekst og botntekst.',
  en: 'The template is too big. It needs only a cover, styles, a header and a footer.',
});
