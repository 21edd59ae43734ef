import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Checker, type Lang, type Localized, type Plan, planTitle } from '#core';
import {
  FORMAT_NAMES,
  type FormatName,
  type Print,
  type Publication,
  type PublishProblem,
} from '../../../publish/src/format.ts';
import { findBrowser } from '../../../server/src/node/print/find.ts';
import { Failure } from '../failure.ts';
import { findFolders, noPlan } from '../folders.ts';
import type { Io } from '../io.ts';
import { type Opened, openFolders } from '../opening.ts';
import { type Arguments, optionValue } from '../options.ts';
import { placeFor } from '../output.ts';
import { type Progress, type ProgressWords, progressOn } from '../progress.ts';
import { stoppable } from '../stopping.ts';
import { todayOf, todayOption } from '../today.ts';
import { writePlace } from '../writing.ts';
import type { Command, Ending } from './command.ts';

/** `planverk build` (docs/cli.md): a plan as finished files. */
export const build: Command = {
  name: 'build',
  usage: {
    nb: '[mappe] --to html|docx|pdf|csv|json [valg]',
    nn: '[mappe] --to html|docx|pdf|csv|json [val]',
    en: '[folder] --to html|docx|pdf|csv|json [options]',
  },
  summary: { nb: 'Lag den ferdige planen', nn: 'Lag den ferdige planen', en: 'Make the finished plan' },
  options: [
    {
      name: 'to',
      value: FORMAT_NAMES.join('|'),
      choices: FORMAT_NAMES,
      help: { nb: 'Det som skal lages', nn: 'Det som skal lagast', en: 'What is to be made' },
    },
    {
      name: 'out',
      value: 'PATH',
      help: {
        nb: 'Filen eller mappen det skal skrives til (ellers etter planens id, i mappen du står i)',
        nn: 'Fila eller mappa det skal skrivast til (elles etter id-en til planen, i mappa du står i)',
        en: 'The file or folder to write (otherwise by the plan’s id, in the current folder)',
      },
    },
    {
      name: 'split',
      help: {
        nb: 'HTML som flere sider med søk, én for hvert kapittel',
        nn: 'HTML som fleire sider med søk, éi for kvart kapittel',
        en: 'HTML as several pages with a search, one for each chapter',
      },
    },
    {
      name: 'template',
      value: 'FILE.docx',
      help: {
        nb: 'Word-mal som gir stiler, forside, topptekst og bunntekst (bare --to docx)',
        nn: 'Word-mal som gir stilar, framside, topptekst og botntekst (berre --to docx)',
        en: 'Word template that gives styles, cover, header and footer (--to docx only)',
      },
    },
    todayOption({
      nb: 'Datoen som planen lages på (ellers i dag)',
      nn: 'Datoen som planen blir laga på (elles i dag)',
      en: 'The date on which the plan is made (otherwise today)',
    }),
  ],
  run: (args, io, lang) => stoppable(io, (stop) => buildPlan(args, io, lang, stop)),
};

async function buildPlan(args: Arguments, io: Io, lang: Lang, stop: AbortSignal): Promise<Ending> {
  const name = formatNameIn(args);
  const [split, today] = [args.options.has('split'), todayOf(args)];
  if (split && name !== 'html') throw ONLY_HTML;
  const opened = await openFolders(await findFolders(oneFolder(args), io.cwd()), io.cwd(), today);
  const plan = onlyPlan(opened);
  const progress = progressOn(io.err, lang, making(plan, split ? 'site' : name));
  try {
    const publication = publicationOf(opened, plan, stop, progress);
    // Loaded here, so that no other command waits for it.
    const { baseNameOf, formatNamed, publish } = await import('../../../publish/src/index.ts');
    const format = formatNamed(name);
    const out = optionValue(args, 'out');
    const place = await placeFor(format, { split }, { cwd: io.cwd(), out, base: baseNameOf(publication) });
    const template = await templateIn(args, io.cwd(), name);
    const browser = findBrowser(io.env);
    const print: Print | undefined = browser === undefined ? undefined : printWith(browser, progress, stop);
    const options = { split, ...(print && { print }), ...(template && { template }) };
    await writePlace(place, await publish(publication, format, options).catch(told), stop);
    progress.end();
    io.out.write(`${MADE[lang](place.shown)}\n`);
    const errors = publication.findings.all.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) io.err.write(`${HAS_ERRORS[lang](errors)}\n`);
    return 0;
  } finally {
    progress.end();
  }
}

/** What a format says of itself is told to the user as it is. */
function told(error: unknown): never {
  if (error instanceof Error && 'sentence' in error) throw new Failure((error as PublishProblem).sentence);
  throw error;
}

function printWith(browser: string, progress: Progress, stop: AbortSignal): Print {
  return async (sheet) => {
    progress.say({
      nb: `Lager PDF av «${sheet.title}» med nettleseren «${browser}»`,
      nn: `Lagar PDF av «${sheet.title}» med nettlesaren «${browser}»`,
      en: `Making a PDF of “${sheet.title}” with the browser “${browser}”`,
    });
    // Loaded here, so that no other command waits for it.
    const { printPdf } = await import('../../../server/src/node/print/index.ts');
    return printPdf(browser, sheet, stop);
  };
}

