import { join, resolve } from 'node:path';
import { isPeriod, type Lang, type ScaffoldFile, scaffoldPlan, usualTitle } from '#core';
import { mustBeEmpty, writeNew } from '../empty-folder.ts';
import { Failure } from '../failure.ts';
import { type Arguments, optionValue } from '../options.ts';
import type { Command } from './command.ts';

/** `planverk new` (docs/cli.md): a plan to begin with. `--lang` is its language, and that of the messages. */
export const newPlan: Command = {
  name: 'new',
  usage: { nb: '<mappe> [valg]', nn: '<mappe> [val]', en: '<folder> [options]' },
  summary: {
    nb: 'Lag en ny plan med kapitler og registre å begynne med',
    nn: 'Lag ein ny plan med kapittel og register å byrje med',
    en: 'Make a new plan with chapters and registers to begin with',
  },
  options: [
    {
      name: 'name',
      value: 'TITLE',
      help: {
        nb: 'Tittelen på planen (ellers «Rusmiddelpolitisk handlingsplan»)',
        nn: 'Tittelen på planen (elles «Rusmiddelpolitisk handlingsplan»)',
        en: 'The title of the plan (otherwise “Alcohol and drug policy action plan”)',
      },
    },
    {
      name: 'municipality',
      value: 'NAME',
      help: {
        nb: 'Kommunen planen gjelder for',
        nn: 'Kommunen planen gjeld for',
        en: 'The municipality that the plan is for',
      },
    },
    {
      name: 'period',
      value: '2026-2029',
      help: {
        nb: 'Planperioden (ellers fire år fra i år)',
        nn: 'Planperioden (elles fire år frå i år)',
        en: 'The period of the plan (otherwise four years from this one)',
      },
    },
  ],
  async run(args, io, lang) {
    const shown = folderIn(args);
    const folder = resolve(io.cwd(), shown);
    const municipality = optionValue(args, 'municipality');
    const period = periodIn(args);
    await mustBeEmpty(folder, shown);
    const title = optionValue(args, 'name') ?? usualTitle(lang);
    const files = scaffoldPlan({ title, municipality: municipality ?? EXAMPLE[lang], period, lang });
    await writeNew(
      files.map(({ path, text }) => ({ path, content: text })),
      folder,
      shown,
    );
    io.out.write(made(files, shown, municipality === undefined, lang));
    return 0;
  },
};

/** What stands for the municipality until its name is written. */
const EXAMPLE: Readonly<Record<Lang, string>> = { nb: 'Eksempel', nn: 'Døme', en: 'Example' };

function folderIn({ positionals }: Arguments): string {
  const [folder, more] = positionals;
  if (folder !== undefined && folder !== '' && more === undefined) return folder;
  throw new Failure({
    nb: 'Si hvilken mappe planen skal ligge i: planverk new <mappe>.',
    nn: 'Sei kva mappe planen skal liggje i: planverk new <mappe>.',
    en: 'Say which folder the plan is to be in: planverk new <folder>.',
  });
}

function periodIn(args: Arguments): string {
  const year = new Date().getFullYear();
  const written = optionValue(args, 'period') ?? `${year}-${year + 3}`;
  if (isPeriod(written)) return written;
  throw new Failure({
    nb: `--period må være årene planen gjelder, som 2026-2029, ikke «${written}».`,
    nn: `--period må vere åra planen gjeld, som 2026-2029, ikkje «${written}».`,
    en: `--period takes the years of the plan, such as 2026-2029, not “${written}”.`,
  });
}

const TEXTS = {
  nb: {
    made: (folder: string) => `Planen ligger i «${folder}»:`,
    begin: (path: string) => `Begynn i ${path}.`,
    municipality: 'Skriv navnet på kommunen i plan.yaml.',
  },
  nn: {
    made: (folder: string) => `Planen ligg i «${folder}»:`,
    begin: (path: string) => `Byrj i ${path}.`,
    municipality: 'Skriv namnet på kommunen i plan.yaml.',
  },
  en: {
    made: (folder: string) => `The plan is in “${folder}”:`,
    begin: (path: string) => `Begin in ${path}.`,
    municipality: 'Write the name of the municipality in plan.yaml.',
  },
} as const satisfies Readonly<Record<Lang, unknown>>;

function made(files: readonly ScaffoldFile[], shown: string, nameless: boolean, lang: Lang): string {
  const texts = TEXTS[lang];
  const [, first] = files;
  const lines = [
    texts.made(shown),
    ...files.map(({ path }) => `  ${path}`),
    ...(nameless ? [texts.municipality] : []),
    ...(first ? [texts.begin(join(shown, first.path))] : []),
  ];
  return `${lines.join('\n')}\n`;
}
