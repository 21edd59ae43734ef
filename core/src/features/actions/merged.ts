import type { TextEdit } from '../../text/edits.ts';

/** Lines that come in one place as one edit, so that the stops in them are led to in order. */
export function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const byPlace = new Map<string, TextEdit>();
  for (const edit of edits) {
    const place = `${edit.span.start} ${edit.span.end}`;
    const before = byPlace.get(place);
    byPlace.set(place, before === undefined ? edit : joined(before, edit));
  }
  return [...byPlace.values()];
}

function joined(a: TextEdit, b: TextEdit): TextEdit {
  const by = a.text.length;
  const moved = (b.stops ?? []).map(({ start, end }) => ({ start: start + by, end: end + by }));
  return { span: a.span, text: a.text + b.text, stops: [...(a.stops ?? []), ...moved] };
}
