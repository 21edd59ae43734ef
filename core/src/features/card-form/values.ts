import { LANGS } from '../../model/language.ts';
import { findListed } from '../../model/read/listed.ts';
import { findRow, rowsOf } from '../../model/table/index.ts';
import type { FieldType } from '../../model/table/types.ts';
import type { YamlNode } from '../../syntax/yaml/types.ts';
import { contains } from '../../text/span.ts';
import { entriesAt } from '../../workspace/paths.ts';
import type { Form } from './build.ts';
import { amountNote, timeNote } from './texts.ts';
import type { ChoiceControl, Option, ReferencesControl, ShownControl, TextControl, WordsControl } from './types.ts';
import { WORDS } from './words.ts';

/** What no other control can show. */
export function shown(node: YamlNode | undefined, { text }: Form): ShownControl {
  return { type: 'shown', text: node === undefined ? '' : text.slice(node.span.start, node.span.end) };
}

/** What a scalar says; empty for nothing; `undefined` for what is no text. */
function scalarOf(node: YamlNode | undefined): string | undefined {
  if (node === undefined) return '';
  if (node.type !== 'scalar') return undefined;
  return node.style === 'block' ? node.text.trimEnd() : node.text;
}

/** A text of a type; `undefined` for what is no text. */
export function textOf(type: FieldType, node: YamlNode | undefined, form: Form): TextControl | undefined {
  const value = scalarOf(node);
  if (value === undefined) return undefined;
  const isTime = type.type === 'time';
  const read = isTime ? timeNote(value, form.plan, form.lang) : undefined;
  const note = type.type === 'amount' || type.type === 'amounts' ? amountNote(value, form.lang) : read;
  const lines = ['text', 'money', 'resources', 'targets', 'points', 'sub-measures', 'texts'].includes(type.type);
  return { type: 'text', value, lines, suggests: isTime, ...(note !== undefined && { note }) };
}

/** The words of a list as the plan's language writes them, shown as the reader's says them. */
function optionsOf(type: FieldType & { type: 'listed' }, { plan, lang }: Form): readonly Option[] {
  return type.values.map((word) => ({ value: word[plan.language], label: word[lang].replaceAll('-', ' ') }));
}

/** One word of a list. */
export function choiceOf(
  type: FieldType & { type: 'listed' },
  node: YamlNode | undefined,
  form: Form,
): ChoiceControl | undefined {
  const value = scalarOf(node);
  if (value === undefined) return undefined;
  // Another language's word is the same choice; it is written anew only when it is changed.
  const word = findListed(type.values, value.trim());
  return {
    type: 'choice',
    value: word?.[form.plan.language] ?? value,
    options: optionsOf(type, form),
    free: type.open === true,
  };
}

/** Yes or no. */
export function flagOf(node: YamlNode | undefined, { lang }: Form): ChoiceControl | undefined {
  const value = scalarOf(node);
  if (value === undefined) return undefined;
  const options = [
    { value: 'true', label: WORDS.yes[lang] },
    { value: 'false', label: WORDS.no[lang] },
  ];
  const said = LANGS.map((each) => [WORDS.yes[each], WORDS.no[each]]);
  const spelled = value.trim().toLowerCase();
  const known = said.some(([yes]) => yes === spelled)
    ? 'true'
    : said.some(([, no]) => no === spelled)
      ? 'false'
      : value;
  return { type: 'choice', value: known, options, free: false };
}

/** Several words of a list. */
export function wordsOf(type: FieldType & { type: 'listed' }, node: YamlNode | undefined, form: Form): WordsControl {
  const options = optionsOf(type, form);
  const entries = (node ? entriesAt(node) : []).map((entry): Option => {
    const value = scalarOf(entry)?.trim() ?? form.text.slice(entry.span.start, entry.span.end);
    const word = findListed(type.values, value);
    return { value, label: word?.[form.lang].replaceAll('-', ' ') ?? value };
  });
  return { type: 'words', entries: entries.filter(({ value }) => value !== ''), options };
}

/** The names of fields of measures, which is what most views are made of. */
export function fieldNamesOf(node: YamlNode | undefined, form: Form): WordsControl {
  const rows = rowsOf('measure');
  const options = Object.values(rows).map(({ key }) => ({ value: key[form.plan.language], label: key[form.lang] }));
  const entries = (node ? entriesAt(node) : []).map((entry): Option => {
    const value = scalarOf(entry)?.trim() ?? form.text.slice(entry.span.start, entry.span.end);
    return { value, label: findRow(rows, value)?.row.key[form.lang] ?? value };
  });
  return { type: 'words', entries: entries.filter(({ value }) => value !== ''), options };
}

/** References with what they lead to, each name of a list written as one text by itself. */
export function referencesOf(
  type: FieldType & { type: 'references' },
  node: YamlNode | undefined,
  form: Form,
): ReferencesControl | undefined {
  if (node?.type === 'map') return undefined;
  const found = node ? form.references.filter(({ span }) => contains(node.span, span)) : [];
  const entries = found.flatMap((reference) => {
    const section = reference.place.type === 'field' ? reference.place.section?.text : undefined;
    return form.plan.resolve(reference).map(({ written, targets }) => ({
      written: section === undefined ? written : `${written} ${section}`,
      title: [targets[0]?.title ?? written, section].filter((part) => part !== undefined).join(' '),
      known: targets.length > 0,
    }));
  });
  return { type: 'references', entries, one: type.one === true, free: type.orText === true };
}
