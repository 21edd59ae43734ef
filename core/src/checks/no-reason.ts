import type { Localized } from '../model/language.ts';
import { spellings, words } from '../model/language.ts';

/** What stands where the reason of a silence is to be written: no reason yet. */
export const REASON_TO_COME: Localized = words('skriv hvorfor', 'skriv kvifor', 'say why');

/** Whether a silence says why. */
export function saysWhy(reason: string | undefined): boolean {
  return reason !== undefined && !spellings(REASON_TO_COME).includes(reason.toLowerCase());
}
