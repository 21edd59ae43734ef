import type { YamlPlace } from '../position/index.ts';
import { timeForms } from '../time-forms.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

/** Ways of saying a time that are read. */
export function timesIn(place: YamlPlace, { plan }: Request): readonly CompletionItem[] {
  return timeForms(plan).map((text, at) =>
    suggestion('time', text, { span: place.span, text: place.lead + text, sort: order(at) }),
  );
}
