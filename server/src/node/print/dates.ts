import type { PlainDate } from '#core';

/** As a browser writes when a PDF was made and changed: `/CreationDate (D:20260331120000+00'00')`. */
const DATE = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'(?=\))/g;

/** The same PDF as if made at the beginning of a day, so that it is the same bytes whenever it is made. */
export function withDate(pdf: Buffer, { year, month, day }: PlainDate): Uint8Array {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  // As many bytes as before: what follows is found by its place in the file.
  const text = pdf.toString('latin1').replace(DATE, `${y}${m}${d}000000+00'00'`);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
