// Made by `npm run generate` from the files in library.
// biome-ignore-all format: a text is one line, however long

/** The texts of the libraries that Planverk brings along, by name and path. */
export const LIBRARY_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  felles: {
    "plan.yaml": "planverk: 1\nid: felles\ntittel: Felles register for kommunale planer\nutgiver: Planverk\nbibliotek: true\n",
    "registre/enheter.yaml": "enheter:\n  - id: statsforvalteren\n    navn: Statsforvalteren\n    tidligere: [Fylkesmannen]\n    type: ekstern\n",
    "registre/forkortelser.yaml": "forkortelser:\n  - { id: TSB, navn: tverrfaglig spesialisert rusbehandling }\n",
    "registre/lover.yaml": "kilder:\n  - id: alkoholloven\n    tittel: Lov om omsetning av alkoholholdig drikk m.v.\n    kortnavn: alkoholloven\n    alias: [alkohollova, alkl.]\n    type: lov\n    år: 1989\n",
  },
};
