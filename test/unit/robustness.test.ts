import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../core/src/checks/run.ts';
import type { ParsedFile } from '../../core/src/model/file.ts';
import { parseFile } from '../../core/src/model/read/file.ts';
import type { Span } from '../../core/src/text/span.ts';
import { Workspace } from '../../core/src/workspace/workspace.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { randomNumbers } from '../support/random.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/strand-2021-2026');
const FILES = new Map(
  readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .sort()
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(EXAMPLE, path), 'utf8')] as const),
);

/** Every span that a file tells of. */
function spansOf(file: ParsedFile): Span[] {
  return [
    ...file.items.flatMap((item) => [
      item.span,
      item.anchor,
      item.head,
      ...Object.values(item.fields).flatMap((field) =>
        field.kind === 'absent' ? [field.at] : [field.span, field.key],
      ),
    ]),
    ...file.references.map((reference) => reference.span),
    ...file.definitions.flatMap(({ span, whole }) => [span, whole]),
    ...file.headings.map((heading) => heading.span),
    ...file.links.flatMap(({ span, whole }) => [span, whole]),
    ...file.blocks.map((block) => block.span),
    ...file.silences.flatMap(({ span, scope }) => [span, scope]),
    ...file.problems.map((problem) => problem.span),
  ];
}

function expectSound(path: string, text: string): void {
  const file = parseFile(`memory:///${path}`, text, { language: 'nb' });
  const wrong = spansOf(file).filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
  expect(wrong, `spans outside ${path}:\n${text.slice(0, 400)}`).toEqual([]);
}

/** What fingers, pastes and merges do to a text. */
const DAMAGE: readonly ((text: string, random: () => number) => string)[] = [
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => text.slice(Math.floor(random() * text.length)),
  (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 40));
  },
  (text, random) => {
    const at = Math.floor(random() * text.length);
    const signs = [
      '[',
      ']',
      '[[',
      '{',
      '}',
      '"',
      "'",
      ':',
      '\t',
      '*',
      '&',
      '`',
      '```tiltak\n',
      '|',
      '>',
      '#',
      '- ',
      '@',
      '\r',
      '\u0000',
      '😀',
      '<!--',
    ];
    return text.slice(0, at) + signs[Math.floor(random() * signs.length)] + text.slice(at);
  },
  (text, random) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    return lines.map((line, i) => (i === a ? lines[b] : i === b ? lines[a] : line)).join('\n');
  },
  (text) => text.replaceAll('\n', '\r\n'),
];

describe('any text of a real plan, however it is damaged', () => {
  for (const [path, text] of FILES) {
    test(path, () => {
      const random = randomNumbers(text.length);
      expectSound(path, text);
      for (let i = 0; i < 60; i++) {
        let damaged = text;
        for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
          damaged = (DAMAGE[Math.floor(random() * DAMAGE.length)] ?? String)(damaged, random);
        }
        expectSound(path, damaged);
      }
    });
  }
});

describe('hostile texts', () => {
  const long = 200_000;
  const texts: Record<string, string> = {
    'a million opening brackets': '['.repeat(1_000_000),
    'references without an end': '[[x '.repeat(long),
    'backticks of all lengths': Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' '),
    'comments without an end': '<!-- '.repeat(long),
    'a deep list': Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n'),
    'deep quotes': `${'>'.repeat(5000)} x`,
    'one endless line': 'og '.repeat(long),
    'a million blank lines': '\n'.repeat(1_000_000),
    nothing: '',
    'a byte order mark and nothing else': '\ufeff',
    'only a fence': '```tiltak',
    'fences without end': '```tiltak\ntittel: x\n\n'.repeat(2000),
    'code blocks without end': '```a\n\n~~~b\n\n'.repeat(40_000),
    'comments and fences without end': '<!--\n\n```a\n\n'.repeat(40_000),
    'fences, each shorter than the one above': Array.from(
      { length: 1000 },
      (_, i) => `${'`'.repeat(1002 - i)}a\n\n`,
    ).join(''),
    'a card of aliases by the million': `\`\`\`tiltak\na: &a [x, x]\n${Array.from({ length: 60 }, (_, i) => `k${i}: &k${i} [${i ? `*k${i - 1}, *k${i - 1}` : '*a, *a'}]`).join('\n')}\ntittel: *k59\n\`\`\`\n`,
    'thousands of aliases of a long text': `tiltak:\n- &b { id: a, tittel: &a "${'Nav har en plan. '.repeat(4000)}" }\n${Array.from({ length: 6000 }, (_, i) => `- { id: t${i}, tittel: *a, beskrivelse: *a, ansvarlig: *a }`).join('\n')}\n`,
    'flow without end': `\`\`\`tiltak\nansvarlig: ${'['.repeat(50_000)}\n\`\`\`\n`,
    'a conflict in a conflict': '<<<<<<< a\n<<<<<<< b\n=======\n=======\n>>>>>>> c\n>>>>>>> d\n'.repeat(500),
  };
  for (const [name, text] of Object.entries(texts)) {
    test(name, () => {
      expectSound('kapittel.md', text);
      expectSound('register.yaml', text);
      expectSound('plan.yaml', text);
    });
  }
});

test('the line breaks of old Macs divide lines as all others do', () => {
  for (const [path, text] of FILES) {
    const uri = `memory:///${path}`;
    const own = parseFile(uri, text, { language: 'nb' });
    const mac = parseFile(uri, text.replaceAll('\n', '\r'), { language: 'nb' });
    const read = (file: ParsedFile) => ({
      ...file,
      passages: file.passages(),
      sentences: file.sentences(),
      written: file.written(),
      yaml: file.yaml(),
    });
    expect(read(mac)).toEqual(read(own));
  }
});

test.each(['kapittel.md', 'enheter.yaml', 'plan.yaml'])('UTF-16 read as UTF-8 is told of: %s', (path) => {
  const text = [...'enheter:\n  - id: nav\n'].join('\0');
  const reasons = parseFile(`memory:///${path}`, text, { language: 'nb' }).problems.map((problem) =>
    problem.code === 'syntax' ? problem.reason : problem.code,
  );
  expect(reasons).toContain('encoding');
});

test('a damaged plan is checked to the end, and no rule fails', async () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 25; round++) {
    const files: Record<string, string> = {};
    for (const [path, text] of FILES) {
      const damage = DAMAGE[Math.floor(random() * DAMAGE.length)] ?? String;
      files[path] = random() < 0.4 ? damage(text, random) : text;
    }
    const host = new MemoryHost(files);
    const workspace = new Workspace(host);
    await workspace.open();
    for (const plan of workspace.snapshot().plans) {
      const failed = check(plan, { today: host.today() }).all.filter((finding) => finding.code === 'rule-failed');
      expect(failed.map((finding) => finding.args)).toEqual([]);
    }
  }
}, 120_000);
