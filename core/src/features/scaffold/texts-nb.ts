import type { ScaffoldTexts } from './types.ts';

/** A new plan in bokmål. */
export const NB: ScaffoldTexts = {
  usualTitle: 'Rusmiddelpolitisk handlingsplan',
  manifest: ({ id, title, municipality, period, chapters }) => `# Planfilen: hva planen er, og hvilke kapitler den har.
planverk: 1
id: ${id}
tittel: ${title}
kommune: ${municipality}
periode: ${period}
språk: nb
status: utkast   # utkast, høring, vedtatt eller evaluert: jo lenger planen er kommet, jo strengere kontrolleres den
kapitler:
${chapters}
planer:
  felles: planverk:felles   # lover, veiledere, undersøkelser og nasjonale enheter som kan nevnes uten å registreres her
`,
  chapters: [
    {
      path: 'kapitler/01-innledning.md',
      text: ({ municipality, period }) => `# Innledning

<!-- Hva planen gjelder, hvorfor den lages nå, og hvordan den henger sammen med kommuneplanen og andre planer. -->

Denne planen gjelder for ${municipality} kommune i perioden ${period}. Den følger opp kommunens ansvar etter
[[alkoholloven]], [[folkehelseloven]] og [[helse-og-omsorgstjenesteloven]].

## Arbeidet med planen

<!-- Hvem som har vært med, og hvordan innbyggere, brukere og pårørende er blitt hørt. -->
`,
    },
    {
      path: 'kapitler/02-foringer.md',
      text: () => `# Nasjonale føringer

<!-- Det i lover, strategier og veiledere som binder kommunen. Skriv [[ for å henvise til en lov, for eksempel med paragraf. -->
`,
    },
    {
      path: 'kapitler/03-dagens-situasjon.md',
      text: () => `# Dagens situasjon

<!-- Hva tallene viser om bruk av rusmidler, skader og tjenester. Registrer tallene i registre/indikatorer.yaml og hent dem inn i
     teksten med [[id@år]], så stemmer de alltid med registeret. -->

## Indikatorene planen følger

\`\`\`visning
type: indikatorer
\`\`\`
`,
    },
    {
      path: 'kapitler/04-evaluering.md',
      text: () => `# Evaluering av forrige plan

<!-- Hva som ble gjort, hva som virket, og hva som føres videre. Et kort «evaluering» for hvert tiltak i forrige plan. -->
`,
    },
    {
      path: 'kapitler/05-visjon-og-mal.md',
      text: () => `# Visjon og mål

<!-- Skriv «mål» på en egen linje, og velg kortet blant forslagene. Gi målet indikatorer, så kan det følges. -->

\`\`\`visning
type: målhierarki
\`\`\`
`,
    },
    {
      path: 'kapitler/06-tiltak.md',
      text: () => `# Tiltak

<!-- Skriv «tiltak» på en egen linje, og velg kortet blant forslagene. Hvert tiltak trenger et mål, en ansvarlig enhet, et tidspunkt og økonomi. -->

\`\`\`visning
type: tiltaksoversikt
\`\`\`
`,
    },
    {
      path: 'kapitler/07-gjennomforing.md',
      text: () => `# Gjennomføring og oppfølging

<!-- Hvem som følger opp planen, hvor ofte det rapporteres, og når planen evalueres. -->

## Hvem som gjør hva

\`\`\`visning
type: ansvarsmatrise
\`\`\`

## Når det gjøres

\`\`\`visning
type: tidslinje
\`\`\`
`,
    },
  ],
  registers: [
    {
      path: 'registre/enheter.yaml',
      text: `# Enheter og roller som planen nevner, aldri personer. Slik ser en ut:
#   - id: nav
#     navn: NAV
#     alias: [NAV-kontoret]
enheter:
`,
    },
    {
      path: 'registre/indikatorer.yaml',
      text: `# Tall som følges over tid. Slik ser en ut:
#   - id: ungdata-rusfri
#     navn: Elever på ungdomstrinnet som aldri har brukt rusmidler
#     enhet: prosent
#     kilde: ungdata
#     målinger: { 2022: 78 }
#     grunnlinje: 2022
#     målverdi: { 2029: 85 }
indikatorer:
`,
    },
    {
      path: 'registre/kilder.yaml',
      text: `# Dokumenter og undersøkelser som planen bygger på, ut over dem i fellesbiblioteket. Slik ser en ut:
#   - id: forrige-plan
#     tittel: Ruspolitisk handlingsplan 2018–2021
#     type: plan
#     år: 2018
kilder:
`,
    },
  ],
};
