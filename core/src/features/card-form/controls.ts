import type { FieldRow, FieldRows, FieldType } from '../../model/table/types.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import { entriesAt, type Path, pairAt, rowsWithin } from '../../workspace/paths.ts';
import { valueWords } from '../common/words.ts';
import type { Form } from './build.ts';
import { tableOf } from './tables.ts';
import { labelOf } from './texts.ts';
import type { Control, FormField, GroupControl, ListControl } from './types.ts';
import { choiceOf, fieldNamesOf, flagOf, referencesOf, shown, textOf, wordsOf } from './values.ts';

/** The fields of a mapping, those that are not there too, in the order of the table. */
export function fieldsOf(rows: FieldRows, map: YamlMap | undefined, path: Path, form: Form): readonly FormField[] {
  return Object.entries(rows).map(([name, row]): FormField => {
    const pair = map && pairAt(map, rows, name);
    const here = [...path, name];
    const isTop = path.length === 0;
    // The id of a register in mapping form is the key that the item stands under.
    const isKeyed = isTop && name === 'id' && pair === undefined && form.keyedId !== undefined;
    return {
      name,
      path: here,
      label: labelOf(row.key[form.lang]),
      help: `${row.about[form.lang]} (${valueWords(row.value)[form.lang]})`,
      required: isTop && form.demanded.has(name),
      present: pair !== undefined || isKeyed,
      ...(pair && { at: pair.key.span.start }),
      control: isKeyed ? { type: 'shown', text: form.keyedId ?? '' } : controlOf(row, pair?.value, here, form),
      findings: isTop ? (form.findings.get(name) ?? []) : [],
    };
  });
}

/** How a field is shown and changed. `node` is what stands there; `undefined` for nothing. */
function controlOf(row: FieldRow, node: YamlNode | undefined, path: Path, form: Form): Control {
  const type = row.value;
  switch (type.type) {
    case 'listed':
      return type.many ? wordsOf(type, node, form) : (choiceOf(type, node, form) ?? shown(node, form));
    case 'flag':
      return flagOf(node, form) ?? shown(node, form);
    case 'references':
      return referencesOf(type, node, form) ?? shown(node, form);
    case 'field-names':
      return fieldNamesOf(node, form);
    case 'plains':
    case 'texts':
      return listOf(node, path, type.type === 'texts', form, undefined);
    case 'targets':
    case 'points':
    case 'former-names':
    case 'sub-measures':
      return listOf(node, path, type.type !== 'former-names', form, row);
    case 'money':
    case 'time':
    case 'resources':
      return groupOf(row, node, path, form) ?? shown(node, form);
    case 'measurements':
    case 'year-values':
    case 'amounts':
    case 'filter':
      return amountOrTable(type, node, path, form);
    default: {
      const text = textOf(type, node, form);
      // A title is one line, though the format takes any text.
      const isTitle = path.at(-1) === 'title' && text?.value.includes('\n') === false;
      return isTitle ? { ...text, lines: false } : (text ?? shown(node, form));
    }
  }
}

/** A list of texts, or of what `row` says, each a text or parts. */
function listOf(
  node: YamlNode | undefined,
  path: Path,
  lines: boolean,
  form: Form,
  row: FieldRow | undefined,
): ListControl {
  const entries = (node ? entriesAt(node) : []).map((entry, at): Control => {
    const here = [...path, at];
    const own = row ? groupOf(row, entry, here, form) : textOf({ type: lines ? 'texts' : 'plains' }, entry, form);
    return own ?? shown(entry, form);
  });
  return { type: 'list', entries, lines };
}

/** A text, or the parts of a record. */
function groupOf(row: FieldRow, node: YamlNode | undefined, path: Path, form: Form): GroupControl | undefined {
  const rows = rowsWithin(row.value);
  if (rows === undefined || node?.type === 'seq') return undefined;
  const map: YamlMap | undefined = node?.type === 'map' ? node : undefined;
  const text = map ? undefined : textOf(row.value, node, form);
  const fields = fieldsOf(rows, map, path, form);
  const title = map && fields.find(({ name }) => ['title', 'text', 'name'].includes(name))?.control;
  return {
    type: 'group',
    ...(text && { text }),
    fields,
    ...(title?.type === 'text' && title.value !== '' && { title: title.value }),
  };
}

function amountOrTable(type: FieldType, node: YamlNode | undefined, path: Path, form: Form): Control {
  if (type.type !== 'amounts') return tableOf(type, node, path, form) ?? shown(node, form);
  const table = tableOf(type, node, path, form);
  const text = node?.type === 'map' ? undefined : textOf(type, node, form);
  if (text === undefined) return table ?? shown(node, form);
  return text.value === '' ? (table ?? text) : text;
}