/** What each way of publishing is called while it is made. */
const KINDS: Readonly<Record<FormatName | 'site', Localized>> = {
  html: { nb: 'nettside', nn: 'nettside', en: 'web page' },
  site: { nb: 'nettsider', nn: 'nettsider', en: 'web pages' },
  docx: { nb: 'Word-dokument', nn: 'Word-dokument', en: 'Word document' },
  pdf: { nb: 'PDF', nn: 'PDF', en: 'PDF' },
  csv: { nb: 'tabeller', nn: 'tabellar', en: 'tables' },
  json: { nb: 'data', nn: 'data', en: 'data' },
};

function making(plan: Plan, kind: FormatName | 'site'): ProgressWords {
  const title = planTitle(plan);
  const count = (done: number, all: number, of: string): string => (all > 1 ? `: ${done} ${of} ${all}` : '');
  return (done, all) => ({
    nb: `Lager «${title}» som ${KINDS[kind].nb}${count(done, all, 'av')}`,
    nn: `Lagar «${title}» som ${KINDS[kind].nn}${count(done, all, 'av')}`,
    en: `Making “${title}” as ${KINDS[kind].en}${count(done, all, 'of')}`,
  });
}

const MADE: Readonly<Record<Lang, (place: string) => string>> = {
  nb: (place) => `Planen ligger i «${place}».`,
  nn: (place) => `Planen ligg i «${place}».`,
  en: (place) => `The plan is in “${place}”.`,
};

/** A plan can be published as far as it has come; whoever does it ought to know. */
const HAS_ERRORS: Readonly<Record<Lang, (errors: number) => string>> = {
  nb: (errors) => `Det er ${errors} feil i planen. planverk check viser dem.`,
  nn: (errors) => `Det er ${errors} feil i planen. planverk check viser dei.`,
  en: (errors) => `The plan has ${errors === 1 ? '1 error' : `${errors} errors`}. planverk check shows what is wrong.`,
};

const ONLY_HTML = new Failure({
  nb: '--split gjelder bare --to html.',
  nn: '--split gjeld berre --to html.',
  en: '--split is for --to html only.',
});

async function templateIn(args: Arguments, cwd: string, name: FormatName): Promise<Uint8Array | undefined> {
  const file = optionValue(args, 'template');
  if (file === undefined) return undefined;
  if (name !== 'docx') throw ONLY_WORD;
  return readFile(resolve(cwd, file)).catch(() => {
    throw new Failure({
      nb: `Finner ikke malen «${file}», eller får ikke lese den.`,
      nn: `Finn ikkje malen «${file}», eller får ikkje lese han.`,
      en: `Cannot find the template “${file}”, or cannot read it.`,
    });
  });
}

const ONLY_WORD = new Failure({
  nb: '--template gjelder bare --to docx.',
  nn: '--template gjeld berre --to docx.',
  en: '--template is for --to docx only.',
});

function formatNameIn(args: Arguments): FormatName {
  const name = FORMAT_NAMES.find((one) => one === optionValue(args, 'to'));
  if (name !== undefined) return name;
  const list = FORMAT_NAMES.join(', ');
  throw new Failure({
    nb: `Si hva som skal lages, med --to og ett av ${list}.`,
    nn: `Sei kva som skal lagast, med --to og eitt av ${list}.`,
    en: `Say what is to be made, with --to and one of ${list}.`,
  });
}

function oneFolder({ positionals }: Arguments): readonly string[] {
  if (positionals.length <= 1) return positionals;
  throw new Failure({
    nb: 'planverk build tar én mappe om gangen.',
    nn: 'planverk build tek éi mappe om gongen.',
    en: 'planverk build takes one folder at a time.',
  });
}

/** The plan of the folder. Throws a `Failure` that names them where there are several. */
function onlyPlan({ snapshot, wanted, path }: Opened): Plan {
  const [only, more] = wanted;
  const plan = only === undefined || more !== undefined ? undefined : snapshot.plan(only);
  if (plan) return plan;
  // Removed since the folder was looked through.
  if (only !== undefined && more === undefined) throw noPlan(path(only));
  const list = wanted.map(path).join(', ');
  throw new Failure({
    nb: `Der er det flere planer: ${list}. Si hvilken, som planverk build ${path(wanted[0] ?? '')}.`,
    nn: `Der er det fleire planar: ${list}. Sei kva for ein, som planverk build ${path(wanted[0] ?? '')}.`,
    en: `There are several plans: ${list}. Say which one, such as planverk build ${path(wanted[0] ?? '')}.`,
  });
}

function publicationOf({ host }: Opened, plan: Plan, stop: AbortSignal, progress: Progress): Publication {
  const today = host.today();
  return {
    plan,
    today,
    findings: new Checker().findings(plan, today),
    readBytes: (uri) => host.readBytes(uri),
    cancelled: () => stop.aborted,
    async between(done, all) {
      await progress.step(done, all);
      // Signals are heard between turns.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
