import { applyEdits, describeTarget, inlayHintsOf } from '#core';
import type { FeatureRequest, Show } from './request.ts';

/** Every hint of the file: its line with the hint in braces, where its parts lead, and what writing it in gives. */
export const showHints: Show = (request) => hintsIn(request, { start: 0, end: request.file.text.length });

/** The hints of the caret's line alone. */
export const showHintsOfLine: Show = (request) => {
  const { lines } = request.file;
  const line = lines.lineAt(request.offset);
  return hintsIn(request, { start: lines.start(line), end: lines.end(line) });
};

function hintsIn({ plan, file, lang, snapshot }: FeatureRequest, range: { start: number; end: number }): string {
  const hints = inlayHintsOf(plan, file, range, lang, () => true).map(({ kind, offset, parts, target, edit }) => {
    const line = file.lines.lineAt(offset);
    const [before, after] = [
      file.text.slice(file.lines.start(line), offset),
      file.text.slice(offset, file.lines.end(line)),
    ];
    const own = `${line + 1} ${kind}: ${before}{${parts.map(({ text }) => text).join('|')}}${after}`;
    const places = parts.flatMap(({ place }) => {
      if (place === undefined) return [];
      const text = snapshot.file(place.uri)?.text ?? '';
      return [`\n  → ${place.uri.replace('file:///plan/', '')} «${text.slice(place.span.start, place.span.end)}»`];
    });
    const told = target && describeTarget(plan, target, lang) === undefined ? '\n  of what is not there' : '';
    return own + places.join('') + told + edited(file.text, edit?.());
  });
  return hints.length === 0 ? 'none' : hints.join('\n').replaceAll('\u00A0', '~');
}

/** The lines that the edit changes, as they are afterwards. */
function edited(text: string, edit: { span: { start: number; end: number }; text: string } | undefined): string {
  if (edit === undefined) return '';
  const after = applyEdits(text, [edit]);
  const from = text.lastIndexOf('\n', edit.span.start - 1) + 1;
  const rest = after.indexOf('\n', edit.span.start + edit.text.length);
  return `\n  ⇒ ${after
    .slice(from, rest < 0 ? undefined : rest)
    .replaceAll('\r', '␍')
    .replaceAll('\n', '⏎')}`;
}
