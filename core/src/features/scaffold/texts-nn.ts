import type { ScaffoldTexts } from './types.ts';

/** A new plan in nynorsk. */
export const NN: ScaffoldTexts = {
  usualTitle: 'Rusmiddelpolitisk handlingsplan',
  manifest: ({ id, title, municipality, period, chapters }) => `# Planfila: kva planen er, og kva kapittel han har.
planverk: 1
id: ${id}
tittel: ${title}
kommune: ${municipality}
periode: ${period}
språk: nn
status: utkast   # utkast, høyring, vedteken eller evaluert: dess lenger planen er komen, dess strengare blir han kontrollert
kapittel:
${chapters}
planar:
  felles: planverk:felles   # lover, rettleiarar, undersøkingar og nasjonale einingar som kan nemnast utan å registrerast her
`,
  chapters: [
    {
      path: 'kapittel/01-innleiing.md',
      text: ({ municipality, period }) => `# Innleiing

<!-- Kva planen gjeld, kvifor han blir laga no, og korleis han heng saman med kommuneplanen og andre planar. -->

Denne planen gjeld for ${municipality} kommune i perioden ${period}. Han følgjer opp ansvaret kommunen har etter
[[alkoholloven|alkohollova]], [[folkehelseloven|folkehelselova]] og [[helse-og-omsorgstjenesteloven|helse- og omsorgstenestelova]].

## Arbeidet med planen

<!-- Kven som har vore med, og korleis innbyggjarar, brukarar og pårørande er blitt høyrde. -->
`,
    },
    {
      path: 'kapittel/02-foringar.md',
      text: () => `# Nasjonale føringar

<!-- Det i lover, strategiar og rettleiarar som bind kommunen. Skriv [[ for å vise til ei lov, til dømes med paragraf. -->
`,
    },
    {
      path: 'kapittel/03-situasjonen-i-dag.md',
      text: () => `# Situasjonen i dag

<!-- Kva tala viser om bruk av rusmiddel, skadar og tenester. Registrer tala i register/indikatorar.yaml og hent dei inn i
     teksten med [[id@år]], så stemmer dei alltid med registeret. -->

## Indikatorane planen følgjer

\`\`\`vising
type: indikatorar
\`\`\`
`,
    },
    {
      path: 'kapittel/04-evaluering.md',
      text: () => `# Evaluering av førre plan

<!-- Kva som vart gjort, kva som verka, og kva som blir ført vidare. Eit kort «evaluering» for kvart tiltak i førre plan. -->
`,
    },
    {
      path: 'kapittel/05-visjon-og-mal.md',
      text: () => `# Visjon og mål

<!-- Skriv «mål» på ei eiga linje, og vel kortet blant forslaga. Gi målet indikatorar, så kan det følgjast. -->

\`\`\`vising
type: målhierarki
\`\`\`
`,
    },
    {
      path: 'kapittel/06-tiltak.md',
      text: () => `# Tiltak

<!-- Skriv «tiltak» på ei eiga linje, og vel kortet blant forslaga. Kvart tiltak treng eit mål, ei ansvarleg eining, eit tidspunkt og økonomi. -->

\`\`\`vising
type: tiltaksoversyn
\`\`\`
`,
    },
    {
      path: 'kapittel/07-gjennomforing.md',
      text: () => `# Gjennomføring og oppfølging

<!-- Kven som følgjer opp planen, kor ofte det blir rapportert, og når planen blir evaluert. -->

## Kven som gjer kva

\`\`\`vising
type: ansvarsmatrise
\`\`\`

## Når det blir gjort

\`\`\`vising
type: tidslinje
\`\`\`
`,
    },
  ],
  registers: [
    {
      path: 'register/einingar.yaml',
      text: `# Einingar og roller som planen nemner, aldri personar. Slik ser ei ut:
#   - id: nav
#     namn: NAV
#     alias: [NAV-kontoret]
einingar:
`,
    },
    {
      path: 'register/indikatorar.yaml',
      text: `# Tal som blir følgde over tid. Slik ser ein ut:
#   - id: ungdata-rusfri
#     namn: Elevar på ungdomstrinnet som aldri har brukt rusmiddel
#     eining: prosent
#     kjelde: ungdata
#     målingar: { 2022: 78 }
#     grunnlinje: 2022
#     målverdi: { 2029: 85 }
indikatorar:
`,
    },
    {
      path: 'register/kjelder.yaml',
      text: `# Dokument og undersøkingar som planen byggjer på, ut over dei i fellesbiblioteket. Slik ser ei ut:
#   - id: førre-plan
#     tittel: Ruspolitisk handlingsplan 2018–2021
#     type: plan
#     år: 2018
kjelder:
`,
    },
  ],
};
