import type { Control, Field, Path } from '../../src/card/messages.ts';
import { type Attributes, filled, h, idOf, keyOf } from './dom.ts';
import { COMBOBOX, type Named, type Page } from './parts.ts';
import { tableOf } from './table.ts';

/** A control as elements. What is done with it is told by its attributes (events.ts), so that it can be patched. */
export function controlOf(control: Control, path: Path, named: Named, page: Page): HTMLElement {
  switch (control.type) {
    case 'text':
      return textOf(control, path, named, page);
    case 'choice':
      return control.free ? freeChoice(control, path, named, page) : choiceOf(control, path, named, page);
    case 'references':
      return referencesOf(control, path, named, page);
    case 'words':
      return wordsOf(control, path, named, page);
    case 'list':
      return listOf(control, path, named, page);
    case 'group':
      return groupOf(control, path, named, page);
    case 'table':
      return tableOf(control, path, named, page);
    default:
      return h(
        'div',
        { class: 'shown' },
        h('code', { id: idOf(path), tabindex: 0, 'aria-label': `${named.label}: ${control.text}` }, control.text),
      );
  }
}

function common(path: Path, { label, described, invalid, required }: Named, page: Page): Attributes {
  return {
    id: idOf(path),
    'data-key': `in${keyOf(path)}`,
    'data-path': keyOf(path),
    'aria-label': label,
    'aria-describedby': described,
    'aria-invalid': invalid && 'true',
    'aria-required': required && 'true',
    readonly: page.locked,
  };
}

function textOf(control: Control & { type: 'text' }, path: Path, named: Named, page: Page): HTMLElement {
  const noteId = control.note === undefined ? undefined : idOf(path, 'note');
  const described = [named.described, noteId].filter(Boolean).join(' ') || undefined;
  const attributes = { ...common(path, { ...named, described: described ?? '' }, page), 'data-value': control.value };
  const isLong = control.lines && (control.value.length > 60 || control.value.includes('\n'));
  const input = control.suggests
    ? picker(h('input', { ...attributes, ...COMBOBOX, 'data-free': true, type: 'text', autocomplete: 'off' }))
    : control.lines
      ? h('textarea', { ...attributes, rows: isLong ? Math.min(12, rowsOf(control.value)) : 1 })
      : h('input', { ...attributes, type: 'text', autocomplete: 'off', spellcheck: 'true' });
  return h(
    'div',
    { class: 'text' },
    input,
    noteId !== undefined && h('p', { class: 'note', id: noteId }, control.note),
  );
}

/** About how many lines a text takes in a panel that is not wide. */
function rowsOf(text: string): number {
  return text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 44)), 0);
}

function picker(input: HTMLElement): HTMLElement {
  return h('div', { class: 'picker' }, input);
}

function choiceOf(control: Control & { type: 'choice' }, path: Path, named: Named, page: Page): HTMLElement {
  const isKnown = control.value === '' || control.options.some(({ value }) => value === control.value);
  const { readonly: _, ...attributes } = common(path, named, page);
  return h(
    'select',
    { ...attributes, disabled: page.locked, 'data-value': control.value },
    h('option', { value: '' }, page.words.notChosen),
    !isKnown && h('option', { value: control.value }, `${control.value} (${page.words.unknown})`),
    ...control.options.map(({ value, label }) => h('option', { value }, label)),
  );
}

/** A word of a list or any other text: a combobox over the words. */
function freeChoice(control: Control & { type: 'choice' }, path: Path, named: Named, page: Page): HTMLElement {
  return picker(
    h('input', {
      ...common(path, named, page),
      ...COMBOBOX,
      type: 'text',
      autocomplete: 'off',
      'data-free': true,
      'data-value': control.value,
      'data-options': JSON.stringify(control.options),
    }),
  );
}

function referencesOf(control: Control & { type: 'references' }, path: Path, named: Named, page: Page): HTMLElement {
  const { words } = page;
  const chips = control.entries.map(({ written, title, known }, at) => ({
    key: written,
    label: title,
    detail: title.toLowerCase() === written.toLowerCase() ? '' : written,
    note: known || control.free ? '' : words.unknown,
    path: [...path, at],
  }));
  const input = h('input', {
    ...common(path, { ...named, label: filled(words.choose, named.label.toLowerCase()) }, page),
    ...COMBOBOX,
    type: 'text',
    autocomplete: 'off',
    'data-adds': true,
    'data-free': control.free,
    'data-value': '',
    placeholder: words.search,
  });
  return h('div', { class: 'chosen' }, chipsOf(chips, named, page), !page.locked && picker(input));
}

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly note: string;
  readonly path: Path;
}

