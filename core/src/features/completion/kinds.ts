import { spellings } from '../../model/language.ts';
import { KINDS, TABLE } from '../../model/table/index.ts';
import type { Info } from '../position/index.ts';
import { type CompletionItem, lines, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';
import { skeleton } from './skeleton.ts';

/** Behind the backticks of a fence: the kinds, with a card to fill in where the fence is still empty. */
export function kindsIn(place: Info, request: Request): readonly CompletionItem[] {
  const { plan, lang } = request;
  return KINDS.map((kind, index) => {
    const { word, about } = TABLE[kind];
    const own = word[plan.language];
    const body = place.filled ? [] : skeleton(plan, kind).map((line) => place.indent + line);
    const close = place.closed ? [] : [`${place.indent}${place.marker}`];
    const snippet = body.length > 0;
    return suggestion(
      'card',
      own,
      {
        span: place.span,
        text: lines(request, [own, ...body, ...(snippet ? close : [])]) + (snippet && !place.closed ? '$0' : ''),
        sort: order(index),
        names: spellings(word),
      },
      { detail: about[lang], snippet },
    );
  });
}
