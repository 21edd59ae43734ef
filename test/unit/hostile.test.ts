import { expect, test } from 'vitest';
import type { Rule } from '#core';
import { check, parseIso, RULE_FAILED, RULES, Workspace } from '#core';
import { Cover } from '../../core/src/text/cover.ts';
import { holderOf } from '../../core/src/text/span.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { randomNumbers } from '../support/random.ts';

/** Texts so long that a rule which looks at each sign for each other one is not done in this life. */
const LENGTH = 250_000;

const MANIFEST = 'planverk: 1\nid: prøve\ntittel: Prøveplan\nkommune: Prøve\nperiode: 2021-2026\n';
const REGISTER = `enheter:
  - { id: helsesykepleier, navn: Helsesykepleier, tidligere: [Helsesøster] }
  - { id: nav, navn: NAV }
kilder:
  - { id: alkoholloven, tittel: Alkoholloven, alias: [alkohollova], type: lov }
`;

/** «aa», «ab», «ac» …: words without figures. */
function wordOf(number: number): string {
  return number.toString(36).replace(/\d/g, (digit) => 'æøåqwxzcvb'.charAt(Number(digit)));
}

function repeated(text: string): string {
  return text.repeat(Math.ceil(LENGTH / text.length));
}

function numbered(length: number, entry: (number: number) => string): string {
  return Array.from({ length: Math.ceil(LENGTH / length) }, (_, number) => entry(number)).join('');
}

interface Hostile {
  /** The rules that it was too much for; reading alone where none are named. */
  readonly rules: readonly string[];
  readonly chapter: string;
  readonly register?: string;
}

const HOSTILE: Readonly<Record<string, Hostile>> = {
  'a word of nothing but one letter': { rules: ['unfinished-sentence'], chapter: `Se ${repeated('a')} her.` },
  'closing brackets': { rules: ['unfinished-sentence', 'unbalanced-bracket'], chapter: `Se ${repeated(')')} x.` },
  'paragraphs that open one sign and close another': {
    rules: ['unbalanced-bracket'],
    chapter: `${repeated('« ')}\n\n${repeated('” »” ) ')}`,
  },
  'a heading of opening brackets': { rules: [], chapter: `# ${repeated('[')}` },
  'a heading of links without an end': { rules: [], chapter: `# ${repeated('[a](')}` },
  'a heading of comments without an end': { rules: [], chapter: `# ${repeated('<!-- ')}` },
  'a heading with blanks in the middle': { rules: [], chapter: `# a${repeated(' ')}b` },
  'a heading of stars': { rules: [], chapter: `# ${repeated('**a ')}` },
  'a figure with many ends': { rules: [], chapter: `![${repeated('](a)')}` },
  'a caption of blanks': { rules: [], chapter: `Tabell: a${repeated(' ')}b\n\n| a |\n|--|\n| b |` },
  'references in a row': { rules: ['repeated-text'], chapter: repeated('[[nav]] ') },
  'links in a row': { rules: ['repeated-text'], chapter: repeated('[a](b) ') },
  'links and laws in a row': { rules: ['law-variant'], chapter: repeated('[a](b) alkohollova § 1 ') },
  'a quotation of laws without an end': { rules: ['law-variant'], chapter: `«a ${repeated('alkohollova ')}»` },
  'a card for units by the thousand': {
    rules: ['abbreviation-variant', 'undefined-unit'],
    chapter: `\`\`\`tiltak\nid: t\ntittel: T\nansvarlig: "${repeated('(a ')}"\n\`\`\``,
  },
  'a former name in a sentence without an end': { rules: ['former-name'], chapter: repeated('helsesøster ') },
  'words that begin with a former name': { rules: ['former-name'], chapter: repeated('helsesøstertjenesten ') },
  'as many former names as words': {
    rules: ['former-name', 'name-variant'],
    chapter: numbered(60, (at) => `Hos ${wordOf(at)}kontoravdelingen nå.\n`),
    register: `enheter:\n${numbered(60, (at) => `  - { id: e${at}, navn: Ny ${at}, tidligere: [${wordOf(at)}kontor] }\n`)}`,
  },
  'units of one name': {
    rules: ['name-variant'],
    chapter: numbered(60, () => 'Spør rus og psykisk helseteneste.\n'),
    register: `enheter:\n${numbered(60, (at) => `  - { id: e${at}, navn: Rus- og psykisk helsetjeneste }\n`)}`,
  },
  'names of hundreds of words': {
    rules: ['name-variant'],
    chapter: repeated('rus '),
    register: `enheter:\n${numbered(4000, (at) => `  - { id: e${at}, navn: ${'rus '.repeat(500)}${at} }\n`)}`,
  },
  'a year of ten thousand categories': {
    rules: ['missing-measurement', 'value-mismatch'],
    chapter: numbered(20, (at) => `[[i@2016.k${at + 5}=4]]\n`),
    register: `indikatorer:\n  - id: i\n    navn: Andel\n    enhet: antall\n    målinger:\n      2016:\n${numbered(20, (at) => `        k${at}: 4\n`)}`,
  },
};

function rulesNamed(codes: readonly string[]): readonly Rule[] {
  const rules = RULES.filter(({ code }) => codes.includes(code));
  expect(rules.length).toBe(codes.length);
  return rules;
}

for (const [name, { rules, chapter, register }] of Object.entries(HOSTILE)) {
  test(`${name}: it is checked, and in a time that it is worth`, async () => {
    const host = new MemoryHost({
      'plan.yaml': MANIFEST,
      'register.yaml': register ?? REGISTER,
      'kapittel.md': `Vi begynner her.\n\n${chapter}\n`,
    });
    const workspace = new Workspace(host);
    await workspace.open();
    const [plan] = workspace.snapshot().plans;
    if (plan === undefined) throw new Error('the workspace has no plan');
    expect(plan.files.map(({ problems }) => problems.length)).toEqual([0, 0, 0]);
    const { all } = check(plan, { rules: rulesNamed(rules), today: parseIso('2024-01-31') ?? host.today() });
    expect(all.filter(({ code }) => code === RULE_FAILED)).toEqual([]);
  });
}

test('a cover and a holder answer as a walk through all spans does', () => {
  const random = randomNumbers(7);
  const place = (reach: number) => {
    const start = Math.floor(random() * 60);
    return { start, end: start + Math.floor(random() * reach) };
  };
  for (let times = 0; times < 500; times++) {
    const spans = Array.from({ length: Math.floor(random() * 8) }, () => place(12));
    const asked = place(6);
    const cover = new Cover(spans);
    const { start, end } = asked;
    expect(cover.overlaps(asked)).toBe(spans.some((each) => each.start < end && start < each.end));
    expect(cover.contains(asked)).toBe(spans.some((each) => each.start <= start && end <= each.end));
    const parted = spans.map(({ start: from, end: to }, at) => ({ start: at * 80 + from, end: at * 80 + to }));
    const within = { start: start + 80, end: end + 80 };
    expect(holderOf(parted, within)).toEqual(
      parted.find((each) => each.start <= within.start && within.end <= each.end),
    );
  }
});
