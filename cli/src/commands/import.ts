import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Lang } from '#core';
import type { ImportedPlan } from '../../../word/src/index.ts';
import { mustBeEmpty, writeNew } from '../empty-folder.ts';
import { Failure } from '../failure.ts';
import { type Arguments, optionValue } from '../options.ts';
import type { Command } from './command.ts';

/** `planverk import` (docs/cli.md): a plan in source form from a Word document. */
export const importWord: Command = {
  name: 'import',
  usage: { nb: '<fil.docx> --out <mappe>', nn: '<fil.docx> --out <mappe>', en: '<file.docx> --out <folder>' },
  summary: {
    nb: 'Lag en plan av et Word-dokument',
    nn: 'Lag ein plan av eit Word-dokument',
    en: 'Make a plan of a Word document',
  },
  options: [
    {
      name: 'out',
      value: 'FOLDER',
      help: {
        nb: 'Mappen som planen skal ligge i. Den må være tom, eller ikke finnes',
        nn: 'Mappa som planen skal liggje i. Ho må vere tom, eller ikkje finnast',
        en: 'The folder of the new plan. It must be empty, or not exist',
      },
    },
  ],
  async run(args, io, lang) {
    const [document, out] = [documentIn(args), optionValue(args, 'out')];
    if (out === undefined) throw WITHOUT_FOLDER;
    const folder = resolve(io.cwd(), out);
    await mustBeEmpty(folder, out);
    const plan = await read(resolve(io.cwd(), document), document);
    await writeNew(plan.files, folder, out);
    io.out.write(`${[MADE[lang](out), ...plan.report(lang)].join('\n')}\n`);
    return 0;
  },
};

const WITHOUT_FOLDER = new Failure({
  nb: 'Si hvor planen skal ligge, med --out <mappe>.',
  nn: 'Sei kvar planen skal liggje, med --out <mappe>.',
  en: 'Say where the plan is to be, with --out <folder>.',
});

const MADE: Readonly<Record<Lang, (folder: string) => string>> = {
  nb: (folder) => `Planen ligger i «${folder}».`,
  nn: (folder) => `Planen ligg i «${folder}».`,
  en: (folder) => `The plan is in “${folder}”.`,
};

function documentIn({ positionals }: Arguments): string {
  const [document, more] = positionals;
  if (document !== undefined && more === undefined) return document;
  throw new Failure({
    nb: 'planverk import tar ett Word-dokument, som «plan.docx».',
    nn: 'planverk import tek eitt Word-dokument, som «plan.docx».',
    en: 'planverk import takes one Word document, such as “plan.docx”.',
  });
}

async function read(path: string, shown: string): Promise<ImportedPlan> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure({
      nb: `Finner ikke filen «${shown}», eller får ikke lese den.`,
      nn: `Finn ikkje fila «${shown}», eller får ikkje lese ho.`,
      en: `Cannot find the file “${shown}”, or cannot read it.`,
    });
  });
  // Loaded here, so that no other command waits for it.
  const { importWord: convert } = await import('../../../word/src/index.ts');
  return convert(bytes, basename(path)).catch(() => {
    throw new Failure({
      nb: `«${shown}» er ikke et Word-dokument (.docx). Eldre dokumenter (.doc) må lagres som .docx først.`,
      nn: `«${shown}» er ikkje eit Word-dokument (.docx). Eldre dokument (.doc) må lagrast som .docx først.`,
      en: `“${shown}” is no Word document (.docx). Save older documents (.doc) as .docx first.`,
    });
  });
}
