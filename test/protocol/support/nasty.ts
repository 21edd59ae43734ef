/** What is put into texts at a chance place: what opens and is not closed, what is half, and what is read in two ways. */
const SIGNS: readonly string[] = [
  '\uD83D\uDE00',
  '\uD83D',
  '\uDE00',
  '[[',
  '[[x@',
  ']]',
  '```',
  '```tiltak\n',
  '\n---\n',
  '{',
  '[',
  '}',
  '"',
  "'",
  ': ',
  '\n  - ',
  '&a ',
  '*a',
  '<<: *a\n',
  '| ',
  '>-\n',
  '# ',
  '<!--',
  '\t',
  '\r',
  '\u2028',
  '\0',
  '\u00A0',
  '[lenke](',
  '![](',
  'ansvarlig: ',
  '\nmål: [',
  '\nindikatorer:\n',
];

type Chance = (below: number) => number;

/** Ways in which a text comes to an editor, or stands in one while it is written. Each is given a text and takes its chances. */
export const STATES: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  'as it is': (text) => text,
  'cut off': (text, chance) => text.slice(0, chance(text.length + 1)),
  'begun in the middle': (text, chance) => text.slice(chance(text.length + 1)),
  'in conflict': conflict,
  CRLF: (text) => text.replace(/\r?\n/g, '\r\n'),
  'lone CR': (text, chance) => text.replace(/\n/g, () => (chance(3) === 0 ? '\r' : '\n')),
  BOM: (text) => `\uFEFF${text}`,
  NFD: (text) => text.normalize('NFD'),
  tabs: (text) => text.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
  'with signs put in': (text, chance) => damaged(text, chance, 0),
  'with signs in place of letters': (text, chance) => damaged(text, chance, 40),
  nested: (text, chance) => inserted(text, chance, `\nmål: ${'['.repeat(60)}${'{a: '.repeat(60)}`),
  anchored: (text, chance) =>
    inserted(text, chance, '\nmål: &m [m1, *m]\nansvarlig: *m\nkommentar: {<<: *m, ? x : *y}\n'),
  twice: (text, chance) => text + text.slice(chance(text.length + 1)),
  empty: () => '',
};

/** The lines of a chance piece as two people have written them, before they have agreed. */
function conflict(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const from = chance(lines.length);
  const piece = lines.slice(from, from + 1 + chance(12));
  const other = piece.map((line) => line.replace(/\p{L}+$/u, 'noe annet'));
  const both = ['<<<<<<< HEAD', ...piece, '=======', ...other, '>>>>>>> gren'];
  return [...lines.slice(0, from), ...both, ...lines.slice(from + piece.length)].join('\n');
}

function damaged(text: string, chance: Chance, most: number): string {
  let result = text;
  for (let times = 0; times < 6; times++) {
    const at = chance(result.length + 1);
    result = result.slice(0, at) + (SIGNS[chance(SIGNS.length)] ?? '') + result.slice(at + chance(most + 1));
  }
  return result;
}

function inserted(text: string, chance: Chance, piece: string): string {
  const at = chance(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
