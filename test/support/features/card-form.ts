import { applyEdits, type CardChange, type CardForm, cardForm, changeCard, choicesFor } from '#core';
import type { FeatureRequest } from './request.ts';

type Control = CardForm['fields'][number]['control'];

/** The card as a form: a line for each field that is there or wanted, what it holds, and what is found in it. */
export function showCardForm(request: FeatureRequest): string {
  const { plan, file, offset, lang, findings } = request;
  const form = cardForm(plan, file, offset, lang, findings().byFile.get(file.uri) ?? []);
  if (form === undefined) return 'no card';
  const shown = form.fields.filter(({ present, required, findings: own }) => present || required || own.length > 0);
  return [
    `${form.word} «${form.title}»`,
    ...(form.locked === undefined ? [] : [`locked: ${form.locked}`]),
    ...form.mend.map((finding) => `mend: ${findingOf(finding)}`),
    ...form.findings.map((finding) => `! ${findingOf(finding)}`),
    ...shown.flatMap((field) => fieldLines(field, '')),
  ].join('\n');
}

function findingOf({ code, message, fixes }: CardForm['findings'][number]): string {
  return [`${code}: ${message}`, ...fixes.map((fix) => `[${fix}]`)].join(' ');
}

function fieldLines(field: CardForm['fields'][number], indent: string): string[] {
  const head = `${indent}${field.label}${field.required ? '*' : ''}${field.present ? '' : ' (not there)'}:`;
  return [...withHead(head, field.control, indent), ...field.findings.map((each) => `${indent}  ! ${findingOf(each)}`)];
}

function withHead(head: string, control: Control, indent: string): string[] {
  const [first = '', ...more] = controlLines(control, `${indent}  `);
  return [first === '' ? head : `${head} ${first}`, ...more];
}

function controlLines(control: Control, indent: string): string[] {
  switch (control.type) {
    case 'text':
      return [JSON.stringify(control.value) + (control.note === undefined ? '' : ` (${control.note})`)];
    case 'choice': {
      const label = control.options.find(({ value }) => value === control.value)?.label;
      return [`<${control.value}>${label === undefined ? ' (other)' : ''} of ${control.options.length}`];
    }
    case 'references':
      return [
        control.entries.map(({ written, title, known }) => `${written}${known ? ` = ${title}` : ' ?'}`).join(' | '),
      ];
    case 'words':
      return [control.entries.map(({ value }) => value).join(' | ')];
    case 'list':
      return ['', ...control.entries.flatMap((entry) => withHead(`${indent}-`, entry, indent))];
    case 'group': {
      const text = control.text ? (controlLines(control.text, indent)[0] ?? '') : '';
      const fields = control.fields.filter(({ present }) => present).flatMap((field) => fieldLines(field, indent));
      return [text, ...fields];
    }
    case 'table':
      return [
        control.columns.join(' / '),
        ...control.rows.map(({ key, category, cells }) => {
          const values = cells.map(
            ({ value, note }) => JSON.stringify(value) + (note === undefined ? '' : ` (${note})`),
          );
          return `${indent}${[category === undefined ? key : `${key} ${category}`, ...values].join(' / ')}`;
        }),
      ];
    default:
      return [`shown ${JSON.stringify(control.text)}`];
  }
}

/** What a field may be given for what is typed: `card-choices:responsible:helse+og`. */
export function showCardChoices(
  { plan, file, offset, lang }: FeatureRequest,
  [path = '', query = '']: readonly string[],
) {
  const { choices, more, create } = choicesFor(plan, file, offset, pathOf(path), query.replaceAll('+', ' '), lang);
  return [
    ...choices.map(({ value, label, detail }) => `${value}: ${label}${detail === '' ? '' : ` (${detail})`}`),
    ...(more ? ['…'] : []),
    ...create.map(({ label, kind }) => `+ ${label} (${kind})`),
  ].join('\n');
}

/**
 * Makes a change in the form: `set responsible = nav`, `list responsible = nav, ppt`, `add …`, `remove development/0`,
 * `rename measurements/2019 = 2020`, `create responsible unit = Ruskonsulent`, `fix 0 0 = title`, `new measure = title`. `\n` is a line
 * break. Gives the files that it changes, as they are afterwards.
 */
export function changeInForm(request: FeatureRequest, title: string): ReadonlyMap<string, string> {
  const { plan, file, offset, lang, findings, snapshot } = request;
  const changing = { plan, file, offset, lang, findings: findings().byFile.get(file.uri) ?? [] };
  const made = changeCard(changing, changeOf(title));
  if ('refused' in made) throw new Error(`«${title}» is refused: ${made.refused}`);
  return new Map(
    made.edits.map(({ uri, edits }) => {
      const text = snapshot.file(uri)?.text ?? '';
      return [uri.replace(`${plan.uri}/`, ''), applyEdits(text, edits)] as const;
    }),
  );
}

/** Whether the title of a fix is a change in a form. */
export function isFormChange(title: string | undefined): title is string {
  return /^(?:set|list|add|remove|rename|create|fix|new) \S/.test(title ?? '');
}

function changeOf(title: string): CardChange {
  const [head = '', ...rest] = title.split(' = ');
  const value = rest.join(' = ').replaceAll('\\n', '\n');
  const [verb = '', where = '', kind = ''] = head.trim().split(' ');
  const path = pathOf(where);
  switch (verb) {
    case 'list':
      return { type: 'set', path, value: value.split(', ') };
    case 'add':
      return { type: 'add', path, value };
    case 'remove':
      return { type: 'remove', path };
    case 'rename':
      return { type: 'rename', path, key: value };
    case 'create':
      return { type: 'create', path, kind: kind as 'unit', name: value };
    case 'fix':
      return { type: 'fix', finding: Number(where), fix: Number(kind), title: value };
    case 'new':
      return { type: 'new', kind: where as 'measure', title: value };
    default:
      return { type: 'set', path, value };
  }
}

function pathOf(written: string): (string | number)[] {
  return written.split('/').map((step, at) => (/^\d{1,2}$/.test(step) && at > 0 ? Number(step) : step));
}
