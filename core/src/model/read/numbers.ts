import { spanInScalar } from '../../syntax/yaml/offsets.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from '../../syntax/yaml/types.ts';
import { type Amount, type AmountProblem, readAmount, readMoney, readYear } from '../money/index.ts';
import { nameKey } from '../names/index.ts';
import { readNumber } from '../number.ts';
import type { Reference } from '../reference.ts';
import { findRow } from '../table/index.ts';
import { measurement as measurementRows, money, resources as resourceRows } from '../table/records.ts';
import { FUNDING } from '../table/values.ts';
import type { Measurement, MoneyAmount, MoneyValue, Resources, Words, YearValue } from '../value.ts';
import { type Draft, type FieldOwner, given, type ReadContext } from './context.ts';
import { knownPairs } from './keys.ts';
import { readListed } from './listed.ts';
import { entriesOf, readInlineOf, readProse, readReferences, wordsOf, wrongType } from './text.ts';

/** A number where one must stand; anything else is an `unreadable-number`. `remarkable`: where a remark might stand with it. */
function numberOf(scalar: YamlScalar, context: ReadContext, remarkable?: true): number | undefined {
  const value = readNumber(scalar.text)?.value;
  if (value === undefined) {
    const { span, text: raw } = scalar;
    context.problems.push({ code: 'unreadable-number', span, raw, ...given('remarkable', remarkable) });
  }
  return value;
}

/** The year that a key or value names; anything else is a `wrong-type`. */
export function yearOf(scalar: YamlScalar, owner: FieldOwner, context: ReadContext): number | undefined {
  return readYear(scalar.text.trim()) ?? wrongType(scalar.span, 'year', owner, context);
}

/** `{2016: 87, 2019: {verdi: 78, merknad: …}, 2020: {rød: 12, gul: 30}}` (docs/format.md section 3, indicator). */
export function readMeasurements(
  node: YamlNode,
  owner: FieldOwner,
  context: ReadContext,
): readonly Measurement[] | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  const measurements: Measurement[] = [];
  for (const pair of node.pairs) {
    const year = yearOf(pair.key, owner, context);
    if (year === undefined || pair.value === undefined) continue;
    measurements.push({ year, yearSpan: pair.key.span, ...valuesOf(pair, owner, context) });
  }
  return measurements;
}

function valuesOf(pair: YamlPair, owner: FieldOwner, context: ReadContext): Omit<Measurement, 'year' | 'yearSpan'> {
  const node = pair.value;
  const span = node?.span ?? pair.key.span;
  if (node === undefined || node.type === 'seq') {
    wrongType(span, 'number', owner, context);
    return { categories: [], span };
  }
  if (node.type === 'scalar') return { categories: [], span, ...numbered(numberOf(node, context, true)) };
  if (isRemarked(node)) return remarked(node, owner, context);
  const unfinished = node.pairs.some(({ value }) => value === undefined) || undefined;
  const categories = categoriesOf(node, owner, context);
  return { categories, byCategory: byName(categories), span, ...given('unfinished', unfinished) };
}

function byName(categories: Measurement['categories']): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { name, value } of categories) {
    const key = nameKey(name);
    if (!values.has(key)) values.set(key, value);
  }
  return values;
}

/** Whether a mapping is one value with a remark, rather than category by category. */
function isRemarked(map: YamlMap): boolean {
  return map.pairs.some((pair) => findRow(measurementRows, pair.key.text) !== undefined);
}

function remarked(map: YamlMap, owner: FieldOwner, context: ReadContext) {
  let value: number | undefined;
  let note: Words | undefined;
  let { span } = map;
  for (const { name, node } of knownPairs(map, measurementRows, context)) {
    if (name === 'note') note = readProse(node, owner, context);
    else if (node.type === 'scalar') {
      value = numberOf(node, context);
      span = node.span;
    } else wrongType(node.span, 'number', owner, context);
  }
  return { categories: [], span, ...numbered(value), ...(note && { note }) };
}

function categoriesOf(map: YamlMap, owner: FieldOwner, context: ReadContext): Measurement['categories'] {
  const categories: { name: string; span: YamlScalar['span']; value: number }[] = [];
  for (const { key, value: node } of map.pairs) {
    if (node === undefined) continue;
    if (node.type !== 'scalar') wrongType(node.span, 'number', owner, context);
    else {
      const value = numberOf(node, context);
      if (value !== undefined) categories.push({ name: key.text, span: node.span, value });
    }
  }
  return categories;
}

function numbered(value: number | undefined): { value?: number } {
  return value === undefined ? {} : { value };
}

