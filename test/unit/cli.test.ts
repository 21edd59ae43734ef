import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROKEN, PLAN } from '../protocol/support/plans.ts';
import { folderWith, type Ran, runCli, type Surroundings } from '../support/cli.ts';
import { docx, paragraph } from '../support/docx.ts';

describe('the command line', () => {
  test.each([
    [['--help'], 0, 'out', /^Skriv og kontroller.*\n\nBruk: planverk <kommando>/],
    [['-h'], 0, 'out', / check .*\n {2}import .*\n {2}lsp /],
    [['check', '--help'], 0, 'out', /^Kontroller planene.*\n\nBruk: planverk check /],
    [['lsp', '-h'], 0, 'out', /planverk lsp --stdio/],
    [['--version'], 0, 'out', /^\d+\.\d+\.\d+\n$/],
    [[], 2, 'err', /Kommandoer:/],
    [['chekc'], 2, 'err', /^planverk: Kommandoen «chekc» finnes ikke\. Mente du planverk check\?\n$/],
    [['xyzzy'], 2, 'err', /^planverk: Kommandoen «xyzzy» finnes ikke\.\n$/],
    [['--formt'], 2, 'err', /^planverk: Valget --formt finnes ikke\.\n$/],
    [['check', '--formt', 'json'], 2, 'err', /^planverk: Valget --formt finnes ikke\. Mente du --format\?\n$/],
    [['check', '--fail-om=error'], 2, 'err', /Mente du --fail-on\?\n$/],
    [['check', '-x'], 2, 'err', /^planverk: Valget -x finnes ikke\.\n$/],
    [['check', '--format'], 2, 'err', /^planverk: Valget --format mangler en verdi: pretty, json/],
    [['check', '--output', '--lang', 'nb'], 2, 'err', /^planverk: Valget --output mangler en verdi/],
    [['check', '--format', 'jsn'], 2, 'err', /^planverk: --format kan ikke være «jsn»\. Mente du json\?/],
    [['check', '--fail-on', 'fatal'], 2, 'err', /error, warning, information, hint, never\.\n$/],
    [['check', '--help=ja'], 2, 'err', /^planverk: Valget --help tar ingen verdi\.\n$/],
    [
      ['check', '--today', '2022-02-30'],
      2,
      'err',
      /^planverk: --today må være en dato som 2026-03-31, ikke «2022-02-30»\.\n$/,
    ],
    [['lsp'], 2, 'err', /^planverk: planverk lsp må ha --stdio/],
  ] as const)('%j', async (args, code, stream, written) => {
    const ran = await runCli(args);
    expect(ran.code).toBe(code);
    expect(ran[stream]).toMatch(written);
    expect(ran[stream === 'out' ? 'err' : 'out']).toBe('');
  });

  test('import makes a plan that can be checked, tells what was made, and writes over nothing', async () => {
    const document = await docx(paragraph('Mål', 'Overskrift1') + paragraph('Strand kommune 2021-2026'));
    const folder = await folderWith({ 'a.docx': document, 'b.docx': 'no document', 'full/x.md': 'x' });
    try {
      const made = await runCli(['import', 'a.docx', '--out', 'plan'], { cwd: folder.path });
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toMatch(/^Planen ligger i «plan»\.\nTatt over: 1 kapittel, 0 tabeller/);
      expect(await runCli(['check', 'plan'], { cwd: folder.path })).toMatchObject({ code: 0, err: '' });
      for (const [args, said] of [
        [['a.docx', '--out', 'full'], /Mappen «full» er ikke tom/],
        [['b.docx', '--out', 'other'], /«b\.docx» er ikke et Word-dokument/],
        [['c.docx', '--out', 'other'], /Finner ikke filen «c\.docx»/],
        [['a.docx'], /--out <mappe>/],
        [['--out', 'other'], /tar ett Word-dokument/],
      ] as const) {
        const ran = await runCli(['import', ...args], { cwd: folder.path });
        expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(said) });
      }
      expect((await readdir(folder.path)).sort()).toEqual(['a.docx', 'b.docx', 'full', 'plan']);
    } finally {
      await folder.remove();
    }
  });

  test.each([
    ['diff', 'HEAD'],
    ['list', 'measures'],
    ['check', '--format', 'sarif'],
    ['check', '--format=github'],
    ['check', '--format', 'gitlab'],
    ['check', '--format', 'junit'],
    ['check', '--baseline', 'x'],
    ['check', '--write-baseline', 'x'],
    ['check', '--fix'],
  ])('says what later versions bring, and does not help with it: %s %s %s', async (...args) => {
    const { code, out, err } = await runCli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^planverk: .* finnes ikke i denne versjonen\.\n$/);
    const help = (await runCli(['check', '--help'])).out + (await runCli(['--help'])).out;
    expect(help).not.toMatch(/sarif|github|gitlab|junit|baseline|--fix|diff/);
  });

  test.each([
    [{}, [], 'nb'],
    [{ LANG: 'nn_NO.UTF-8' }, [], 'nn'],
    [{ LANG: 'en_GB.UTF-8' }, [], 'en'],
    [{ LANG: 'no_NO' }, [], 'nb'],
    [{ LANG: 'C.UTF-8' }, [], 'nb'],
    [{ LC_ALL: 'en_US', LANG: 'nn_NO' }, [], 'en'],
    [{ LC_ALL: '', LANG: 'nn_NO' }, [], 'nn'],
    [{ LANG: 'nn_NO' }, ['--lang', 'en'], 'en'],
    [{ LANG: 'en_US' }, ['--lang=nn'], 'nn'],
    [{}, ['--lang', 'nn', '--lang', 'en'], 'en'],
  ] as const)('speaks the language of %j and %j', async (env, given, lang) => {
    const sentences = { nb: /finnes ikke/, nn: /finst ikkje/, en: /does not exist/ };
    expect((await runCli(['check', 'ikke-her', ...given], { env })).err).toMatch(sentences[lang]);
  });

  test('complains of another language in the one that is asked for last', async () => {
    expect((await runCli(['check', '--lang', 'sv'])).err).toContain('--lang kan ikke være «sv»');
  });
});

