import { type Localized, words } from '../../model/language.ts';

/** What the explorer says of its own, beside what the plan says. */
export const WORDS = {
  untitled: words('Uten tittel', 'Utan tittel', 'Untitled'),
  withoutGoal: words('Uten mål', 'Utan mål', 'Without a goal'),
  withoutUnit: words('Uten ansvarlig enhet', 'Utan ansvarleg eining', 'Without a responsible unit'),
  withoutTime: words('Uten tidspunkt', 'Utan tidspunkt', 'Without a time'),
  withoutYear: words('Tid uten årstall', 'Tid utan årstal', 'Time without a year'),
  withoutStatus: words('Ukjent status', 'Ukjend status', 'Unknown status'),
  contributes: words('Medvirker i', 'Medverkar i', 'Contributes to'),
  idle: words('Enheter uten tiltak', 'Einingar utan tiltak', 'Units without measures'),
  unknownGoal: words('finnes ikke', 'finst ikkje', 'does not exist'),
  unknownUnit: words('ikke i registeret', 'ikkje i registeret', 'not in the register'),
} as const satisfies Readonly<Record<string, Localized>>;
