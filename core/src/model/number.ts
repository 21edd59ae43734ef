/** What a text that begins with a number says: `78 %` is 78 with the unit `%`. `unit` is the trimmed text after it. */
export interface NumberReading {
  readonly value: number;
  readonly unit?: string;
}

/** Units of an indicator by meaning (docs/format.md section 3, indicator); any other unit is its folded text. */
export type UnitMeaning = 'percent' | 'count' | 'persons' | 'nok' | 'litres' | 'per-1000' | (string & {});

/** Reads a number as authors type it (docs/format.md section 7, last sentence). Nothing where it is none or ambiguous. */
export function readNumber(_text: string): NumberReading | undefined {
  return undefined;
}

/** The unit that a text names, so that `78 %`, `78 prosent` and `78 pst.` compare as one. */
export function unitMeaning(text: string): UnitMeaning {
  return text;
}

/** `1 234,5` in bokmål and nynorsk (no-break space), `1,234.5` in English. */
export function formatNumber(value: number, _lang: 'nb' | 'nn' | 'en'): string {
  return String(value);
}