describe('check', () => {
  let folder: Awaited<ReturnType<typeof folderWith>>;
  const check = (args: readonly string[], more: Surroundings = {}): Promise<Ran> =>
    runCli(['check', ...args], { cwd: folder.path, ...more });
  const json = async (args: readonly string[], more: Surroundings = {}) =>
    JSON.parse((await check([...args, '--format', 'json'], more)).out);

  beforeAll(async () => {
    const plan = (name: string, files: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries({ ...PLAN, ...files }).map(([path, text]) => [`${name}/${path}`, text]));
    folder = await folderWith({
      ...plan('god', {}),
      ...plan('feil', { 'kapitler/01.md': BROKEN }),
      ...plan('mange/b', {}),
      ...plan('mange/a', { 'kapitler/01.md': BROKEN }),
      ...plan('mange/a/inni', { 'plan.yaml': PLAN['plan.yaml'].replace('prøve-2022', 'inni') }),
      ...plan('hint', { 'enheter.yaml': `${PLAN['enheter.yaml']}forkortelser: []\nevalueringer: []\n` }),
      ...plan('uleselig', { 'plan.yaml': 'id: [\n' }),
      ...plan('.skjult/plan', {}),
      'tom/notat.md': '# Ingen plan\n',
      'fil.md': '# Ingen mappe\n',
    });
  });

  afterAll(() => folder.remove());

  test('ends with 0 without findings, 1 with errors, 2 where it cannot be done', async () => {
    expect((await check(['god'])).code).toBe(0);
    expect((await check(['feil'])).code).toBe(1);
    expect((await check(['feil', 'god'])).code).toBe(1);
    expect((await check(['ikke-her'])).code).toBe(2);
  });

  test.each([
    ['ikke-her', 'Mappen «ikke-her» finnes ikke.'],
    ['fil.md', '«fil.md» er ingen mappe. Skriv mappen som planen ligger i.'],
    ['tom', 'Det er ingen plan i «tom»: ingen plan.yaml der eller i mappene under.'],
    ['god/kapitler', 'Det er ingen plan i «god/kapitler»: ingen plan.yaml der eller i mappene under.'],
  ])('says in one sentence what is wrong with %s, whatever else is given', async (name, sentence) => {
    for (const args of [[name], ['god', name]]) {
      expect(await check(args)).toEqual({ code: 2, out: '', err: `planverk: ${sentence}\n` });
    }
  });

  test('finds every plan in and below the folders, once each, sorted by folder', async () => {
    const folders = async (...args: string[]) =>
      (await json(args)).plans.map((plan: { folder: string }) => plan.folder);
    expect(await folders('mange')).toEqual(['mange/a', 'mange/a/inni', 'mange/b']);
    expect(await folders('mange/b', 'mange/a', 'mange', 'god')).toEqual(['god', 'mange/a', 'mange/a/inni', 'mange/b']);
    expect(await folders('god/')).toEqual(['god']);
    expect(await folders()).toEqual(['feil', 'god', 'hint', 'mange/a', 'mange/a/inni', 'mange/b', 'uleselig']);
  });

  test('names files from the current directory, wherever that is', async () => {
    const at = async (cwd: string, name: string) => {
      const { plans, findings } = await json([name], { cwd: join(folder.path, cwd) });
      return [plans[0].folder, findings[0].file];
    };
    expect(await at('feil', '.')).toEqual(['.', 'kapitler/01.md']);
    expect(await at('god', '../feil')).toEqual(['../feil', '../feil/kapitler/01.md']);
    expect(await at('', join(folder.path, 'feil'))).toEqual(['feil', 'feil/kapitler/01.md']);
  });

  test('checks a folder that its surroundings would hide', async () => {
    expect((await json(['.skjult/plan'])).plans[0].folder).toBe('.skjult/plan');
  });

  test('writes JSON with its keys in their order, and every list there', async () => {
    const result = await json(['feil']);
    expect(Object.keys(result)).toEqual(['version', 'plans', 'findings', 'summary']);
    expect(result.plans).toEqual([
      {
        id: 'prøve-2022',
        folder: 'feil',
        status: 'vedtatt',
        counts: { goals: 1, measures: 1, indicators: 1, units: 1, sources: 1, requirements: 0, chapters: 1 },
      },
    ]);
    expect(Object.keys(result.plans[0])).toEqual(['id', 'folder', 'status', 'counts']);
    expect(Object.keys(result.plans[0].counts).join()).toBe(
      'goals,measures,indicators,units,sources,requirements,chapters',
    );
    const [finding] = result.findings;
    expect(Object.keys(finding)).toEqual(['code', 'severity', 'file', 'range', 'message', 'related', 'fixes']);
    expect(finding).toMatchObject({
      code: 'unknown-value',
      severity: 'error',
      file: 'feil/kapitler/01.md',
      range: { start: { line: 8, character: 8 }, end: { line: 8, character: 15 } },
      related: [],
    });
    expect(result.summary).toEqual({ error: 1, warning: 0, information: 0, hint: 0, silenced: 0, baselined: 0 });
    expect(Object.keys(result.summary).join()).toBe('error,warning,information,hint,silenced,baselined');
  });

  test('sorts findings by file, start and code, and says the same twice, byte for byte', async () => {
    const first = await check(['--format', 'json']);
    const { findings } = JSON.parse(first.out);
    expect(findings.length).toBeGreaterThan(2);
    const key = ({
      file,
      range,
      code,
    }: {
      file: string;
      range: { start: { line: number; character: number } };
      code: string;
    }) => [file, String(range.start.line).padStart(6), String(range.start.character).padStart(6), code].join('\u0000');
    const keys: string[] = findings.map(key);
    expect(keys).toEqual([...keys].sort());
    expect((await check(['--format', 'json'])).out).toBe(first.out);
    expect((await check(['.', 'feil', '--format', 'json'])).out).toBe(first.out);
  });

  test('takes a manifest that cannot be read for a finding', async () => {
    const { plans, findings } = await json(['uleselig']);
    expect(plans[0]).toMatchObject({ id: null, folder: 'uleselig', status: 'utkast' });
    expect(
      findings.some(
        ({ code, file }: { code: string; file: string }) => code === 'syntax' && file === 'uleselig/plan.yaml',
      ),
    ).toBe(true);
    expect((await check(['uleselig'])).code).toBe(1);
  });

  test('fails from the level that is asked for', async () => {
    const codes = async (name: string) =>
      Promise.all(
        ['never', 'error', 'warning', 'information', 'hint'].map(
          async (level) => (await check([name, '--fail-on', level])).code,
        ),
      );
    expect(await codes('feil')).toEqual([0, 1, 1, 1, 1]);
    expect(await codes('god')).toEqual([0, 0, 0, 0, 0]);
  });

  test('judges by another status, and still tells the plan’s own', async () => {
    const draft = await folderWith({
      ...PLAN,
      'plan.yaml': PLAN['plan.yaml'].replace('vedtatt', 'utkast').replace('  - kapitler/01.md', '  []'),
    });
    const severity = async (...args: string[]) => {
      const { findings, plans } = JSON.parse(
        (await runCli(['check', '--format', 'json', ...args], { cwd: draft.path })).out,
      );
      expect(plans[0].status).toBe('utkast');
      return findings.find(({ code }: { code: string }) => code === 'unlisted-chapter').severity;
    };
    expect(await severity()).toBe('information');
    expect(await severity('--as', 'vedtatt')).toBe('warning');
    expect(await severity('--as', 'hearing')).toBe('warning');
    expect(await severity('--as', 'høyring')).toBe('warning');
    expect((await runCli(['check', '--as', 'evaluert'], { cwd: draft.path })).code).toBe(2);
    await draft.remove();
  });

  test('writes to a file where asked, and says when it cannot', async () => {
    const ran = await check(['feil', '--format', 'json', '--output', 'ut.json'], { columns: 80 });
    expect(ran).toEqual({ code: 1, out: '', err: '' });
    const [written, shown] = [
      await readFile(join(folder.path, 'ut.json'), 'utf8'),
      await check(['feil', '--format', 'json']),
    ];
    expect(written).toBe(shown.out);
    const cannot = await check(['feil', '--output', 'ikke/her/ut.txt']);
    expect(cannot).toEqual({ code: 2, out: '', err: 'planverk: Kan ikke skrive til «ikke/her/ut.txt».\n' });
  });

  describe('pretty', () => {
    test('shows the place, the sentence, the line and what can be done', async () => {
      const { out, err } = await check(['feil']);
      expect(err).toBe('');
      expect(out.replace(/feil: «kanskje».*\[/, 'feil: … [')).toBe(
        [
          'feil/kapitler/01.md:9:9: feil: … [unknown-value]',
          '    9 | status: kanskje',
          '      |         ^^^^^^^',
          '',
          'Prøveplan (feil): 1 feil.',
          '    1  unknown-value  En verdi som ikke er blant dem feltet kan ha',
          '',
        ].join('\n'),
      );
    });

    test('sums up each plan, and all of them where there are several', async () => {
      const { out } = await check(['mange']);
      expect(out.split('\n').filter((line) => /^\S.*: .*\.$/.test(line) && !line.includes('['))).toEqual([
        'Prøveplan (mange/a): 1 feil.',
        'Prøveplan (mange/a/inni): ingen funn.',
        'Prøveplan (mange/b): ingen funn.',
        '3 planer i alt: 1 feil.',
      ]);
    });

    test('speaks the reader’s language', async () => {
      expect((await check(['god', '--lang', 'en'])).out).toBe('Prøveplan (god): no findings.\n');
      expect((await check(['feil', '--lang', 'en'])).out).toMatch(/: error: .*\[unknown-value\]/);
    });

    test('is coloured on a terminal only, and not where the reader wants none', async () => {
      const colored = (text: string) => text.includes('\u001b[');
      expect(colored((await check(['feil'], { columns: 100 })).out)).toBe(true);
      expect(colored((await check(['feil'])).out)).toBe(false);
      expect(colored((await check(['feil'], { columns: 100, env: { NO_COLOR: '1' } })).out)).toBe(false);
      expect(colored((await check(['feil'], { columns: 100, env: { NO_COLOR: '' } })).out)).toBe(true);
      expect(colored((await check(['feil'], { columns: 100, env: { TERM: 'dumb' } })).out)).toBe(false);
      const { out } = await check(['feil'], { columns: 100 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away.
      expect(out.replace(/\u001b\[[\d;]*m/g, '')).toBe((await check(['feil'])).out);
    });
  });
});
