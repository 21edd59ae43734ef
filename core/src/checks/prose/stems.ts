/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
  'alle andre annet arbeid arbeide arbeidet blant både bedre bidra denne dette disse eller etter flere fleire finne fleste foreligge fram frem følge gjelde gjennom gjøre gode god godt grunnlag hele hvert hver innen innenfor innbyggere kommune kommunen kommunens kommunene komme kunne lage legge legges løpet mange mellom mot måte målet nye neste noen nokre også opprette oppretting perioden planperioden planen rette rundt samt selv siden sitt skal skape slik slike som sikre større sørge tilby tiltak tiltaket tiltaka tiltakene under ulike utarbeide utarbeides utvikle utvikling etablere etableres ved videre være verdt vårt våre with that this their from have will shall'.split(
    ' ',
  ),
);

/** How much of a word tells what it is about, whatever its ending: «tjenesten» and «tjenester» begin alike. */
const STEM = 6;

/** The beginnings of the words that say what a text is about; four letters or more, case aside. */
export function contentStems(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return stems(words.filter((word) => !EMPTY.has(word)));
}

/** The beginnings of a name's words: «psykiatritjenesten» and «psykiatritjeneste» begin alike. */
export function nameStems(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return stems(words.filter((word) => word !== 'og' && word !== 'for'));
}

function stems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.slice(0, STEM)));
}
