import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many measure cards a generated plan has, as real plans do. */
export const CARDS_PER_PLAN = 50;

const CARDS_PER_CHAPTER = 10;

/** A generated workspace: its files by path, and what to measure in it. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  /** UTF-8 bytes of all files. */
  readonly bytes: number;
}

/** Plans with `cards` measure cards in all, `perPlan` in each, of the size and shape of Strand's. The same numbers give the same text. */
export function generate(cards: number, perPlan = CARDS_PER_PLAN): Generated {
  const files = new Map<string, string>();
  for (let plan = 0; plan * perPlan < cards; plan++) {
    const count = Math.min(perPlan, cards - plan * perPlan);
    for (const [path, text] of planFiles(plan, count)) files.set(`plan-${String(plan).padStart(4, '0')}/${path}`, text);
  }
  let bytes = 0;
  for (const text of files.values()) bytes += Buffer.byteLength(text);
  return { files, bytes };
}

/** Writes the workspace below `folder`. */
export function write({ files }: Generated, folder: string): void {
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function planFiles(plan: number, count: number): [string, string][] {
  const chapters = Math.ceil(count / CARDS_PER_CHAPTER);
  const paths = Array.from({ length: chapters }, (_, i) => `kapitler/${String(i + 3).padStart(2, '0')}-tiltak.md`);
  return [
    ['plan.yaml', manifest(plan, paths)],
    ['kapitler/01-situasjon.md', situation(plan)],
    ['kapitler/02-mål.md', goals(plan)],
    ...paths.map((path, i): [string, string] => [
      path,
      measures(plan, i, Math.min(CARDS_PER_CHAPTER, count - i * CARDS_PER_CHAPTER)),
    ]),
    ['registre/enheter.yaml', units()],
    ['registre/indikatorer.yaml', indicators(plan)],
    ['registre/kilder.yaml', sources()],
  ];
}

function manifest(plan: number, chapters: readonly string[]): string {
  const others = plan === 0 ? '' : 'planer:\n  felles: ../plan-0000\n';
  return `planverk: 1
id: plan-${plan}
tittel: Rusmiddelpolitisk handlingsplan ${plan}
kommune: Kommune ${plan}
periode: 2021-2026
språk: nb
status: høring
${others}kapitler:
  - kapitler/01-situasjon.md
  - kapitler/02-mål.md
${chapters.map((path) => `  - ${path}`).join('\n')}
`;
}

const WORDS =
  'tjenestene tilbyr oppfølging og behandling til innbyggere med sammensatte behov for hjelp i hverdagen slik at flere mestrer eget liv deltar arbeid aktivitet sammen andre kommunen'.split(
    ' ',
  );

/** Running text of `length` words that differs from place to place and from plan to plan: real plans seldom say a thing twice. */
function prose(seed: number, length: number): string {
  let state = (seed * 2_654_435_761) % 2_147_483_647;
  let at = seed;
  const words = Array.from({ length }, () => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    // The next word in the list, or one some places on: never the same twice in a row.
    at += 1 + (state % (WORDS.length - 1));
    return WORDS[at % WORDS.length] ?? '';
  });
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Seeds of a plan's texts, apart from those of the next. */
const PER_PLAN = 1_000;

function situation(plan: number): string {
  const seed = plan * PER_PLAN;
  const paragraphs = Array.from(
    { length: 12 },
    (_, i) =>
      `${prose(seed + i, 45)} Andelen var [[indikator-${i}@2019=${20 + i} %]] i 2019, og [[enhet-${i}]] følger opp[^${i + 1}].`,
  );
  const notes = paragraphs.map((_, i) => `[^${i + 1}]: ${prose(seed + 20 + i, 8)}`);
  return `# Dagens situasjon\n\n${paragraphs.join('\n\n')}\n\n## Tabell\n\n| År | Andel |\n|---|---|\n| 2019 | 20 |\n\n${notes.join('\n')}\n`;
}

function goals(plan: number): string {
  const seed = plan * PER_PLAN + 50;
  return `# Mål\n\n${Array.from(
    { length: 7 },
    (_, i) => `\`\`\`mål
id: mål-${i}
tittel: ${prose(seed + i, 9)}
strategier:
  - ${prose(seed + 10 + i, 7)}
  - ${prose(seed + 20 + i, 7)}
indikatorer: [indikator-${i}]
\`\`\`
`,
  ).join('\n')}`;
}

function measures(plan: number, chapter: number, count: number): string {
  return `# Tiltak ${chapter + 1}\n\n${prose(plan * PER_PLAN + 100 + chapter, 40)}\n\n${Array.from(
    { length: count },
    (_, i) => card(plan, chapter * CARDS_PER_CHAPTER + i),
  ).join('\n')}`;
}

function card(plan: number, n: number): string {
  const seed = plan * PER_PLAN + 200 + 2 * n;
  return `## Tiltak nummer ${n + 1}

\`\`\`tiltak
id: tiltak-${n}
tittel: Tiltak nummer ${n + 1}
mål: mål-${n % 7}
målgruppe: Personer med samtidig rus- og psykisk lidelse, og deres pårørende
beskrivelse: >
  ${prose(seed, 40)}
  ${prose(seed + 1, 40)} Se [[kilde-${n % 8}]] og [[enhet-${(n + 1) % 12}]].
tidspunkt: ${['Høsten 2021', '2022-2023', 'Innen utgangen av 2024', 'Oppstart våren 2022. Evalueres årlig'][n % 4]}
ansvarlig: enhet-${n % 12}
medvirkende: [Enhet nummer ${(n + 2) % 12}, enhet-${(n + 5) % 12}]
økonomi:
  finansiering: tilskudd
  beløp: {2022: 660 000 kr, 2023: 550 000 kr, 2024: 440 000 kr}
  sum: 1 650 000 kr
utvikling:
  - Søke årlig om tilskuddsmidler til forlengelse
  - Evalueres før tilskuddsperioden er over
  - Må innarbeides i økonomiplan
indikatorer: [indikator-${n % 15}]
\`\`\`
`;
}

function units(): string {
  return `enheter:\n${Array.from(
    { length: 12 },
    (_, i) => `  - id: enhet-${i}
    navn: Enhet nummer ${i}
    alias: [Enheten ${i}, E${i}]
    type: virksomhet
`,
  ).join('')}`;
}

function indicators(plan: number): string {
  const seed = plan * PER_PLAN + 700;
  return `indikatorer:\n${Array.from(
    { length: 15 },
    (_, i) => `  - id: indikator-${i}
    navn: Andel nummer ${i}
    beskrivelse: ${prose(seed + i, 12)}
    enhet: prosent
    kilde: kilde-${i % 8}
    frekvens: hvert 3. år
    målinger: {2016: ${30 + i}, 2019: ${20 + i}, 2022: {verdi: ${18 + i}, merknad: foreløpig}}
    grunnlinje: 2016
`,
  ).join('')}`;
}

function sources(): string {
  return `kilder:\n${Array.from(
    { length: 8 },
    (_, i) => `  - id: kilde-${i}
    tittel: Kilde nummer ${i}
    type: rapport
    utgiver: Utgiver ${i}
    år: ${2010 + i}
`,
  ).join('')}`;
}
