import { linkedAt } from '#core';
import type { FeatureRequest } from './request.ts';

/** The lines with the places that change together, each between «». */
export function showLinked({ snapshot, plan, file, offset }: FeatureRequest): string {
  const linked = linkedAt(snapshot, plan, file, offset);
  if (!linked) return 'nothing';
  const whole = new RegExp(`^(?:${linked.pattern})$`);
  const places = linked.spans.map(({ start, end }) => {
    if (!whole.test(file.text.slice(start, end))) throw new Error('the word is none by its own pattern');
    const line = file.lines.lineAt(start);
    const [from, to] = [file.lines.start(line), file.lines.end(line)];
    return `${line + 1}: ${file.text.slice(from, start)}«${file.text.slice(start, end)}»${file.text.slice(end, to)}`;
  });
  return places.join('\n');
}
