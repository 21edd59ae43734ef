import type { Lang } from '../model/language.ts';
import { type Html, html } from './html.ts';
import type { NumberedHeading } from './numbers.ts';
import { label, type Scope } from './scope.ts';

/** What stands before a heading: `3.2`, or «Vedlegg 2»; nothing before one without a number. */
export function headingNumber(
  { lang }: Pick<Scope, 'lang'>,
  { number, isAppendix }: NumberedHeading,
): Html | undefined {
  if (number === undefined) return undefined;
  const shown = isAppendix ? `${label({ lang }, 'appendix')} ${number}` : number;
  return html`<span class="number">${shown}</span> `;
}

/** What a heading is called in a sentence: «kapittel 3.2», «vedlegg 2»; `undefined` for one without a number. */
export function calledHeading(lang: Lang, { number, depth, isAppendix }: NumberedHeading): string | undefined {
  if (number === undefined) return undefined;
  const word = isAppendix ? 'appendix' : depth === 1 ? 'chapter' : 'section';
  return `${label({ lang }, word).toLowerCase()} ${number}`;
}
