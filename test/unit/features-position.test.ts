import { describe, expect, test } from 'vitest';
import type { Place } from '../../core/src/features/position/index.ts';
import { placeAt } from '../../core/src/features/position/index.ts';
import { LineIndex } from '../../core/src/text/lines.ts';

/** The place of the caret `<|>` in a file, in one line: what it is, what it takes, the text it covers, what is there. */
function place(name: string, marked: string): string {
  const caret = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const type = name === 'plan.yaml' ? 'manifest' : name.endsWith('.md') ? 'chapter' : 'register';
  const found = placeAt({ uri: `file:///plan/${name}`, type, text, lines: new LineIndex(text) }, caret);
  return show(found, text);
}

function show(found: Place, text: string): string {
  if (found.type === 'nothing' || found.type === 'prose') return found.type;
  const word = `«${text.slice(found.span.start, found.span.end)}»`;
  if (found.type === 'yaml') {
    const { leaf, scope, siblings, colon, lead } = found;
    const takes = {
      free: () => 'free',
      register: () => 'register',
      items: () => `items of ${'kind' in scope && scope.kind}`,
      card: () => `card of ${'kind' in scope && scope.kind}`,
      mapping: () => `keys of ${('kind' in scope && scope.kind) || 'record'}`,
      field: () => `${'name' in scope && scope.name}${'entry' in scope && scope.entry ? ' entry' : ''}`,
      entry: () => `${'of' in scope && scope.of}`,
      'rule-level': () => `level of ${'code' in scope && scope.code}`,
      'required-of': () => `fields of ${'kind' in scope && scope.kind}`,
      'plan-folder': () => `folder of ${'alias' in scope && scope.alias}`,
      'filter-value': () => `filter of ${'field' in scope && scope.field}`,
    }[scope.type]();
    const extras = [
      colon && 'colon',
      lead && `lead «${lead}»`,
      siblings.length > 0 && `beside ${siblings.map((each) => each.key).join(' ')}`,
    ];
    return [`${leaf} ${takes} ${word}`, ...extras.filter(Boolean)].join(', ');
  }
  const part = 'part' in found ? ` ${found.part}` : '';
  const target = 'target' in found && found.target ? ` of ${found.target}${found.year && `@${found.year}`}` : '';
  const closing = 'closing' in found && found.closing ? `, closing «${found.closing}»` : '';
  const given = 'given' in found && found.given.length > 0 ? `, given ${found.given.join(' ')}` : '';
  const fence =
    found.type === 'info' ? `, ${found.closed ? 'closed' : 'open'} ${found.filled ? 'filled' : 'empty'}` : '';
  return `${found.type}${part}${target} ${word}${closing}${given}${fence}`;
}

const card = (body: string) => place('a.md', `# Tiltak\n\n\`\`\`tiltak\n${body}\n\`\`\`\n\nTekst.\n`);

