import type { ParsedFile, Silence } from '../../model/file.ts';
import { nearest } from '../../text/distance.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { CODES } from '../codes.ts';
import type { Args, CheckContext, Fix, SilenceUse } from '../define.ts';
import { defineRule } from '../define.ts';
import { editFix, replaceWith } from '../make-fix.ts';

/** A silence with nothing to silence, or one whose code no rule has. */
export default defineRule({
  code: 'unused-silence',
  group: 'silences',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En kommentar som skal skjule et funn, men ikke skjuler noe',
    nn: 'Ein kommentar som skal skjule eit funn, men ikkje skjuler noko',
    en: 'A comment that is to hide a finding and hides nothing',
  },
  message: {
    nb: (args) =>
      say(
        args,
        (code) => `«${code}» er ikke meldt her, så det er ingenting å skjule. Ta det bort.`,
        (code) => `Ingen regel heter «${code}».`,
        (meant) => `Mente du «${meant}»?`,
        'Kommentaren nevner ingen regel, og skjuler ingenting. Ta den bort.',
      ),
    nn: (args) =>
      say(
        args,
        (code) => `«${code}» er ikkje meldt her, så det er ingenting å skjule. Ta det bort.`,
        (code) => `Ingen regel heiter «${code}».`,
        (meant) => `Meinte du «${meant}»?`,
        'Kommentaren nemner ingen regel, og skjuler ingenting. Ta han bort.',
      ),
    en: (args) =>
      say(
        args,
        (code) => `“${code}” is not reported here, so there is nothing to hide. Remove it.`,
        (code) => `No rule is called “${code}”.`,
        (meant) => `Did you mean “${meant}”?`,
        'The comment names no rule and hides nothing. Remove it.',
      ),
  },
  check(context) {
    for (const file of context.plan.files) for (const silence of file.silences) checkSilence(file, silence, context);
  },
});

function say(
  { code, known, suggestion }: Args,
  unused: (code: string) => string,
  unknown: (code: string) => string,
  meant: (suggestion: string) => string,
  empty: string,
): string {
  if (code === '') return empty;
  if (known) return unused(String(code));
  return suggestion === '' ? unknown(String(code)) : `${unknown(String(code))} ${meant(String(suggestion))}`;
}

function checkSilence(file: ParsedFile, silence: Silence, { silences, report }: CheckContext): void {
  const { uri } = file;
  const uses = silences.filter((use) => use.uri === uri && use.silence === silence);
  const removeAll = () => [removal(file, wholeComment(file, silence.span))];
  if (uses.length === 0)
    report({ uri, span: silence.span, args: { code: '', known: 1, suggestion: '' }, fixes: removeAll });
  for (const { code } of uses.filter(isUnused)) {
    const isOnly = silence.codes.length === 1;
    const known = CODES.includes(code.text);
    const suggestion = known ? undefined : nearest(code.text, CODES);
    const meant = suggestion === undefined ? [] : [replaceWith(uri, code.span, suggestion)];
    const remove = isOnly ? removeAll : () => [removal(file, codeInList(silence, code.span))];
    report({
      uri,
      span: isOnly && known ? silence.span : code.span,
      args: { code: code.text, known: known ? 1 : 0, suggestion: suggestion ?? '' },
      fixes: () => [...meant, ...remove()],
    });
  }
}

/** A rule that did not run has nothing to silence, and that is no fault. */
function isUnused({ used, ran, code }: SilenceUse): boolean {
  return !used && (ran || !CODES.includes(code.text));
}

function removal(file: ParsedFile, edit: TextEdit): Fix {
  return editFix('remove', file.uri, edit, {}, true);
}

/** The comment with its line where it stands alone there, else with the blanks before it. */
function wholeComment({ text, lines }: ParsedFile, { start, end }: Span): TextEdit {
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  const before = text.slice(lines.start(first), start);
  const isAlone = `${before}${text.slice(end, lines.end(last))}`.trim() === '';
  if (isAlone) {
    // An empty line on either side of it would become two.
    const isBlank = (line: number) => line >= 0 && line < lines.count && lines.lineText(line).trim() === '';
    const takesNext = isBlank(last + 1) && (first === 0 || isBlank(first - 1));
    return { span: { start: lines.start(first), end: lines.start(last + (takesNext ? 2 : 1)) }, text: '' };
  }
  return { span: { start: start - (before.length - before.trimEnd().length), end }, text: '' };
}

/** One code of several, with the comma that parts it from the next, or from the one before. */
function codeInList({ codes }: Silence, { start, end }: Span): TextEdit {
  const at = codes.findIndex((code) => code.span.start === start);
  const next = codes[at + 1];
  const before = codes[at - 1];
  return { span: next ? { start, end: next.span.start } : { start: before?.span.end ?? start, end }, text: '' };
}
