import type { NoteDefinition, ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import type { Span } from '../../text/span.ts';
import { foldedWords } from '../../text/words.ts';

/** A text that another one says already. */
export interface Echo {
  readonly file: ParsedFile;
  readonly span: Span;
  readonly first: { readonly file: ParsedFile; readonly span: Span };
}

/** Paragraphs and points of two words or more that say what the one right before them says. */
export function echoesIn(file: ParsedFile): readonly Echo[] {
  const found: Echo[] = [];
  let last: { readonly passage: Passage; readonly key: string } | undefined;
  for (const passage of file.passages()) {
    const isText = passage.type === 'paragraph' && passage.item === undefined;
    const key = isText ? keyOfPassage(file, passage) : '';
    if (key.includes(' ') && last?.key === key && isBeside(file, last.passage, passage)) {
      found.push({ file, span: trimmed(file, passage.span), first: { file, span: trimmed(file, last.passage.span) } });
    }
    last = { passage, key };
  }
  return found;
}

/** How many words a footnote must have to be told when it stands twice: «Ibid.» and «Se over» may. */
const NOTE = 4;

/** Footnotes of a chapter that say what another one says: one would do. */
export function notesIn(file: ParsedFile): readonly Echo[] {
  const seen = new Map<string, Span>();
  const found: Echo[] = [];
  for (const note of file.notes) {
    if (note.type !== 'footnote') continue;
    const span = textOfNote(file, note);
    const key = keyOf(file.text.slice(span.start, span.end));
    if (key.split(' ').length < NOTE) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, span);
    else found.push({ file, span, first: { file, span: first } });
  }
  return found;
}

/** What a footnote says, on its own line and those that go on with it. */
function textOfNote({ text, lines }: ParsedFile, { span, whole }: NoteDefinition): Span {
  let last = lines.lineAt(whole.start);
  while (last + 1 < lines.count && /^\s*[^\s[]/.test(lines.lineText(last + 1))) last++;
  const source = text
    .slice(span.end, lines.end(last))
    .replace(/^\]:\s*/, '')
    .trimEnd();
  const start = text.indexOf(source, span.end);
  return { start, end: start + source.length };
}

function keyOfPassage({ text }: ParsedFile, { span, text: shown }: Passage): string {
  // References are compared as they are written, so that two that lead to different things differ.
  const written = text.slice(span.start, span.end);
  return keyOf(written.includes('[[') ? written : shown);
}

function keyOf(text: string): string {
  return foldedWords(text, { start: 0, end: text.length })
    .map(({ word }) => word)
    .join(' ');
}

/** Only blanks, the signs of lists and quotations, and comments of a line stand between them: one may silence the second. */
function isBeside({ text }: ParsedFile, a: Passage, b: Passage): boolean {
  const between = text.slice(a.span.end, b.span.start).replace(/<!--[^\n]*?-->/g, '');
  return a.inside === b.inside && /^[\s>*+.)\d-]*$/.test(between);
}

/** A paragraph's place without the signs before it and the blanks around it. */
function trimmed({ text }: ParsedFile, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const signs = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/.exec(source)?.[0].length ?? 0;
  return { start: start + signs, end: start + source.trimEnd().length };
}