describe('in a card', () => {
  test.each([
    ['<|>', 'key card of measure «»'],
    ['tit<|>', 'key card of measure «tit»'],
    ['id: a\n<|>\ntittel: B', 'key card of measure «», beside id tittel'],
    [
      'id: a\nansv<|>\ntittel: B\nutvikling:\n  - c\nstatus: pågår',
      'key card of measure «ansv», beside id tittel utvikling status',
    ],
    ['id: a\nti<|>ttel: B', 'key card of measure «tittel», colon, beside id'],
    ['id: a\ntittel: Et lag\nansvarlig: <|>', 'value responsible «»'],
    ['ansvarlig:<|>', 'value responsible «», lead « »'],
    ['ansvarlig: na<|>v # nå', 'value responsible «nav»'],
    ['ansvarlig: nav, <|>', 'value responsible «nav, »'],
    ['ansvarlig: "psykisk <|>helse"', 'value responsible «psykisk helse»'],
    ['ansvarlig: "psykisk helse"<|>', 'nothing'],
    ['ansvarlig:\n  <|>', 'value responsible «»'],
    ['ansvarlig:\n  - nav\n  - <|>', 'value responsible entry «»'],
    ['ansvarlig:\n- nav\n- psy<|>\nstatus: pågår', 'value responsible entry «psy»'],
    ['ansvarlig:\n  - nav\n  <|>', 'value responsible entry «», lead «- »'],
    ['ansvarlig:\n  - nav\n  -<|>', 'value responsible entry «», lead « »'],
    ['ansvarlig: [nav, <|>]', 'value responsible entry «»'],
    ['ansvarlig: [nav, psy<|>kisk helse, fact]', 'value responsible entry «psykisk helse»'],
    ['ansvarlig: [\n  nav,\n  psy<|>\n]', 'value responsible entry «psy»'],
    ['status: <|>', 'value status «»'],
    ['økonomi:\n  <|>', 'either economy «»'],
    ['økonomi:\n  fin<|>\n  sum: 3', 'key economy «fin», beside sum'],
    ['økonomi:\n  finansiering: <|>', 'value funding «»'],
    ['økonomi: { fin<|> }', 'key economy «fin»'],
    ['økonomi: { finansiering: ra<|>, sum: 4 }', 'value funding «ra», beside sum'],
    ['økonomi: { finansiering:<|> }', 'value funding «», lead « »'],
    ['økonomi: { finansiering: ramme, <|> }', 'key economy «», beside finansiering'],
    ['økonomi: { finansiering: [ramme, <|>', 'value funding entry «»'],
    ['deltiltak:\n  - id: a\n    ti<|>', 'key sub-measure «ti», beside id'],
    ['deltiltak:\n  - <|>', 'either sub-measure «»'],
    ['beskrivelse: >-\n  Mål: kommunen\n    skal: <|>', 'value free «»'],
    ['beskrivelse: >-\n  En tekst\n<|>', 'key card of measure «», beside beskrivelse'],
    ['beskrivelse: Kommunen skal\n  etab<|>', 'value free «»'],
    ['beskrivelse: Se [[fact<|>]] nå', 'bracket target «fact»'],
    ['mål: a\n# planverk-ignore vague<|>', 'silence code «vague»'],
    ['mål: a # <|>', 'silence word «»'],
    ['mål: a # noe annet <|>', 'nothing'],
    ['- id: a\n  <|>\n- id: b\n  status: c', 'key keys of measure «», beside id'],
    ['- id: a\n  status: pågår\n- i<|>', 'key keys of measure «i»'],
    ['- id: a\n<|>', 'key keys of measure «», lead «- »'],
    ['- <|>\n  tittel: c', 'key keys of measure «», beside tittel'],
    ['x-eget: <|>', 'value free «»'],
    ['ukjent:\n  <|>', 'value free «»'],
    ['tidspunkt:\n  start: 2022\n  <|>', 'key time «», beside start'],
  ])('%j', (body, expected) => {
    expect(card(body)).toBe(expected);
  });

  test('with windows line breaks', () => {
    expect(card('id: a\r\nansvarlig: na<|>\r')).toBe('value responsible «na»');
  });

  test('that is never closed, the next card left out', () => {
    const text = '```tiltak\nid: a\n<|>\n\n```tiltak\nid: b\ntittel: C\n```\n';
    expect(place('a.md', text)).toBe('key card of measure «», beside id');
  });

  test('with the kind behind yaml, and in a list', () => {
    expect(place('a.md', '```yaml mål\nty<|>\n```')).toBe('key card of goal «ty»');
    expect(place('a.md', '- Punkt\n\n  ```mål\n  id: a\n  ty<|>\n  ```')).toBe('key card of goal «ty», beside id');
  });
});

