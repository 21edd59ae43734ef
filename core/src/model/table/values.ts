import { words } from '../language.ts';
import type { Listed } from './types.ts';

// The closed lists of docs/format.md section 3. The English spelling is the value's name in code.

export const GOAL_TYPES = [
  words('visjon', 'visjon', 'vision'),
  words('innsatsområde', 'innsatsområde', 'focus-area'),
  words('hovedmål', 'hovudmål', 'main-goal'),
  words('delmål', 'delmål', 'sub-goal'),
] as const satisfies readonly Listed[];

export const MEASURE_TYPES = [
  words('nytt', 'nytt', 'new'),
  words('eksisterende', 'eksisterande', 'existing'),
  words('videreført', 'vidareført', 'continued'),
] as const satisfies readonly Listed[];

export const MEASURE_STATUSES = [
  words('planlagt', 'planlagt', 'planned'),
  words('pågår', 'pågår', 'ongoing'),
  words('delvis', 'delvis', 'partly'),
  words('gjennomført', 'gjennomført', 'completed'),
  words('avsluttet', 'avslutta', 'ended'),
  words('ikke-iverksatt', 'ikkje-iverksett', 'not-started'),
] as const satisfies readonly Listed[];

export const PREVENTION_LEVELS = [
  words('universell', 'universell', 'universal'),
  words('selektiv', 'selektiv', 'selective'),
  words('indisert', 'indisert', 'indicated'),
  words('miljørettet', 'miljøretta', 'environmental'),
  words('primær', 'primær', 'primary'),
  words('sekundær', 'sekundær', 'secondary'),
  words('tertiær', 'tertiær', 'tertiary'),
] as const satisfies readonly Listed[];

export const INDICATOR_UNITS = [
  words('prosent', 'prosent', 'percent'),
  words('antall', 'tal', 'count'),
  words('personer', 'personar', 'persons'),
  words('kroner', 'kroner', 'kroner'),
  words('liter', 'liter', 'litres'),
  words('per-1000', 'per-1000', 'per-1000'),
] as const satisfies readonly Listed[];

export const DIRECTIONS = [
  words('opp', 'opp', 'up'),
  words('ned', 'ned', 'down'),
  words('stabil', 'stabil', 'stable'),
] as const satisfies readonly Listed[];

export const CHART_TYPES = [
  words('linje', 'linje', 'line'),
  words('søyler', 'søyler', 'bars'),
  words('liggende-søyler', 'liggjande-søyler', 'horizontal-bars'),
  words('trafikklys', 'trafikklys', 'traffic-lights'),
  words('ingen', 'ingen', 'none'),
] as const satisfies readonly Listed[];

export const UNIT_TYPES = [
  words('virksomhet', 'verksemd', 'service'),
  words('leder', 'leiar', 'leader'),
  words('avdeling', 'avdeling', 'department'),
  words('team', 'team', 'team'),
  words('utvalg', 'utval', 'committee'),
  words('ekstern', 'ekstern', 'external'),
  words('samlebetegnelse', 'samlenemning', 'collective'),
] as const satisfies readonly Listed[];

export const SOURCE_TYPES = [
  words('lov', 'lov', 'law'),
  words('forskrift', 'forskrift', 'regulation'),
  words('melding', 'melding', 'white-paper'),
  words('proposisjon', 'proposisjon', 'bill'),
  words('nou', 'nou', 'official-report'),
  words('veileder', 'rettleiar', 'guide'),
  words('retningslinje', 'retningslinje', 'guideline'),
  words('undersøkelse', 'undersøking', 'survey'),
  words('statistikk', 'statistikk', 'statistics'),
  words('plan', 'plan', 'plan'),
  words('rapport', 'rapport', 'report'),
  words('nettside', 'nettside', 'website'),
] as const satisfies readonly Listed[];

export const DECISIONS = [
  words('videreføres', 'blir-vidareført', 'continued'),
  words('videreføres-endret', 'blir-vidareført-endra', 'continued-changed'),
  words('videreføres-ikke', 'blir-ikkje-vidareført', 'discontinued'),
  words('overført', 'overført', 'transferred'),
] as const satisfies readonly Listed[];

export const VIEW_TYPES = [
  words('tiltaksoversikt', 'tiltaksoversyn', 'measures'),
  words('målhierarki', 'målhierarki', 'goals'),
  words('ansvarsmatrise', 'ansvarsmatrise', 'responsibility'),
  words('tidslinje', 'tidslinje', 'timeline'),
  words('budsjett', 'budsjett', 'budget'),
  words('indikatorer', 'indikatorar', 'indicators'),
  words('kravdekning', 'kravdekning', 'coverage'),
  words('evaluering', 'evaluering', 'evaluation'),
  words('forkortelser', 'forkortingar', 'abbreviations'),
  words('kilder', 'kjelder', 'sources'),
] as const satisfies readonly Listed[];

export const FUNDING = [
  words('ramme', 'ramme', 'frame'),
  words('budsjett', 'budsjett', 'budget'),
  words('tilskudd', 'tilskot', 'grant'),
  words('egenandel', 'eigendel', 'own-share'),
  words('søkes', 'blir-søkt', 'applied'),
  words('ingen', 'ingen', 'none'),
  words('uavklart', 'uavklart', 'undecided'),
] as const satisfies readonly Listed[];

export const PLAN_STATUSES = [
  words('utkast', 'utkast', 'draft'),
  words('høring', 'høyring', 'hearing'),
  words('vedtatt', 'vedteken', 'adopted'),
  words('evaluert', 'evaluert', 'evaluated'),
] as const satisfies readonly Listed[];

/** How far down the contents go, or the numbers of headings. */
export const HEADING_DEPTHS = [
  words('ingen', 'ingen', 'none'),
  words('kapitler', 'kapittel', 'chapters'),
  words('avsnitt', 'avsnitt', 'sections'),
  words('underavsnitt', 'underavsnitt', 'subsections'),
] as const satisfies readonly Listed[];

const CARD = words('kort', 'kort', 'card');
const TABLE = words('tabell', 'tabell', 'table');
const LIST = words('liste', 'liste', 'list');
const BOX = words('boks', 'boks', 'box');
const OVERVIEW = words('oversikt', 'oversyn', 'overview');

/** How the items of a kind may be laid out in print (docs/format.md section 5). */
export const GOAL_LAYOUTS = [CARD, LIST, TABLE] as const satisfies readonly Listed[];
export const MEASURE_LAYOUTS = [CARD, TABLE, LIST, BOX, OVERVIEW] as const satisfies readonly Listed[];
export const EVALUATION_LAYOUTS = [TABLE, CARD] as const satisfies readonly Listed[];
export const REQUIREMENT_LAYOUTS = [LIST, TABLE] as const satisfies readonly Listed[];

export const RULE_LEVELS = [
  words('av', 'av', 'off'),
  words('hint', 'hint', 'hint'),
  words('info', 'info', 'info'),
  words('advarsel', 'åtvaring', 'warning'),
  words('feil', 'feil', 'error'),
] as const satisfies readonly Listed[];