function chipsOf(chips: readonly Chip[], named: Named, page: Page): HTMLElement | undefined {
  if (chips.length === 0) return undefined;
  return h(
    'ul',
    { class: 'chips', 'data-key': 'chips', 'aria-label': named.label },
    ...chips.map(({ key, label, detail, note, path }) =>
      h(
        'li',
        { 'data-key': key, class: note === '' ? undefined : 'unknown' },
        h('span', { class: 'name' }, label),
        detail !== '' && h('code', {}, detail),
        note !== '' && h('span', { class: 'note' }, `(${note})`),
        removeButton(path, label, page),
      ),
    ),
  );
}

function removeButton(path: Path, label: string, page: Page): HTMLElement | undefined {
  if (page.locked) return undefined;
  const text = filled(page.words.remove, label);
  return h(
    'button',
    { type: 'button', class: 'icon', 'data-do': 'remove', 'data-path': keyOf(path), 'aria-label': text, title: text },
    '×',
  );
}

function wordsOf(control: Control & { type: 'words' }, path: Path, named: Named, page: Page): HTMLElement {
  const chips = control.entries.map(({ value, label }, at) => ({
    key: value,
    label,
    detail: '',
    note: '',
    path: [...path, at],
  }));
  const there = new Set(control.entries.map(({ value }) => value));
  const options = control.options.filter(({ value }) => !there.has(value));
  const input = h('input', {
    ...common(path, { ...named, label: filled(page.words.choose, named.label.toLowerCase()) }, page),
    ...COMBOBOX,
    type: 'text',
    autocomplete: 'off',
    'data-adds': true,
    'data-value': '',
    'data-options': JSON.stringify(options),
    placeholder: filled(page.words.choose, named.label.toLowerCase()),
  });
  return h('div', { class: 'chosen' }, chipsOf(chips, named, page), !page.locked && picker(input));
}

function listOf(control: Control & { type: 'list' }, path: Path, named: Named, page: Page): HTMLElement {
  const { words } = page;
  const entries = control.entries.map((entry, at) => {
    const here = [...path, at];
    const label = filled(words.entry, named.label, at + 1);
    return h(
      'li',
      { 'data-key': `entry${at}` },
      controlOf(entry, here, { label }, page),
      removeButton(here, label, page),
    );
  });
  const next = h(control.lines ? 'textarea' : 'input', {
    id: idOf(path),
    'data-key': `new${keyOf(path)}`,
    'data-path': keyOf(path),
    'data-value': '',
    'data-adds-text': true,
    rows: control.lines ? 1 : undefined,
    'aria-label': filled(words.addEntry, named.label),
    'aria-describedby': named.described,
    placeholder: filled(words.addEntry, named.label),
  });
  return h(
    'div',
    { class: 'list' },
    entries.length > 0 && h('ol', { 'data-key': 'entries' }, ...entries),
    !page.locked && next,
  );
}

/** A text, or the parts that are there; the others can be added. */
function groupOf(control: Control & { type: 'group' }, path: Path, named: Named, page: Page): HTMLElement {
  const { words } = page;
  const isShown = (field: Field) => field.present || page.isOpened(field.path);
  const shown = control.fields.filter(isShown);
  const hidden = control.fields.filter((field) => !isShown(field));
  const parts = shown.map((field) => page.field(field, named.label));
  const text = control.text && shown.length === 0 && controlOf(control.text, path, named, page);
  const isText = control.text !== undefined && control.text.value !== '';
  return h(
    'div',
    { class: 'group', role: 'group', 'aria-label': control.title ?? named.label },
    (text || isText) && h('div', { 'data-key': 'text' }, text || controlOf(control.text ?? EMPTY, path, named, page)),
    ...parts,
    !page.locked && hidden.length > 0 && page.adder(path, hidden, filled(words.addPart, named.label.toLowerCase())),
  );
}

const EMPTY = { type: 'text', value: '', lines: false, suggests: false } as const;
