import type { Severity } from '#core';

/** Puts a text in a style. */
export type Paint = (style: Severity | 'bold' | 'dim', text: string) => string;

/** ANSI codes that every terminal with colours knows. */
const CODES: Readonly<Record<Severity | 'bold' | 'dim', string>> = {
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '36',
  bold: '1',
  dim: '2',
};

/** Paints where there is to be colour, and else gives texts back as they are. */
export function painter(color: boolean): Paint {
  return (style, text) => (color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}
