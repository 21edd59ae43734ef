import { spellings } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import { rowsOf } from '../../model/table/index.ts';
import { plainText } from '../../syntax/markdown/plain.ts';

/** The words with which plans head the columns of their tables of measures, by how they begin; the first that fits counts. */
const BEGINNINGS: readonly (readonly [field: string, words: readonly string[]])[] = [
  ['targetGroup', ['målgruppe', 'for hvem', 'for kven', 'target group']],
  ['number', ['nr', 'nummer', 'tiltaksn', 'tiltak nr', 'number', 'no.', '#']],
  ['title', ['tiltak', 'aktivitet', 'measure', 'action', 'activity']],
  ['contributing', ['samarbeid', 'medvirk', 'medverk', 'involver', 'deltaker', 'deltakar', 'partner', 'contribut']],
  ['responsible', ['ansvar', 'hovedansvar', 'hovudansvar', 'eier', 'eigar', 'responsib', 'owner', 'lead']],
  ['time', ['tid', 'frist', 'når', 'oppstart', 'gjennomføringstid', 'deadline', 'time', 'when', 'start', 'due']],
  ['economy', ['økonomi', 'kostnad', 'budsjett', 'finansier', 'pris', 'econom', 'cost', 'budget', 'funding']],
  ['resources', ['ressurs', 'resource']],
  ['indicators', ['indikator', 'måle', 'måling', 'målt', 'indicator']],
  ['goals', ['mål', 'delmål', 'hovedmål', 'hovudmål', 'goal', 'objective', 'aim']],
  ['description', ['beskriv', 'skildr', 'innhold', 'innhald', 'hva', 'kva', 'descri', 'content', 'what']],
  ['development', ['utvikling', 'videre', 'vidare', 'development', 'next step']],
  ['basis', ['forankring', 'hjemmel', 'heimel', 'basis']],
  ['covers', ['dekk', 'covers']],
  ['status', ['status']],
  ['level', ['nivå', 'level']],
  ['type', ['type']],
];

const BY_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries(rowsOf('measure')).flatMap(([name, row]) => spellings(row.key).map((key) => [key, name] as const)),
);

/** The field of a measure that a column's head or a label names, by its English name; `undefined` for other words. */
export function fieldOfHeader(header: string): string | undefined {
  const words = nameKey(plainText(header)).replace(/[:?]$/, '');
  return BY_KEY.get(words) ?? BEGINNINGS.find(([, all]) => all.some((word) => words.startsWith(word)))?.[0];
}
