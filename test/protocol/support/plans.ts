/** A small plan without findings: one measure, its unit and its goal in a register. */
export const PLAN = {
  'plan.yaml': `planverk: 1
id: prøve-2022
tittel: Prøveplan
kommune: Prøve
periode: 2022-2025
status: vedtatt
kapitler:
  - kapitler/01.md
`,
  'kapitler/01.md': `# Tiltak

\`\`\`tiltak
id: t1
tittel: Oppsøkende arbeid
mål: m1
ansvarlig: nav
tidspunkt: 2022-2023
status: gjennomført
økonomi: innenfor gjeldende rammer
\`\`\`
`,
  'enheter.yaml': `enheter:
  - id: nav
    navn: NAV Prøve
mål:
  - id: m1
    tittel: Færre unge som ruser seg
    indikatorer: rusfri
indikatorer:
  - id: rusfri
    navn: Har aldri brukt rusmidler
    enhet: prosent
    kilde: ungdata
    målinger: {2022: 78}
    grunnlinje: 2022
    målverdi: {2025: 85}
kilder:
  - id: ungdata
    tittel: Ungdata
`,
} as const;

/** The chapter of `PLAN` with one fault: a status that is none. */
export const BROKEN = PLAN['kapitler/01.md'].replace('status: gjennomført', 'status: kanskje');
