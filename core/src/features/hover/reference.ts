import type { ParsedFile } from '../../model/file.ts';
import { measurementOf } from '../../model/indicator.ts';
import { type Lang, words } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';
import { lawNamed, sectionsOf } from '../../workspace/lawbook.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { findReference, isAt } from '../common/at-offset.ts';
import { describeFrom } from './describe.ts';
import { findingsOfItem } from './findings.ts';
import { measurementText } from './indicator.ts';
import { placesText } from './law.ts';
import { aboutAlias } from './manifest.ts';
import { escapeMarkdown } from './rows.ts';
import type { Hover, Judgement } from './types.ts';

const ANOTHER = words('Annen skrivemåte av', 'Annan skrivemåte av', 'Another spelling of');
const FORMER = words('Tidligere navn på', 'Tidlegare namn på', 'Former name of');

/** What the reference at an offset leads to; one name of a list that is written as one text counts alone. */
export function aboutReference(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
  judgement: Judgement | undefined,
): Hover | undefined {
  const reference = findReference(file, offset);
  if (!reference) return undefined;
  const { plan: alias } = reference;
  if (alias !== undefined && alias.span.start <= offset && offset <= alias.span.end) {
    const about = aboutAlias(plan, alias.text, alias.span, lang, judgement);
    if (about) return about;
  }
  const resolved = plan.resolve(reference).find(({ span }) => isAt(reference, span, offset));
  const target = resolved?.targets[0];
  if (!resolved || !target) return undefined;
  const parts = [
    figureOf(reference, resolved, lang),
    sectionOf(plan, reference, resolved, lang),
    resolved.former ? `*${FORMER[lang]}*` : undefined,
    isVariant(resolved) ? `*${ANOTHER[lang]}*` : undefined,
    describeFrom(plan, resolved.plan ?? plan, target, lang),
    target.item && target.kind !== 'point'
      ? findingsOfItem(resolved.plan ?? plan, target.item, judgement, lang, { uri: file.uri, offset })
      : undefined,
  ];
  return {
    span: reference.place.type === 'prose' ? reference.place.whole : resolved.span,
    markdown: parts.filter((part) => part !== undefined).join('\n\n'),
  };
}

/** An inflected name is its name; one that was found by a former name is introduced as that. */
function isVariant({ former, spelling }: Resolved): boolean {
  return !former && spelling !== undefined && spelling.likeness !== 'same' && spelling.likeness !== 'inflected';
}

/** `[[x@2019]]`: the value that it shows. */
function figureOf({ place }: Reference, { targets }: Resolved, lang: Lang): string | undefined {
  const item = targets[0]?.item;
  if (place.type !== 'prose' || !place.figure || item?.kind !== 'indicator') return undefined;
  const { year } = place.figure;
  const measurement = measurementOf(item, year);
  return measurement ? `**${year}: ${measurementText(measurement, item, lang)}**` : undefined;
}

/** `[[alkoholloven § 1-7 d]]`: the place in the form of law books, and whether the law's entry lists it. */
function sectionOf(plan: Plan, { place, written }: Reference, { targets }: Resolved, lang: Lang): string | undefined {
  const item = targets[0]?.item;
  if (place.section === undefined || item?.kind !== 'source') return undefined;
  const list =
    sectionsOf(item) ??
    lawNamed(plan, written)
      ?.laws.map((law) => law.sections())
      .find((each) => each !== undefined);
  const text = placesText(place.section.text, list, lang);
  return text === '' ? `**${escapeMarkdown(place.section.text)}**` : text;
}
