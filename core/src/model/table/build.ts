import type { Localized } from '../language.ts';
import { words } from '../language.ts';
import type { FieldRow, FieldType, Listed, TargetKind } from './types.ts';

/** A row of the table: key spellings, what it holds, and what it is for, in the three languages. */
export function field<T extends FieldType>(
  key: readonly [nb: string, nn?: string, en?: string],
  value: T,
  nb: string,
  nn: string,
  en: string,
): FieldRow<T> {
  return { key: words(...key), value, about: words(nb, nn, en) };
}

/** The same row, required always. */
export function required<T extends FieldType>(row: FieldRow<T>): FieldRow<T> & { readonly required: true } {
  return { ...row, required: true };
}

export const ID = { type: 'id' } as const;
export const PLAIN = { type: 'plain' } as const;
export const PLAINS = { type: 'plains' } as const;
export const FORMER_NAMES = { type: 'former-names' } as const;
export const TEXT = { type: 'text' } as const;
export const TEXTS = { type: 'texts' } as const;
export const TIME = { type: 'time' } as const;

/** One word of `values`. */
export function listed<const V extends readonly Listed[]>(values: V) {
  return { type: 'listed', values } as const;
}

/** One word of `values`, `start` (its English name) where nothing is said. */
export function listedFrom<const V extends readonly Listed[]>(values: V, start: string) {
  return { type: 'listed', values, default: start } as const;
}

/** A word of `values` or any other text. */
export function openListed<const V extends readonly Listed[]>(values: V) {
  return { type: 'listed', values, open: true } as const;
}

/** References to items of the kinds named. */
export function references(...to: readonly TargetKind[]) {
  return { type: 'references', to } as const;
}

/** One reference, no list. */
export function reference(...to: readonly TargetKind[]) {
  return { type: 'references', to, one: true } as const;
}

/** One reference, or a text that names nothing. */
export function referenceOrText(...to: readonly TargetKind[]) {
  return { type: 'references', to, one: true, orText: true } as const;
}

export const identity = required(
  field(
    ['id'],
    ID,
    'Kort navn som andre steder i planen viser til. Bokstaver, tall, bindestrek; begynner med en bokstav.',
    'Kort namn som andre stader i planen viser til. Bokstavar, tal, bindestrek; byrjar med ein bokstav.',
    'Short name that the rest of the plan refers to. Letters, digits, hyphens; starts with a letter.',
  ),
);

/** The row every kind with a title has. */
export function title(about: Localized) {
  return required(field(['tittel', 'tittel', 'title'], TEXT, about.nb, about.nn, about.en));
}

/** The row every kind with a name has. */
export function name(about: Localized) {
  return required(field(['navn', 'namn', 'name'], PLAIN, about.nb, about.nn, about.en));
}
