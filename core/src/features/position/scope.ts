import { findRow, kindOfPlural, kindOfWord, rowsOf, TABLE } from '../../model/table/index.ts';
import * as records from '../../model/table/records.ts';
import type { FieldRows, FieldType, Kind } from '../../model/table/types.ts';
import type { MappingScope, Scope, Step } from './types.ts';

const FREE: Scope = { type: 'free' };

/** What stands at the end of `steps`, going by the field table (docs/format.md sections 2 and 3) from `root` on. */
export function scopeAt(root: Scope, steps: readonly Step[]): Scope {
  return steps.reduce((scope, step) => (step.type === 'entry' ? entryOf(scope) : inKey(scope, step.name)), root);
}

/** The keys that may stand directly in a scope; nothing where it takes no keys of the table. */
export function mappingOf(scope: Scope): MappingScope | undefined {
  switch (scope.type) {
    case 'mapping':
      return scope;
    case 'entry':
      return { ...scope, type: 'mapping' };
    case 'card':
      return itemScope(scope.kind);
    case 'field': {
      const rows = scope.entry ? undefined : recordOf(scope.row.value);
      return rows && { type: 'mapping', rows };
    }
    default:
      return undefined;
  }
}

/** The mapping form of a field that has one, such as money. */
function recordOf(value: FieldType): FieldRows | undefined {
  switch (value.type) {
    case 'money':
      return records.money;
    case 'time':
      return records.time;
    case 'resources':
      return records.resources;
    case 'record':
      return value.of;
    default:
      return undefined;
  }
}

function entryOf(scope: Scope): Scope {
  if (scope.type === 'items' || scope.type === 'card') return itemScope(scope.kind);
  if (scope.type === 'required-of' || scope.type === 'filter-value') return scope;
  if (scope.type !== 'field' || scope.entry) return FREE;
  switch (scope.row.value.type) {
    case 'targets':
      return { type: 'entry', of: 'target', rows: records.target };
    case 'points':
      return { type: 'entry', of: 'point', rows: records.point };
    case 'former-names':
      return { type: 'entry', of: 'former-name', rows: records.formerName };
    case 'sub-measures':
      return { type: 'entry', of: 'sub-measure', rows: TABLE.measure.fields, kind: 'measure' };
    case 'chapters':
      return { type: 'entry', of: 'chapter', rows: records.part };
    default:
      return { ...scope, entry: true };
  }
}

function inKey(scope: Scope, key: string): Scope {
  if (scope.type === 'register') {
    const kind = kindOfPlural(key);
    return kind ? { type: 'items', kind } : FREE;
  }
  if (scope.type === 'items') return { ...itemScope(scope.kind), named: true };
  const mapping = mappingOf(scope);
  if (mapping) {
    const spelled = findRow(mapping.rows, key);
    if (!spelled) return FREE;
    return { type: 'field', ...spelled, entry: false, ...(mapping.kind && { kind: mapping.kind }) };
  }
  return scope.type === 'field' ? inField(scope.row.value, key) : FREE;
}

/** Fields whose keys are the author's own: years, aliases, kinds, rule codes. */
function inField(value: FieldType, key: string): Scope {
  switch (value.type) {
    case 'measurements':
      return { type: 'entry', of: 'measurement', rows: records.measurement };
    case 'amounts':
      return { type: 'field', name: 'amount', row: records.money.total, entry: false };
    case 'plans':
      return { type: 'plan-folder', alias: key };
    case 'rule-levels':
      return { type: 'rule-level', code: key };
    case 'filter':
      return { type: 'filter-value', field: key };
    case 'required-fields': {
      const kind = kindOfWord(key) ?? kindOfPlural(key);
      return kind ? { type: 'required-of', kind } : FREE;
    }
    default:
      return FREE;
  }
}

function itemScope(kind: Kind): MappingScope {
  return { type: 'mapping', rows: rowsOf(kind), kind };
}
