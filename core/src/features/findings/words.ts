import { words } from '../../model/language.ts';

/** Groups of findings that no unit answers for. */
export const WORDS = {
  withoutUnit: words('Uten ansvarlig enhet', 'Utan ansvarleg eining', 'Without a responsible unit'),
  elsewhere: words('Ellers i planen', 'Elles i planen', 'Elsewhere in the plan'),
};
