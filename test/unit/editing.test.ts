import { describe, expect, test } from 'vitest';
import type { AnyItem, Plan } from '#core';
import { applyEdits, type FileEdit, Workspace } from '#core';
import type { Kind } from '../../core/src/model/table/types.ts';
import { readYaml } from '../../core/src/syntax/yaml/read.ts';
import {
  addAlias,
  addToChapters,
  addToRegister,
  insertField,
  insertManifestField,
  listText,
  quoted,
  scalarText,
} from '../../core/src/workspace/editing.ts';
import { MemoryHost } from '../support/memory-host.ts';

const MANIFEST = 'planverk: 1\nid: prøve\ntittel: Prøve\nkommune: Prøve\nperiode: 2021-2026\n';

async function open(files: Readonly<Record<string, string>>): Promise<Plan> {
  const workspace = new Workspace(new MemoryHost({ 'plan.yaml': MANIFEST, ...files }));
  await workspace.open();
  return found(workspace.snapshot().plans[0]);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not found');
  return value;
}

function fileOf(plan: Plan, path: string) {
  return found(plan.file(`file:///plan/${path}`));
}

/** The file after giving its first item of a kind one more field. */
async function withField(
  path: string,
  text: string,
  kind: Kind,
  key: string,
  value: string,
): Promise<string | undefined> {
  const plan = await open({ [path]: text });
  const item = found(plan.items(kind)[0]) as AnyItem;
  const edit = insertField(fileOf(plan, path), item, key, value);
  return edit && applyEdits(text, [edit]);
}

function inCard(yaml: string, close = '```\n'): string {
  return `# Tiltak\n\n\`\`\`tiltak\n${yaml}${close}`;
}