/** `{2025: 85}`. */
export function readYearValues(
  node: YamlNode,
  owner: FieldOwner,
  context: ReadContext,
): readonly YearValue[] | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  const values: YearValue[] = [];
  for (const pair of node.pairs) {
    const year = yearOf(pair.key, owner, context);
    if (year === undefined || pair.value === undefined) continue;
    if (pair.value.type !== 'scalar') {
      wrongType(pair.value.span, 'number', owner, context);
      continue;
    }
    const value = numberOf(pair.value, context);
    if (value !== undefined) values.push({ year, yearSpan: pair.key.span, value, span: pair.value.span });
  }
  return values;
}

/** A text, or `{årsverk: 2}`. */
export function readResources(node: YamlNode, owner: FieldOwner, context: ReadContext): Resources | undefined {
  if (node.type === 'seq') return wrongType(node.span, 'text', owner, context);
  if (node.type === 'scalar') {
    const text = wordsOf(node);
    readInlineOf(text, owner, context);
    return { span: node.span, text };
  }
  let personYears: number | undefined;
  for (const { node: number } of knownPairs(node, resourceRows, context)) {
    if (number.type === 'scalar') personYears = numberOf(number, context);
    else wrongType(number.span, 'number', owner, context);
  }
  return { span: node.span, ...(personYears !== undefined && { personYears }) };
}

/** Money (docs/format.md section 7): a text, or `{finansiering, beløp, sum, kilde, merknad}`. */
export function readMoneyField(node: YamlNode, owner: FieldOwner, context: ReadContext): MoneyValue | undefined {
  if (node.type === 'seq') return wrongType(node.span, 'text', owner, context);
  if (node.type === 'scalar') return moneyText(node, owner, context);
  const value: Draft<MoneyValue> = { span: node.span, funding: [], amounts: [] };
  for (const { name, node: part, owner: inner } of knownPairs(node, money, context)) {
    if (name === 'funding') Object.assign(value, { funding: fundingOf(part, inner, context), fundingSpan: part.span });
    else if (name === 'amount') value.amounts = amountsOf(part, inner, context);
    else if (name === 'total') Object.assign(value, given('total', amountsOf(part, inner, context)[0]));
    else if (name === 'note') Object.assign(value, given('note', readProse(part, inner, context)));
    else Object.assign(value, given('source', sourceOf(part, inner, context)));
  }
  return value;
}

function moneyText(scalar: YamlScalar, owner: FieldOwner, context: ReadContext): MoneyValue {
  const text = wordsOf(scalar);
  readInlineOf(text, owner, context);
  const reading = readMoney(text.text);
  const amounts = reading.amounts.map((amount: Amount) => ({
    ...amount,
    span: spanInScalar(scalar, context.text, amount.span),
  }));
  return { span: scalar.span, text, reading: { ...reading, amounts }, funding: [...reading.funding], amounts: [] };
}

function sourceOf(node: YamlNode, owner: FieldOwner, context: ReadContext): Reference | undefined {
  return readReferences(node, money.source.value, owner, context)?.[0];
}

function fundingOf(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly string[] {
  return entriesOf(node)
    .map((entry) => readListed(entry, { values: FUNDING }, owner, context))
    .filter((value) => value !== undefined);
}

/** One amount, or amounts by year. A year that is none («År 1») is an `unreadable-amount` and keeps its amount. */
function amountsOf(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly MoneyAmount[] {
  if (node.type === 'scalar') return [amountOf(node, context)];
  if (node.type === 'seq') {
    wrongType(node.span, 'text', owner, context);
    return [];
  }
  const amounts: MoneyAmount[] = [];
  for (const { key, value } of node.pairs) {
    const year = readYear(key.text.trim());
    if (year === undefined) unreadableAmount(key, 'year', context);
    if (value === undefined) continue;
    if (value.type !== 'scalar') wrongType(value.span, 'text', owner, context);
    else amounts.push({ ...amountOf(value, context), yearSpan: key.span, ...(year !== undefined && { year }) });
  }
  return amounts;
}

function amountOf(scalar: YamlScalar, context: ReadContext): MoneyAmount {
  const reading = readAmount(scalar.text);
  // A text without any amount is a remark, which `unsettled-economy` judges; a number that cannot be read is a fault.
  if (reading.kind === 'unreadable' && reading.reason !== 'empty' && reading.reason !== 'no-number') {
    unreadableAmount(scalar, reading.reason, context);
  }
  return { span: scalar.span, reading };
}

function unreadableAmount({ span, text: raw }: YamlScalar, reason: AmountProblem | 'year', context: ReadContext): void {
  context.problems.push({ code: 'unreadable-amount', span, raw, reason });
}
