import { measured } from '../../checks/indicators/figures.ts';
import type { Definition } from '../../model/definition.ts';
import type { Lang } from '../../model/language.ts';
import { idKey, toId } from '../../model/names/index.ts';
import type { ProsePlace, Reference } from '../../model/reference.ts';
import { plainText } from '../../syntax/markdown/plain.ts';
import type { TextEdit } from '../../text/edits.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { countBefore } from '../../text/search.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { figureValue } from '../common/figures.ts';
import { targetOf } from '../common/target.ts';
import type { HintPart, HintRequest, InlayHint } from './types.ts';

/** As much of a name as stands between the words of a line without pushing them out of view. */
const LONGEST = 40;

/** The names behind ids, in fields and in text, and the values behind `[[x@2019]]`. */
export function referenceHints(request: HintRequest): readonly InlayHint[] {
  const { references } = request.file;
  const { start, end } = request.range;
  const from = countBefore(references.length, (at) => (references[at]?.span.end ?? 0) < start - LONGEST);
  const to = countBefore(references.length, (at) => (references[at]?.span.start ?? 0) <= end);
  return references.slice(from, to).flatMap((reference) => hintsAt(reference, request));
}

function hintsAt(reference: Reference, request: HintRequest): readonly InlayHint[] {
  const resolved = request.plan.resolve(reference);
  const { place } = reference;
  if (place.type === 'field') return resolved.flatMap((one) => nameHint(one, endOf(one, request), request));
  const [only] = resolved;
  if (only === undefined || place.label !== undefined || place.section !== undefined) return [];
  if (place.figure !== undefined) return valueHint(place, only, request);
  return nameHint(only, place.whole.end, request).map((hint) => ({
    ...hint,
    edit: () => labelEdit(place, only, request),
  }));
}

/** Behind the name, the § of its law and its closing quotation mark. */
function endOf({ reference: { place }, span }: Resolved, { file: { text } }: HintRequest): number {
  const end = place.type === 'field' && place.section ? Math.max(span.end, place.section.span.end) : span.end;
  return /["']/.test(text.charAt(end)) ? end + 1 : end;
}

/** What an id is the id of, where that is known, is one thing, and is not what the id says itself. */
function nameHint(resolved: Resolved, offset: number, { plan }: HintRequest): InlayHint[] {
  const { targets, written, plan: holder } = resolved;
  const [target] = targets;
  if (target === undefined || targets.length > 1 || target.id !== idKey(written)) return [];
  const name = nameOf(target);
  if (name === '' || saysTheSame(target.id, name)) return [];
  const parts: HintPart[] = [{ text: name, place: { uri: target.uri, span: target.span } }];
  const other = holder !== undefined && holder !== plan ? planPart(holder) : undefined;
  return [{ kind: 'names', offset, parts: other ? [...parts, other] : parts, target: targetIn(plan, target, holder) }];
}

function nameOf({ title }: Definition): string {
  return excerptOf(plainText(title), LONGEST);
}

/** `oppsøkende-arbeid` says «Oppsøkende arbeid»; so does `Oppsøkende.arbeid`. */
function saysTheSame(id: string, name: string): boolean {
  return letters(id) === letters(toId(name));
}

function letters(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[-_.]/g, '');
}

/** « (Opptrappingsplanen)», behind the name of something in another plan; libraries are everybody's own. */
function planPart(holder: Plan): HintPart | undefined {
  const { title, uri, anchor, library } = holder.manifest;
  if (title === undefined || library) return undefined;
  return { text: ` (${excerptOf(plainText(title.text), LONGEST)})`, place: { uri, span: anchor } };
}

function targetIn(plan: Plan, definition: Definition, holder: Plan | undefined) {
  const alias =
    holder === undefined || holder === plan
      ? undefined
      : plan.manifest.plans.find(({ alias: { text } }) => plan.other(text) === holder)?.alias.text;
  return targetOf(definition, alias);
}

/** `[[nav|NAV Strand]]`: the name becomes the words that are shown. Not where it would end the reference or break the field's YAML. */
function labelEdit({ whole, item }: ProsePlace, { targets: [target] }: Resolved, _: HintRequest): TextEdit | undefined {
  const name = target && plainText(target.title);
  if (name === undefined || /[[\]|\r\n]/.test(name) || (item !== undefined && /: | #|["'{},]/.test(name)))
    return undefined;
  return { span: { start: whole.end - 2, end: whole.end - 2 }, text: `|${name}` };
}

/** The value behind `[[x@2019]]` with its unit; none where the text says itself what it is. */
function valueHint(place: ProsePlace, resolved: Resolved, { plan, lang }: HintRequest): InlayHint[] {
  const { figure } = place;
  const [target] = resolved.targets;
  if (figure?.year === undefined || figure.expected !== undefined || resolved.targets.length > 1) return [];
  const value = shownFigure(figure.year, figure.category?.text, resolved, lang);
  if (value === undefined || target === undefined) return [];
  const at = place.whole.end - 2;
  return [
    {
      kind: 'values',
      offset: place.whole.end,
      parts: [{ text: value, place: { uri: target.uri, span: target.span } }],
      target: targetIn(plan, target, resolved.plan),
      edit: () => ({ span: { start: at, end: at }, text: `=${value}` }),
    },
  ];
}

function shownFigure(year: number, category: string | undefined, resolved: Resolved, lang: Lang): string | undefined {
  const indicator = resolved.targets[0]?.item;
  if (indicator?.kind !== 'indicator' || resolved.plan === undefined) return undefined;
  const found = measured(resolved.plan, indicator, year, category);
  return found.kind === 'value' ? figureValue(found.value, indicator, lang) : undefined;
}