describe('in a chapter', () => {
  test.each([
    ['Vi <|>skal', 'prose'],
    ['```<|>', 'info «», open empty'],
    ['```til<|>', 'info «til», open empty'],
    ['```yaml til<|>', 'info «til», open empty'],
    ['```til<|>\n```', 'info «til», closed empty'],
    ['```til<|>\nid: a\n```', 'info «til», closed filled'],
    ['```til<|>\n\n```tiltak\nid: a\n```', 'info «til», open empty'],
    ['``<|>`tiltak', 'nothing'],
    ['```tiltak\nid: a\n```<|>', 'nothing'],
    ['```js\nlet [[a<|>', 'nothing'],
    ['Se [[<|>', 'bracket target «», closing «]]»'],
    ['Se [[<|>] nå', 'bracket target «», closing «]»'],
    ['Se [[fa<|>ct-team]] nå', 'bracket target «fact-team»'],
    ['Se [[a]] og [[b<|> og [[c]]', 'bracket target «b», closing «]]»'],
    ['Se [[a]] <|>og', 'prose'],
    ['Se \\[[a<|>', 'prose'],
    ['Se `[[a<|>`', 'prose'],
    ['[[opptrapping/m<|>|målet]]', 'bracket target «opptrapping/m»'],
    ['[[fact|team<|>]]', 'bracket label of fact «team»'],
    ['[[ungdata@<|>]]', 'bracket year of ungdata «»'],
    ['[[ungdata@20<|>19=78 %]]', 'bracket year of ungdata «2019»'],
    ['[[ungdata@2019=<|>]]', 'bracket value of ungdata@2019 «»'],
    ['[[alkoholloven § <|>]]', 'bracket section of alkoholloven «»'],
    ['[[alkoholloven § 1-<|>7d|loven]]', 'bracket section of alkoholloven «1-7d»'],
    ['[se](<|>', 'destination «», closing «)»'],
    ['![b](bilder/a<|>.png){#fig}', 'destination «bilder/a.png»'],
    ['[se](a.md) <|>', 'prose'],
    ['Se[^<|>]', 'footnote «»'],
    ['<!-- planverk-ignore vague-time, un<|>: fordi -->', 'silence code «un», given vague-time'],
    ['<!-- plan<|> -->', 'silence word «plan»'],
    ['<!-- noe [[a<|> -->', 'nothing'],
    ['```html\n<!-- åpen\n```\n[[a<|>', 'bracket target «a», closing «]]»'],
    ['<!-- noe --> [[a<|>', 'bracket target «a», closing «]]»'],
  ])('%j', (text, expected) => {
    expect(place('a.md', text)).toBe(expected);
  });
});

describe('in a register', () => {
  test.each([
    ['<|>', 'key register «»'],
    ['enh<|>', 'key register «enh»'],
    ['enheter:\n  <|>', 'key items of unit «»'],
    ['enheter:\n  nav:\n    na<|>', 'key keys of unit «na»'],
    ['enheter:\n  nav: { type: <|> }', 'value type «»'],
    ['enheter:\n  - id: nav\n    overordnet: <|>', 'value parent «»'],
    ['enheter:\n- id: nav\n  <|>\n- id: b', 'key keys of unit «», beside id'],
    ['indikatorer:\n  a:\n    målinger: { 2016: { ve<|> } }', 'key measurement «ve»'],
    [
      'indikatorer:\n  a:\n    målinger:\n      2016:\n        mer<|>\n        verdi: 3',
      'key measurement «mer», beside verdi',
    ],
    ['krav:\n  - id: a\n    punkter:\n      - te<|>', 'either point «te»'],
    ['# planverk-ignore <|>\nenheter:', 'silence code «»'],
    ['site_name: x\ntheme: y\n<|>', 'nothing'],
  ])('%j', (text, expected) => {
    expect(place('a.yaml', text)).toBe(expected);
  });
});

describe('in the manifest', () => {
  test.each([
    ['planverk: 1\n<|>', 'key keys of record «», beside planverk'],
    ['status: <|>', 'value status «»'],
    ['vedtatt: { da<|> }', 'key adopted «da»'],
    ['kapitler:\n  - <|>', 'either chapter «»'],
    ['kapitler:\n  - del: B\n    kapitler: [<|>]', 'value chapters entry «»'],
    ['vedlegg: [<|>', 'value appendices entry «»'],
    ['planer:\n  a: <|>', 'value folder of a «»'],
    ['forrige: <|>', 'value previous «»'],
    ['krav: [opp<|>]', 'value requirements entry «opp»'],
    ['påkrevd:\n  <|>', 'key required «»'],
    ['påkrevd:\n  tiltak: [id, <|>]', 'value fields of measure «»'],
    ['regler:\n  vague-time: a\n  un<|>', 'key rules «un», beside vague-time'],
    ['regler:\n  vague-time: <|>', 'value level of vague-time «»'],
    ['regler: { vague-time: <|> }', 'value level of vague-time «»'],
  ])('%j', (text, expected) => {
    expect(place('plan.yaml', text)).toBe(expected);
  });
});

test('any caret in any text gives a place and never throws', () => {
  const text =
    '# A {#b}\n\n```tiltak\n- id: "a\n  økonomi: { b: [c, {d\n\t- e\n```\n[[a@2019=|§ ](x <!-- planverk-ignore';
  for (const name of ['a.md', 'a.yaml', 'plan.yaml', 'a.txt']) {
    for (let at = 0; at <= text.length; at++) {
      expect(place(name, `${text.slice(0, at)}<|>${text.slice(at)}`)).toBeTypeOf('string');
    }
  }
});
