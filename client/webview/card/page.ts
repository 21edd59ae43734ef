import type { CardWords } from '../../../l10n/card.ts';
import type { Field, Finding, Path, Shown } from '../../src/card/messages.ts';
import { controlOf } from './controls.ts';
import { filled, h, idOf, keyOf } from './dom.ts';
import type { Page } from './parts.ts';

/** The whole form. `opened` holds the keys of fields that are shown though they are not in the text yet. */
export function pageOf(shown: Shown, opened: ReadonlySet<string>): HTMLElement {
  const { form, words } = shown;
  const root = h('div', { id: 'form' });
  if (form === null) {
    root.append(h('p', { class: 'message', 'data-key': 'message' }, shown.message));
    if (shown.canAdd) root.append(newButton('measure', words.newMeasure));
    return root;
  }
  const page: Page = {
    words,
    locked: form.locked !== undefined,
    isOpened: (path) => opened.has(keyOf(path)),
    field: (field, of) => fieldOf(field, page, of),
    adder: (path, hidden, label) => adderOf(path, hidden, label, words),
  };
  const isShown = (field: Field) =>
    field.present || field.required || field.findings.length > 0 || page.isOpened(field.path);
  const hidden = form.fields.filter((field) => !isShown(field));
  root.append(
    header(shown),
    ...noticesOf(shown),
    ...form.fields.filter(isShown).map((field) => fieldOf(field, page)),
    ...(page.locked || hidden.length === 0 ? [] : [adderOf([], hidden, words.addField, words)]),
    h('footer', { 'data-key': 'footer' }, newButton(form.next.kind, form.next.word)),
  );
  return root;
}

function header({ form, file, pinned, words }: Shown): HTMLElement {
  const title = form?.title === '' ? '–' : form?.title;
  return h(
    'header',
    { 'data-key': 'header' },
    h('p', { class: 'kind' }, `${form?.word ?? ''} · ${file}`),
    h('h1', { id: 'title', tabindex: -1 }, title),
    h(
      'div',
      { class: 'tools' },
      h(
        'button',
        { type: 'button', 'data-do': 'pin', 'aria-pressed': String(pinned), title: pinned ? words.pinned : words.pin },
        words.pin,
      ),
      h('button', { type: 'button', 'data-do': 'go' }, words.toText),
    ),
  );
}

function newButton(kind: string, label: string): HTMLElement {
  return h('button', { type: 'button', class: 'wide', 'data-do': 'new', 'data-kind': kind, 'data-key': 'new' }, label);
}

/** Why nothing can be changed, what must be mended, and what is found about the card as a whole. */
function noticesOf({ form, words }: Shown): readonly HTMLElement[] {
  if (form === null) return [];
  const { locked, mend, findings } = form;
  const isLocked = locked !== undefined || mend.length > 0;
  return [
    ...(isLocked
      ? [
          h(
            'section',
            { class: 'mend', 'data-key': 'mend', 'aria-label': words.mend },
            h('p', {}, locked ?? words.mend),
            mend.length > 0 && findingsOf(mend, 'mend', words),
          ),
        ]
      : []),
    ...(findings.length > 0
      ? [
          h(
            'section',
            { class: 'about', 'data-key': 'about', 'aria-label': words.about },
            findingsOf(findings, 'about', words),
          ),
        ]
      : []),
  ];
}

function findingsOf(findings: readonly Finding[], id: string, words: CardWords): HTMLElement {
  return h(
    'ul',
    { class: 'findings', id: `${id}-findings`, 'data-key': 'findings' },
    ...findings.map((finding) =>
      h(
        'li',
        { class: finding.severity, 'data-key': `${finding.code}${finding.number}` },
        h('span', { class: 'severity' }, `${words[finding.severity]}:`),
        ' ',
        finding.message,
        h(
          'span',
          { class: 'fixes' },
          ...finding.fixes.map((title, fix) =>
            h('button', { type: 'button', 'data-do': 'fix', 'data-finding': finding.number, 'data-fix': fix }, title),
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'link',
              'data-do': 'go',
              'data-at': JSON.stringify(finding.at),
              'aria-label': `${words.toPlace}: ${finding.message}`,
            },
            words.toPlace,
          ),
        ),
      ),
    ),
  );
}

const GROUPS = new Set(['list', 'group', 'table', 'references', 'words']);

function fieldOf(field: Field, page: Page, of?: string): HTMLElement {
  const { words } = page;
  const { path, label, control, findings, required } = field;
  const id = idOf(path);
  const [helpId, findingsId] = [`${id}-help`, `${id}-findings`];
  const isGroup = GROUPS.has(control.type);
  const isInvalid = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  const help = filled(words.help, label.toLowerCase());
  const remove = filled(words.removeField, label.toLowerCase());
  const named = {
    label: of === undefined ? label : `${of}: ${label}`,
    described: [findings.length > 0 && findingsId].filter(Boolean).join(' '),
    invalid: isInvalid,
    required,
  };
  return h(
    'div',
    { class: `field ${field.name}`, 'data-key': keyOf(path), 'data-field': field.name },
    h(
      'div',
      { class: 'head' },
      h(isGroup ? 'span' : 'label', { class: 'label', for: isGroup ? undefined : id, id: `${id}-label` }, label),
      required && h('span', { class: 'must' }, words.must),
      h(
        'button',
        {
          type: 'button',
          class: 'icon help',
          'data-do': 'help',
          'aria-expanded': 'false',
          'aria-controls': helpId,
          'aria-label': help,
          title: help,
        },
        '?',
      ),
      !page.locked &&
        field.present &&
        control.type !== 'shown' &&
        h(
          'button',
          {
            type: 'button',
            class: 'icon away',
            'data-do': 'remove-field',
            'data-path': keyOf(path),
            'aria-label': remove,
            title: remove,
          },
          '×',
        ),
    ),
    h('p', { class: 'helptext', id: helpId, hidden: true, 'data-key': 'help' }, field.help),
    controlOf(control, path, named, page),
    control.type === 'shown' &&
      field.at !== undefined &&
      h(
        'button',
        { type: 'button', class: 'link', 'data-do': 'go', 'data-at': JSON.stringify(field.at) },
        words.toPlace,
      ),
    findings.length > 0 && findingsOf(findings, id, words),
  );
}

function adderOf(path: Path, hidden: readonly Field[], label: string, words: CardWords): HTMLElement {
  const id = idOf(path, 'adder');
  return h(
    'div',
    { class: 'adder', 'data-key': `adder${keyOf(path)}` },
    h('label', { for: id }, label),
    h(
      'div',
      { class: 'row' },
      h(
        'select',
        { id, 'data-adder': true },
        ...hidden.map((field) => h('option', { value: keyOf(field.path) }, field.label)),
      ),
      h(
        'button',
        { type: 'button', 'data-do': 'open', 'data-adder': id, 'aria-label': `${label}: ${words.add}` },
        words.add,
      ),
    ),
  );
}