describe('a text as YAML', () => {
  test.each([
    ['Aktivitetshus', 'Aktivitetshus'],
    ['2021', '2021'],
    ['Rus- og psykiatritjenesten (ROP)', 'Rus- og psykiatritjenesten (ROP)'],
    ['a, b', 'a, b'],
    ['A: b', '"A: b"'],
    ['kolon:', '"kolon:"'],
    ['tall #1', '"tall #1"'],
    ['#1', '"#1"'],
    ['- strek', '"- strek"'],
    ['-strek', '-strek'],
    ['@huset', '"@huset"'],
    ['*', '"*"'],
    ['', '""'],
    [' luft ', '" luft "'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['"Ung": nå', `'"Ung": nå'`],
    ["'Ung' og 'gammel': nå", `"'Ung' og 'gammel': nå"`],
    ['to\nlinjer', '"to\\nlinjer"'],
  ])('%j is written %s', (text, written) => {
    expect(scalarText(text)).toBe(written);
    const { root } = readYaml(`a: ${written}`);
    expect(root?.type === 'map' && root.pairs[0]?.value).toMatchObject({ type: 'scalar', text });
  });

  test.each(['a, b', 'a]', '{a', 'http://a.no', 'klokka 9:30', 'plan a'])('%j is read back from a list', (text) => {
    const { root, problems } = readYaml(`a: ${listText([text, 'b'])}`);
    expect(problems).toEqual([]);
    const value = root?.type === 'map' ? root.pairs[0]?.value : undefined;
    expect(value?.type === 'seq' && value.items.map((item) => item?.type === 'scalar' && item.text)).toEqual([
      text,
      'b',
    ]);
  });

  test('quotes stand around what holds quotes', () => {
    expect([quoted('a'), quoted('"a"'), quoted('C:\\b'), quoted(`"it's"`)]).toEqual([
      '"a"',
      `'"a"'`,
      `'C:\\b'`,
      `'"it''s"'`,
    ]);
  });
});

describe('insertField', () => {
  test('puts the field where the table has it, below what comes before it', async () => {
    const text = inCard('id: a\ntittel: A # navnet\n# når\ntidspunkt: 2021\n');
    expect(await withField('a.md', text, 'measure', 'ansvarlig', 'nav')).toBe(
      inCard('id: a\ntittel: A # navnet\nansvarlig: nav\n# når\ntidspunkt: 2021\n'),
    );
  });

  test('puts it first where nothing comes before it, and last where nothing comes after', async () => {
    expect(await withField('a.md', inCard('tittel: A\n'), 'measure', 'id', 'a')).toBe(inCard('id: a\ntittel: A\n'));
    expect(await withField('a.md', inCard('id: a\ntittel: A\n'), 'measure', 'dekker', 'x.1')).toBe(
      inCard('id: a\ntittel: A\ndekker: x.1\n'),
    );
  });

  test('goes below a text of several lines, a list and a mapping', async () => {
    const text = inCard('id: a\ntittel: >-\n  A\n  og B\nmål:\n  - x\n  - y\ntidspunkt:\n  start: 2021\n');
    expect(await withField('a.md', text, 'measure', 'ansvarlig', 'nav')).toBe(
      inCard('id: a\ntittel: >-\n  A\n  og B\nmål:\n  - x\n  - y\nansvarlig: nav\ntidspunkt:\n  start: 2021\n'),
    );
    expect(await withField('a.md', text, 'measure', 'økonomi', 'ingen')).toBe(
      inCard('id: a\ntittel: >-\n  A\n  og B\nmål:\n  - x\n  - y\ntidspunkt:\n  start: 2021\nøkonomi: ingen\n'),
    );
  });

  test('keeps to the indentation of a list of cards', async () => {
    const text = inCard('- id: a\n  tittel: A\n- id: b\n  tittel: B\n');
    expect(await withField('a.md', text, 'measure', 'ansvarlig', 'nav')).toBe(
      inCard('- id: a\n  tittel: A\n  ansvarlig: nav\n- id: b\n  tittel: B\n'),
    );
    const untitled = inCard('-   tittel: A\n    status: pågår\n');
    expect(await withField('a.md', untitled, 'measure', 'id', 'a')).toBe(
      inCard('-   id: a\n    tittel: A\n    status: pågår\n'),
    );
  });

  test('goes into braces', async () => {
    expect(await withField('a.md', inCard('{id: a, tidspunkt: 2021}\n'), 'measure', 'tittel', 'A')).toBe(
      inCard('{id: a, tittel: A, tidspunkt: 2021}\n'),
    );
    expect(await withField('a.md', inCard('{ tittel: A }\n'), 'measure', 'id', 'a')).toBe(
      inCard('{ id: a, tittel: A }\n'),
    );
  });

  test('fills in a key without a value, and keeps the comment behind it', async () => {
    const text = inCard('id: a\ntittel: A\nansvarlig: # hvem?\ntidspunkt: 2021\n');
    expect(await withField('a.md', text, 'measure', 'ansvarlig', 'nav')).toBe(
      inCard('id: a\ntittel: A\nansvarlig: nav # hvem?\ntidspunkt: 2021\n'),
    );
    for (const empty of ['ansvarlig: ~', 'ansvarlig:', "ansvarlig: ''", 'ansvarlig: []', 'responsible:']) {
      const filled = await withField(
        'a.md',
        inCard(`id: a\n${empty}\ntidspunkt: 2021\n`),
        'measure',
        'ansvarlig',
        'nav',
      );
      expect(filled, empty).toBe(inCard(`id: a\n${empty.replace(/:.*/, '')}: nav\ntidspunkt: 2021\n`));
    }
    const flow = inCard('{id: a, ansvarlig: , tittel: A}\n');
    expect(await withField('a.md', flow, 'measure', 'ansvarlig', 'nav')).toBe(
      inCard('{id: a, ansvarlig: nav, tittel: A}\n'),
    );
  });

  test('keeps line breaks of Windows', async () => {
    const text = inCard('id: a\ntidspunkt: 2021\n').replaceAll('\n', '\r\n');
    expect(await withField('a.md', text, 'measure', 'tittel', 'A')).toBe(
      inCard('id: a\ntittel: A\ntidspunkt: 2021\n').replaceAll('\n', '\r\n'),
    );
  });

  test('gives an empty card its first field, closed or not', async () => {
    expect(await withField('a.md', inCard(''), 'measure', 'id', 'a')).toBe(inCard('id: a\n'));
    expect(await withField('a.md', '```tiltak', 'measure', 'id', 'a')).toBe('```tiltak\nid: a\n');
  });

  test('finds items of registers, as a list and as a mapping, and bare ids', async () => {
    const list = 'enheter:\n- id: nav\n  type: team\n- id: b\n  navn: B\n';
    expect(await withField('e.yaml', list, 'unit', 'navn', 'NAV')).toBe(
      'enheter:\n- id: nav\n  navn: NAV\n  type: team\n- id: b\n  navn: B\n',
    );
    const mapping = 'enheter:\n    nav:\n        type: team\n    b: {navn: B}\n';
    expect(await withField('e.yaml', mapping, 'unit', 'navn', 'NAV')).toBe(
      'enheter:\n    nav:\n        navn: NAV\n        type: team\n    b: {navn: B}\n',
    );
    expect(await withField('e.yaml', 'enheter:\n  nav: # ny\n  b: {navn: B}\n', 'unit', 'navn', 'NAV')).toBe(
      'enheter:\n  nav: # ny\n    navn: NAV\n  b: {navn: B}\n',
    );
    expect(await withField('e.yaml', 'enheter: {nav: {type: team}}', 'unit', 'navn', 'NAV')).toBe(
      'enheter: {nav: {navn: NAV, type: team}}',
    );
  });

  test('gives a file without a line break at its end one more line', async () => {
    expect(await withField('e.yaml', 'enheter:\n  - id: nav', 'unit', 'navn', 'NAV')).toBe(
      'enheter:\n  - id: nav\n    navn: NAV',
    );
  });

  test('makes no edit of what is written elsewhere', async () => {
    const text = 'felles: &felles {id: nav}\nenheter:\n  - *felles\n';
    expect(await withField('e.yaml', text, 'unit', 'navn', 'NAV')).toBeUndefined();
  });
});

describe('insertManifestField', () => {
  const edited = async (text: string, key: string, value: string) => {
    const plan = await open({ 'plan.yaml': text });
    const edit = insertManifestField(fileOf(plan, 'plan.yaml'), key, value);
    return edit && applyEdits(text, [edit]);
  };

  test('keeps the manifest’s order, and begins an empty one', async () => {
    expect(await edited('planverk: 1\nid: a\nperiode: 2021\n', 'tittel', 'A')).toBe(
      'planverk: 1\nid: a\ntittel: A\nperiode: 2021\n',
    );
    expect(await edited('', 'planverk', '1')).toBe('planverk: 1\n');
    expect(await edited('# plan', 'planverk', '1')).toBe('# plan\nplanverk: 1\n');
    expect(await edited('- a\n', 'planverk', '1')).toBeUndefined();
  });
});

describe('addToRegister', () => {
  const ITEM = {
    id: 'ruskonsulent',
    fields: [
      ['navn', 'Ruskonsulent: NAV'],
      ['type', 'leder'],
    ],
  } as const;
  const added = async (files: Readonly<Record<string, string>>, kind: Kind = 'unit') => {
    const plan = await open(files);
    const { path, edit } = found(addToRegister(plan, kind, ITEM));
    return { path, create: edit.create, text: applyEdits(edit.create ? '' : (files[path] ?? ''), edit.edits) };
  };
  const written = (indent: string) =>
    `${indent}- id: ruskonsulent\n${indent}  navn: "Ruskonsulent: NAV"\n${indent}  type: leder`;

  test('puts the item last in the register that holds its kind', async () => {
    const before = '# Enheter\nenheter:\n  - id: nav\n    navn: NAV # stor\n\nkilder:\n  - {id: a, tittel: A}\n';
    const { text, path } = await added({ 'registre/a.yaml': 'kilder: []\n', 'registre/b.yaml': before });
    expect(path).toBe('registre/b.yaml');
    expect(text).toBe(before.replace('NAV # stor\n', `NAV # stor\n${written('  ')}\n`));
  });

  test('keeps the style of the list: no indentation, empty lines between, one line', async () => {
    expect((await added({ 'e.yaml': 'enheter:\n- id: nav\n  navn: NAV\n' })).text).toBe(
      `enheter:\n- id: nav\n  navn: NAV\n${written('')}\n`,
    );
    const gap = 'enheter:\n  - id: a\n    navn: A\n\n  - id: b\n    navn: B\n';
    expect((await added({ 'e.yaml': gap })).text).toBe(`${gap}\n${written('  ')}\n`);
    expect((await added({ 'e.yaml': 'enheter: [{id: a, navn: A}]\n' })).text).toBe(
      'enheter: [{id: a, navn: A}, {id: ruskonsulent, navn: "Ruskonsulent: NAV", type: leder}]\n',
    );
    expect((await added({ 'e.yaml': 'enheter: []\n' })).text).toBe(
      'enheter: [{id: ruskonsulent, navn: "Ruskonsulent: NAV", type: leder}]\n',
    );
  });

  test('keeps a register that is a mapping one', async () => {
    const text = 'enheter:\n  nav:\n    navn: NAV\n';
    expect((await added({ 'e.yaml': text })).text).toBe(
      `${text}  ruskonsulent:\n    navn: "Ruskonsulent: NAV"\n    type: leder\n`,
    );
    const wide = 'enheter:\n    nav:\n        navn: NAV\n';
    expect((await added({ 'e.yaml': wide })).text).toBe(
      `${wide}    ruskonsulent:\n        navn: "Ruskonsulent: NAV"\n        type: leder\n`,
    );
    expect((await added({ 'e.yaml': 'enheter: {nav: {navn: NAV}}\n' })).text).toBe(
      'enheter: {nav: {navn: NAV}, ruskonsulent: {navn: "Ruskonsulent: NAV", type: leder}}\n',
    );
  });

  test('begins an empty list', async () => {
    expect((await added({ 'e.yaml': 'enheter: # kommer\nkilder: []\n' })).text).toBe(
      `enheter: # kommer\n${written('  ')}\nkilder: []\n`,
    );
  });

  test('keeps line breaks of Windows', async () => {
    const { text } = await added({ 'e.yaml': 'enheter:\r\n  - id: nav\r\n    navn: NAV\r\n' });
    expect(text).toBe(`enheter:\n  - id: nav\n    navn: NAV\n${written('  ')}\n`.replaceAll('\n', '\r\n'));
  });

  test('makes a file in the plan’s language where there is none, beside the other registers', async () => {
    expect(await added({})).toEqual({
      path: 'registre/enheter.yaml',
      create: true,
      text: `enheter:\n${written('  ')}\n`,
    });
    expect((await added({ 'plan.yaml': `${MANIFEST}språk: nn\n` })).path).toBe('register/einingar.yaml');
    expect((await added({ 'data/kilder.yaml': 'kilder:\n  - {id: a, tittel: A}\n' })).path).toBe('data/enheter.yaml');
  });

  test('goes into a file of that name that holds nothing of the kind yet', async () => {
    const { path, create, text } = await added({ 'registre/enheter.yaml': '# Kommer' });
    expect({ path, create }).toEqual({ path: 'registre/enheter.yaml', create: undefined });
    expect(text).toBe(`# Kommer\nenheter:\n${written('  ')}\n`);
  });

  test('is not for views, nor for what is no list', async () => {
    expect(addToRegister(await open({}), 'view', ITEM)).toBeUndefined();
    expect((await added({ 'registre/e.yaml': 'enheter: NAV\n' })).path).toBe('registre/enheter.yaml');
  });
});

describe('addAlias', () => {
  const edited = async (text: string): Promise<string | undefined> => {
    const plan = await open({ 'e.yaml': text });
    const edit: FileEdit | undefined = addAlias(plan, found(plan.items('unit')[0]), 'Levekår, avd. 2');
    return edit && applyEdits(text, edit.edits);
  };

  test('makes the field in its place', async () => {
    expect(await edited('enheter:\n  nav:\n    navn: NAV\n    type: team\n')).toBe(
      'enheter:\n  nav:\n    navn: NAV\n    alias: ["Levekår, avd. 2"]\n    type: team\n',
    );
  });

  test('adds to a text, a list on one line, a list of lines, an empty field', async () => {
    const unit = (alias: string) => `enheter:\n  - id: nav\n    navn: NAV\n    alias: ${alias}\n    type: team\n`;
    expect(await edited(unit('Nav # før'))).toBe(unit('[Nav, "Levekår, avd. 2"] # før'));
    expect(await edited(unit('[Nav, "A, b"]'))).toBe(unit('[Nav, "A, b", "Levekår, avd. 2"]'));
    expect(await edited(unit('\n      - Nav # før'))).toBe(unit('\n      - Nav # før\n      - Levekår, avd. 2'));
    expect(await edited(unit(''))).toBe(unit('["Levekår, avd. 2"]'));
    expect(await edited(unit('[]'))).toBe(unit('["Levekår, avd. 2"]'));
  });

  test('makes no edit where the field is no list', async () => {
    expect(await edited('enheter:\n  - id: nav\n    navn: NAV\n    alias: {a: b}\n')).toBeUndefined();
  });
});

describe('addToChapters', () => {
  const edited = async (chapters: string, path: string): Promise<string | undefined> => {
    const text = `${MANIFEST}${chapters}`;
    const plan = await open({ 'plan.yaml': text });
    const edit = addToChapters(fileOf(plan, 'plan.yaml'), path);
    return edit && applyEdits(text, [edit]).slice(MANIFEST.length);
  };

  test('puts the chapter where its path belongs', async () => {
    expect(await edited('kapitler:\n- a.md # A\n- c.md\n', 'b.md')).toBe('kapitler:\n- a.md # A\n- b.md\n- c.md\n');
    expect(await edited('kapitler:\n  - b.md\n', 'a.md')).toBe('kapitler:\n  - a.md\n  - b.md\n');
    expect(await edited('kapitler: [a.md]\n', 'b, c.md')).toBe('kapitler: [a.md, "b, c.md"]\n');
  });

  test('goes into the part where its neighbour stands', async () => {
    const parts = 'kapitler:\n  - a.md\n  - del: Del B\n    kapitler:\n      - c.md\n      - e.md\nvedlegg: [z.md]\n';
    expect(await edited(parts, 'd.md')).toBe(parts.replace('      - c.md\n', '      - c.md\n      - d.md\n'));
    expect(await edited(parts, 'b.md')).toBe(parts.replace('  - a.md\n', '  - a.md\n  - b.md\n'));
  });

  test('fills an empty list, and leaves a manifest without one alone', async () => {
    expect(await edited('kapitler:\n', 'a.md')).toBe('kapitler: [a.md]\n');
    expect(await edited('kapitler: []\n', 'a.md')).toBe('kapitler: [a.md]\n');
    expect(await edited('', 'a.md')).toBeUndefined();
    expect(await edited('kapitler: alle\n', 'a.md')).toBeUndefined();
  });
});
