import type { Localized, PlanStatus } from '#core';
import type { OptionSpec } from '../options.ts';
import { todayOption } from '../today.ts';

export const CHECK_SUMMARY: Localized = {
  nb: 'Kontroller planene i og under mappene (ellers i mappen du står i)',
  nn: 'Kontroller planane i og under mappene (elles i mappa du står i)',
  en: 'Check the plans in and below the folders (otherwise in the current one)',
};

/** Statuses that a plan can be judged by, in each language's word; the first is shown in help. */
export const STATUSES: readonly { readonly status: PlanStatus; readonly words: readonly string[] }[] = [
  { status: 'draft', words: ['utkast', 'draft'] },
  { status: 'hearing', words: ['høring', 'høyring', 'hearing'] },
  { status: 'adopted', words: ['vedtatt', 'vedteken', 'adopted'] },
];

/** The options of `planverk check`, in the order of docs/cli.md. */
export const CHECK_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    value: 'pretty|json',
    choices: ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit'],
    help: {
      nb: 'Slik funnene skrives: til å lese (pretty) eller til programmer (json)',
      nn: 'Slik funna blir skrivne: til å lese (pretty) eller til program (json)',
      en: 'How findings are written: to be read (pretty) or for programs (json)',
    },
  },
  {
    name: 'output',
    value: 'FILE',
    help: {
      nb: 'Skriv til en fil i stedet for til skjermen',
      nn: 'Skriv til ei fil i staden for til skjermen',
      en: 'Write to a file instead of the screen',
    },
  },
  {
    name: 'as',
    value: 'utkast|høring|vedtatt',
    choices: STATUSES.flatMap(({ words }) => words),
    help: {
      nb: 'Bedøm planene som om de hadde denne statusen',
      nn: 'Vurder planane som om dei hadde denne statusen',
      en: 'Judge the plans as if they had this status',
    },
  },
  {
    name: 'fail-on',
    value: 'error|warning|information|hint|never',
    choices: ['error', 'warning', 'information', 'hint', 'never'],
    help: {
      nb: 'Avslutt med kode 1 ved funn på dette nivået eller over (ellers error)',
      nn: 'Avslutt med kode 1 ved funn på dette nivået eller over (elles error)',
      en: 'Exit with 1 for findings at or above this level (otherwise error)',
    },
  },
  todayOption({
    nb: 'Kontroller som om det var denne dagen',
    nn: 'Kontroller som om det var denne dagen',
    en: 'Check as if it were this day',
  }),
  { name: 'baseline', value: 'FILE', later: true },
  { name: 'write-baseline', value: 'FILE', later: true },
  { name: 'fix', later: true },
];
