import type { NoteDefinition, ParsedFile } from '../../model/file.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { editFix } from '../make-fix.ts';

/** A footnote or link definition that nothing uses. */
export default defineRule({
  code: 'unused-footnote',
  group: 'references',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En fotnote eller lenkeadresse som ikke er brukt',
    nn: 'Ein fotnote eller ei lenkjeadresse som ikkje er brukt',
    en: 'A footnote or link definition that nothing uses',
  },
  message: {
    nb: ({ label, footnote }) =>
      footnote
        ? `Ingenting i teksten viser til fotnoten «${label}». Sett inn [^${label}] der den hører til, eller ta den bort.`
        : `Ingenting i teksten bruker adressen «${label}». Ta den bort hvis den ikke trengs.`,
    nn: ({ label, footnote }) =>
      footnote
        ? `Ingenting i teksten viser til fotnoten «${label}». Set inn [^${label}] der han høyrer til, eller ta han bort.`
        : `Ingenting i teksten bruker adressa «${label}». Ta ho bort om ho ikkje trengst.`,
    en: ({ label, footnote }) =>
      footnote
        ? `Nothing in the text refers to the footnote “${label}”. Insert [^${label}] where it belongs, or remove it.`
        : `Nothing in the text uses the address “${label}”. Remove it if it is not needed.`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      if (file.notes.length === 0) continue;
      const used = new Set(file.links.map(({ type, target }) => `${type} ${target}`));
      for (const note of file.notes) {
        if (used.has(`${note.type} ${note.label}`) || isComment(note)) continue;
        const label = file.text.slice(note.span.start, note.span.end).trim();
        report({
          uri: file.uri,
          span: note.span,
          args: { label, footnote: Number(note.type === 'footnote') },
          fixes: () => [editFix('remove', file.uri, { span: linesOf(file, note), text: '' }, {}, true)],
        });
      }
    }
  },
});

/** `[//]: # (…)`: a way of writing comments in Markdown. */
function isComment({ label, destination }: NoteDefinition): boolean {
  return label === '//' || destination?.text === '#';
}

/** The definition's lines with their line break: a footnote goes on until a blank line, and over it where it is indented. */
function linesOf({ lines }: ParsedFile, note: NoteDefinition): Span {
  const first = lines.lineAt(note.whole.start);
  let last = first;
  if (note.type === 'footnote') {
    for (let line = first + 1; line < lines.count; line++) {
      const text = lines.lineText(line);
      const goesOn = /^(?: {4}|\t)\s*\S/.test(text) || (line === last + 1 && /^\s{0,3}[^\s[]/.test(text));
      if (goesOn) last = line;
      else if (text.trim() !== '') break;
    }
  }
  const isBlank = (line: number) => line < 0 || line >= lines.count || lines.lineText(line).trim() === '';
  // Of the blank lines around it one is enough for what is left.
  const end = isBlank(first - 1) && isBlank(last + 1) ? last + 2 : last + 1;
  return { start: lines.start(first), end: lines.start(end) };
}
