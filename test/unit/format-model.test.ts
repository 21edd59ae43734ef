import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdits, format, type ParsedFile } from '#core';
import { parseFile } from '../../core/src/model/read/file.ts';
import { randomNumbers } from '../support/random.ts';
import { ROOT } from '../support/source-tree.ts';
import { fileText } from '../support/spec-check.ts';
import { parseSuite } from '../support/spec-parse.ts';

const OPTIONS = { tabSize: 2 };
const READ = { language: 'nb' } as const;

interface Sample {
  readonly name: string;
  readonly text: string;
}

/** Every text of the examples, of all suites, and of the rules' pages. */
function samples(): readonly Sample[] {
  const files = ['examples', 'library', 'test/spec', 'test/fixtures/right-plan', 'docs/rules'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  return files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const name = path.slice(ROOT.length);
    const isSuite = /^(test\/spec|docs\/rules)\//.test(name);
    if (isSuite) return suiteSamples(name, text);
    return [
      { name, text },
      { name: `CRLF ${name}`, text: text.replaceAll('\n', '\r\n') },
    ];
  });
}

function suiteSamples(name: string, text: string): readonly Sample[] {
  let suite: ReturnType<typeof parseSuite>;
  try {
    suite = parseSuite(text);
  } catch {
    // A page that is no suite.
    return [];
  }
  const blocks = suite.tests.flatMap(({ files, shared }) => [...shared, ...files]);
  return blocks.map((block) => ({ name: `${name}:${block.firstLine} ${block.name}`, text: fileText(block) }));
}

function read({ name, text }: Sample): ParsedFile {
  return parseFile(`file:///${name.replace(/^.*[ ]/, '')}`, text, READ);
}

function formatted(sample: Sample): Sample {
  return { name: sample.name, text: applyEdits(sample.text, format(read(sample), OPTIONS)) };
}

/** What a file says, without places: nothing in it may change. */
function meaningOf(file: ParsedFile): unknown {
  const { items, definitions, headings, links, notes, references, cards, silences, problems, blocks, manifest } = file;
  // What is silenced may have its keys in another order, and its table other dashes.
  const wordsOf = (text: string) => text.split(/[\s|-]+/).sort();
  const silent = silences.map(({ codes, reason, scope }) => [
    codes,
    reason,
    wordsOf(file.text.slice(scope.start, scope.end)),
  ]);
  return {
    ...plain({ items, definitions, headings, notes, manifest }),
    blocks: blocks.map(({ type }) => type),
    cards: cards.map(({ kind }) => kind),
    // Fields in another order have their references and their prose in another order.
    references: sorted(references.map(({ written, plan, to, place }) => ({ written, plan, to, place }))),
    links: sorted(links),
    problems: sorted(problems),
    silences: sorted(
      silent.map((each) => each.map((part) => (typeof part === 'string' ? part.split(' ').sort() : part))),
    ),
    passages: sorted(
      file.passages().map(({ type, text, field, inside }) => ({ type, field, inside, text: oneLine(text) })),
    ),
  };
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(plain(value))).sort();
}

const PLACES = new Set([
  'span',
  'at',
  'anchor',
  'head',
  'whole',
  'yearSpan',
  'fundingSpan',
  'item',
  'parent',
  'uri',
  'key',
]);

function plain(value: unknown): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => {
      if (PLACES.has(key) && typeof each === 'object') return undefined;
      if (isPlace(each)) return undefined;
      if (each instanceof Map) return [...each];
      return typeof each === 'string' ? oneLine(each) : each;
    }) ?? '{}',
  );
}

function isPlace(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'start' in value && 'end' in value && typeof value.start === 'number'
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('formatting', () => {
  const all = [...new Map(samples().map((sample) => [sample.name, sample])).values()];

  test('has much to try', () => {
    expect(all.length).toBeGreaterThan(1000);
    const examples = all.filter(({ name }) => name.startsWith('examples/'));
    expect(examples.filter((sample) => formatted(sample).text !== sample.text).length).toBeGreaterThan(10);
  });

  test.each(all.map((sample) => [sample.name, sample] as const))(
    '%s says the same, and is done at once',
    (_, sample) => {
      const once = formatted(sample);
      expect(meaningOf(read(once))).toEqual(meaningOf(read(sample)));
      expect(formatted(once).text).toBe(once.text);
      expect(comments(once.text)).toEqual(comments(sample.text));
    },
  );
});

test('half-typed and broken texts keep what they say, whatever is marked', () => {
  const examples = samples().filter(({ name }) => /^examples\/.*(?:kapitler|registre|plan\.yaml)/.test(name));
  const random = randomNumbers(11);
  const at = (length: number) => Math.floor(random() * length);
  const signs = ['\n', ' ', '  ', '- ', ':', '#', '|', '```', '"', '[', '>', '\t', '&a ', '*a ', '{', '\n    x: 1\n'];
  for (let round = 0; round < 150; round++) {
    const { name, text: whole } = examples[at(examples.length)] ?? { name: '', text: '' };
    const from = at(whole.length);
    let text = whole.slice(from, from + 3000);
    for (let damage = 0; damage < 4; damage++) {
      const [place, end] = [at(text.length), at(20)];
      text = text.slice(0, place) + (signs[at(signs.length)] ?? '') + text.slice(place + end);
    }
    const sample = { name, text };
    const once = formatted(sample);
    expect(meaningOf(read(once)), text).toEqual(meaningOf(read(sample)));
    const marked = { start: at(text.length), end: text.length };
    const part = { name, text: applyEdits(text, format(read(sample), OPTIONS, marked)) };
    expect(meaningOf(read(part)), text).toEqual(meaningOf(read(sample)));
  }
});

/** Every comment of YAML and HTML. */
function comments(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)#[^\r\n]*|<!--[\s\S]*?-->/g)].map(([comment]) => comment.trim()).sort();
}
