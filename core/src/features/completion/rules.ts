import { RULES } from '../../checks/all.ts';
import { words } from '../../model/language.ts';
import type { Span } from '../../text/span.ts';
import type { SilenceCode, YamlPlace } from '../position/index.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';

const SILENCE = words(
  'Slår av en regel her. Skriv hvorfor etter kolon.',
  'Slår av ein regel her. Skriv kvifor etter kolon.',
  'Switches a rule off here. Say why after the colon.',
);
const SILENCE_FILE = words(
  'Slår av en regel i hele filen. Skriv hvorfor etter kolon.',
  'Slår av ein regel i heile fila. Skriv kvifor etter kolon.',
  'Switches a rule off in the whole file. Say why after the colon.',
);

/** Rule codes as keys of `regler`. */
export function ruleKeysIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const there = new Set(place.siblings.map(({ key }) => key));
  return codes(place.span, there, request, (code) => place.lead + (place.colon ? code : `${code}: `), !place.colon);
}

/** In a silencing comment: `planverk-ignore` itself, and rule codes. */
export function silencesIn(place: SilenceCode, request: Request): readonly CompletionItem[] {
  if (place.part === 'code') return codes(place.span, new Set(place.given), request, (code) => code, false);
  return [
    { word: 'planverk-ignore', about: SILENCE },
    { word: 'planverk-ignore-file', about: SILENCE_FILE },
  ].map(({ word, about }) => {
    const lead = /[#-]/.test(request.file.text.charAt(place.span.start - 1)) ? ' ' : '';
    const at = { span: place.span, text: `${lead}${word} `, sort: word };
    return suggestion('rule', word, at, { documentation: about[request.lang], again: true });
  });
}

function codes(
  span: Span,
  there: ReadonlySet<string>,
  { lang }: Request,
  textOf: (code: string) => string,
  again: boolean,
): readonly CompletionItem[] {
  return RULES.filter(({ code }) => !there.has(code)).map(({ code, summary }) =>
    suggestion(
      'rule',
      code,
      { span, text: textOf(code), sort: code, names: [summary[lang]] },
      { about: { of: 'rule', code }, again },
    ),
  );
}
