import { unitOf } from '../model/indicator.ts';
import { type AnyItem, fieldOf, type Item, type SubMeasure, type ValueOf } from '../model/item.ts';
import { formatNumber } from '../model/number.ts';
import { pointId } from '../model/read/definitions.ts';
import { rowsOf } from '../model/table/index.ts';
import type { FieldType } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import type { Words } from '../model/value.ts';
import { attribute, type Content, type Html, html, joined, NOTHING } from './html.ts';
import { moneyHtml } from './money.ts';
import { showFields } from './references.ts';
import { label, type Scope } from './scope.ts';
import { textHtml, textsHtml } from './text.ts';
import { formatValue, listedWord } from './values.ts';

/** The value that a field of the table's type holds. */
type Holds<T extends FieldType['type']> = ValueOf<Extract<FieldType, { type: T }>>;

/** Whether the author has written something in the field. */
export function isGiven(item: AnyItem, name: string): boolean {
  const field = fieldOf(item, name);
  return field !== undefined && field.kind !== 'absent';
}

/**
 * What a field says, as it is printed; what cannot be read is shown as it is written. `undefined` for an absent one.
 */
export function fieldHtml(scope: Scope, item: AnyItem, name: string): Html | undefined {
  const field = fieldOf(item, name);
  if (field === undefined || field.kind === 'absent') return undefined;
  if (field.kind === 'unreadable') return html`<span class="unread">${field.raw}</span>`;
  const row = rowsOf(item.kind)[name];
  return row === undefined ? undefined : valueHtml({ scope, item, name }, row.value, field.value, field.span);
}

interface Place {
  readonly scope: Scope;
  readonly item: AnyItem;
  readonly name: string;
}

/** The table says what type each field's value has (`ValueOf`), and reading keeps to it: hence the one cast per type. */
function valueHtml(place: Place, type: FieldType, value: unknown, span: Words['span']): Html {
  const { scope, item, name } = place;
  const { uri } = item;
  switch (type.type) {
    case 'text':
      return textHtml(scope, uri, value as Holds<'text'>);
    case 'texts':
    case 'plains':
    case 'former-names':
      return textsHtml(scope, uri, value as Holds<'texts'>);
    case 'listed':
      return listedHtml(place, value as string, span);
    case 'references':
      return showFields(scope, value as Holds<'references'>);
    case 'time':
      return html`${(value as Holds<'time'>).text}`;
    case 'money':
      return moneyHtml(scope, uri, value as Holds<'money'>);
    case 'resources':
      return resourcesHtml(scope, uri, value as Holds<'resources'>);
    case 'targets':
      return targetsHtml(scope, uri, value as Holds<'targets'>);
    case 'sub-measures':
      return subMeasuresHtml(scope, uri, value as Holds<'sub-measures'>);
    case 'points':
      return item.kind === 'requirement' ? pointsHtml(scope, item, value as Holds<'points'>) : NOTHING;
    case 'year-values':
      return yearValuesHtml(place, value as Holds<'year-values'>);
    case 'flag':
      return html`${flagWord(scope, value === true)}`;
    default:
      return name === 'url' ? urlHtml(String(value)) : html`${String(value)}`;
  }
}

/** A word of a list; where any text will do, a text with references. */
function listedHtml({ scope, item, name }: Place, value: string, span: Words['span']): Html {
  const word = listedWord(item.kind, name, value, scope.lang);
  return word === value ? textHtml(scope, item.uri, { text: value, span }) : html`${word}`;
}

function resourcesHtml(scope: Scope, uri: Uri, { text, personYears }: Holds<'resources'>): Html {
  if (text !== undefined) return textHtml(scope, uri, text);
  return personYears === undefined
    ? html``
    : html`${formatNumber(personYears, scope.lang)}\u00A0${label(scope, 'personYears')}`;
}

/** Targets with what shows that they are reached: «… (Ungdata: 32 → 25 innen 2025)». */
function targetsHtml(scope: Scope, uri: Uri, targets: Holds<'targets'>): Html {
  const items = targets.map(({ text, indicator, from, to, by }) => {
    const level = [from?.text, to?.text].filter((value) => value !== undefined).join(' → ');
    const deadline = by === undefined ? '' : `${/^\d/.test(by.text) ? `${label(scope, 'by')} ` : ''}${by.text}`;
    const measured = [level, deadline].filter((part) => part !== '').join(' ');
    const name = indicator === undefined ? undefined : showFields(scope, [indicator]);
    const shown = joined([name, measured], ': ');
    const words = text && textHtml(scope, uri, text);
    return html`<li>${words}${words && shown.html !== '' ? html` (${shown})` : shown}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

function subMeasuresHtml(scope: Scope, uri: Uri, parts: readonly SubMeasure[]): Html {
  const items = parts.map((part) => {
    if ('words' in part) return html`<li>${textHtml(scope, uri, part.words)}</li>`;
    const { id, description, responsible, time } = part.item.fields;
    const anchor = scope.anchors.take(uri, id.kind === 'value' ? id.value : undefined);
    const extra = [responsible, time].map((field, at) =>
      field.kind === 'absent' ? undefined : fieldHtml(scope, part.item, at === 0 ? 'responsible' : 'time'),
    );
    const details = joined(extra, ', ');
    return html`<li${attribute('id', anchor)}>${fieldHtml(scope, part.item, 'title')}${
      details.html !== '' && html` (${details})`
    }${description.kind !== 'absent' && html`<br/>${fieldHtml(scope, part.item, 'description')}`}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

function pointsHtml(scope: Scope, set: Item<'requirement'>, points: Holds<'points'>): Html {
  const items = points.map(({ id, text }) => {
    const anchor = scope.anchors.take(set.uri, pointId(set, id));
    return html`<li${attribute('id', anchor)}>${text ? textHtml(scope, set.uri, text) : id}</li>`;
  });
  return html`<ol>${items}</ol>`;
}

function yearValuesHtml({ scope, item }: Place, values: Holds<'year-values'>): Html {
  const unit = item.kind === 'indicator' ? unitOf(item) : undefined;
  const shown = values.map(({ year, value }): Content => `${year}: ${formatValue(value, unit, scope.lang)}`);
  return joined(shown, ', ');
}

function urlHtml(url: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}">${url}</a>` : html`${url}`;
}

function flagWord({ lang }: Scope, value: boolean): string {
  if (lang === 'en') return value ? 'yes' : 'no';
  return value ? 'ja' : 'nei';
}
