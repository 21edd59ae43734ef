import type { PlainDate } from '../../model/date.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { Plan } from '../../workspace/plan.ts';
import { placeAt } from '../position/index.ts';
import { cardsInText, kindsIn } from './cards.ts';
import { type CompletionList, listOf, type Request } from './item.ts';
import { sectionsInText } from './laws.ts';
import { destinationsIn, footnotesIn } from './paths.ts';
import { silencesIn } from './rules.ts';
import { targetsIn } from './targets.ts';
import { Usage } from './usage.ts';
import { layoutsIn } from './words.ts';
import { yamlIn } from './yaml.ts';

export type { CompletionItem, CompletionKind, CompletionList } from './item.ts';

/**
 * What may stand at the caret (docs/format.md sections 1 to 4 and 8), `offset` in the file. Labels and inserted texts are in the
 * plan's language, what is said about them in the reader's, `lang`. Empty where there is nothing to suggest. Dates can be
 * suggested where `today` is known.
 */
export function complete(plan: Plan, file: ParsedFile, offset: number, lang: Lang, today?: PlainDate): CompletionList {
  const request: Request = { plan, file, offset, lang, ...(today && { today }), usage: new Usage(plan, file, offset) };
  const place = placeAt(file, offset);
  switch (place.type) {
    case 'info':
      return listOf(place.layoutOf ? layoutsIn(place, place.layoutOf, request) : kindsIn(place, request));
    case 'yaml':
      return yamlIn(place, request);
    case 'bracket':
      return targetsIn(place, request);
    case 'destination':
      return listOf(destinationsIn(place, request));
    case 'footnote':
      return listOf(footnotesIn(place, request));
    case 'prose':
      return listOf([...sectionsInText(request), ...cardsInText(request)]);
    case 'silence':
      return listOf(silencesIn(place, request));
    default:
      return listOf([]);
  }
}
