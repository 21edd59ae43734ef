import type { Lang, Localized } from '../model/language.ts';
import { words } from '../model/language.ts';
import { pluralOf } from '../model/table/index.ts';
import type { Kind, TargetKind } from '../model/table/types.ts';
import { orList } from './enumerate.ts';

/** What a reference may lead to, as a sentence says it: «et mål», «ei eining», “a heading”. */
const KIND_NAMES: Readonly<Record<TargetKind, Localized>> = {
  goal: words('et mål', 'eit mål', 'a goal'),
  measure: words('et tiltak', 'eit tiltak', 'a measure'),
  indicator: words('en indikator', 'ein indikator', 'an indicator'),
  unit: words('en enhet', 'ei eining', 'a unit'),
  source: words('en kilde', 'ei kjelde', 'a source'),
  requirement: words('et kravsett', 'eit kravsett', 'a requirement set'),
  evaluation: words('en evaluering', 'ei evaluering', 'an evaluation'),
  abbreviation: words('en forkortelse', 'ei forkorting', 'an abbreviation'),
  point: words('et kravpunkt', 'eit kravpunkt', 'a requirement point'),
  heading: words('en overskrift', 'ei overskrift', 'a heading'),
  figure: words('en figur', 'ein figur', 'a figure'),
  table: words('en tabell', 'ein tabell', 'a table'),
};

/** Kinds as a finding's args carry them. */
export function kindsArg(kinds: readonly TargetKind[]): string {
  return kinds.join(' ');
}

/** «et mål eller et tiltak»: the kinds of `kindsArg` in a sentence; empty for none. */
export function kindNames(arg: string | number | undefined, lang: Lang): string {
  const names = String(arg ?? '')
    .split(' ')
    .flatMap((kind) => (isTargetKind(kind) ? [KIND_NAMES[kind][lang]] : []));
  return orList(names, lang);
}

function isTargetKind(kind: string): kind is TargetKind {
  return Object.hasOwn(KIND_NAMES, kind);
}

const VIEWS: Localized = words('visninger', 'visingar', 'views');

/** «tiltak», «indikatorar»: a kind in the plural, for sentences about all of its items. */
export function kindPlural(kind: string | number | undefined, lang: Lang): string {
  return (pluralOf(kind as Kind) ?? VIEWS)[lang];
}
