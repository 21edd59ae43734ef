import { LANGS, type Lang, nearest } from '#core';
import packageJson from '../../package.json' with { type: 'json' };
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import type { Command, Ending } from './commands/command.ts';
import { importWord } from './commands/import.ts';
import { lsp } from './commands/lsp.ts';
import { newPlan } from './commands/new.ts';
import { Failure } from './failure.ts';
import { commandHelp, programHelp } from './help.ts';
import { EXIT_OF, type Io } from './io.ts';
import { languageOf } from './language.ts';
import { meant, notYet, type OptionSpec, readArguments } from './options.ts';
import { Stopped } from './stopping.ts';

const COMMANDS: readonly Command[] = [build, check, importWord, lsp, newPlan];

/** Commands of docs/cli.md that later versions bring. */
const LATER = ['diff', 'list'];

const LANG: OptionSpec = {
  name: 'lang',
  value: 'nb|nn|en',
  choices: LANGS,
  help: {
    nb: 'Språket i meldingene (ellers etter LC_ALL og LANG)',
    nn: 'Språket i meldingane (elles etter LC_ALL og LANG)',
    en: 'The language of messages (otherwise by LC_ALL and LANG)',
  },
};

const HELP: OptionSpec = {
  name: 'help',
  short: 'h',
  help: { nb: 'Vis denne hjelpen', nn: 'Vis denne hjelpa', en: 'Show this help' },
};

const VERSION: OptionSpec = {
  name: 'version',
  help: { nb: 'Vis versjonen', nn: 'Vis versjonen', en: 'Show the version' },
};

/** Carries out a command line (without `node` and the program's name). Never throws: what goes wrong is said on standard error. */
export async function run(args: readonly string[], io: Io): Promise<Ending> {
  const lang = languageGiven(args) ?? languageOf(io.env);
  try {
    return await runCommand(args, io, lang);
  } catch (error) {
    io.err.write(`planverk: ${sentenceOf(error, lang)}\n`);
    return error instanceof Stopped ? EXIT_OF[error.signal] : 2;
  }
}

async function runCommand(args: readonly string[], io: Io, lang: Lang): Promise<Ending> {
  const [first, ...rest] = args;
  if (first === undefined || first.startsWith('-')) return runProgram(args, io, lang);
  const command = commandNamed(first);
  const options = [...command.options, LANG, HELP];
  const given = readArguments(rest, options);
  if (given.options.has('help')) {
    io.out.write(commandHelp({ ...command, options }, lang));
    return 0;
  }
  return command.run(given, io, lang);
}

/** Without a command there is help and the version; without anything at all, help as an error. */
function runProgram(args: readonly string[], io: Io, lang: Lang): Ending {
  const options = [LANG, HELP, VERSION];
  const given = readArguments(args, options);
  const [name] = given.positionals;
  if (name !== undefined) commandNamed(name);
  if (given.options.has('version')) {
    io.out.write(`${packageJson.version}\n`);
    return 0;
  }
  const asked = given.options.has('help');
  (asked ? io.out : io.err).write(programHelp(COMMANDS, options, lang));
  return asked ? 0 : 2;
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command) return command;
  if (LATER.includes(name)) throw notYet(`planverk ${name}`);
  const near = nearest(
    name,
    COMMANDS.map((one) => one.name),
  );
  const suggestion = near === undefined ? undefined : `planverk ${near}`;
  throw new Failure({
    nb: `Kommandoen «${name}» finnes ikke.${meant('Mente du', suggestion)}`,
    nn: `Kommandoen «${name}» finst ikkje.${meant('Meinte du', suggestion)}`,
    en: `There is no command “${name}”.${meant('Did you mean', suggestion)}`,
  });
}

/** The language asked for, found before all else so that even the complaint about another option is in it. */
function languageGiven(args: readonly string[]): Lang | undefined {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const given = before.flatMap((arg, at) => {
    if (arg === '--lang') return before[at + 1] ?? [];
    return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [];
  });
  return LANGS.find((lang) => lang === given.at(-1));
}

function sentenceOf(error: unknown, lang: Lang): string {
  if (error instanceof Failure || error instanceof Stopped) return error.sentence[lang];
  const what = error instanceof Error ? error.message : String(error);
  const unexpected = {
    nb: `Noe gikk galt i programmet selv: ${what}`,
    nn: `Noko gjekk gale i programmet sjølv: ${what}`,
    en: `Something went wrong in the program itself: ${what}`,
  };
  return unexpected[lang];
}
