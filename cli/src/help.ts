import type { Lang, Localized } from '#core';
import type { Command } from './commands/command.ts';
import type { OptionSpec } from './options.ts';

const TEXTS = {
  about: {
    nb: 'Skriv og kontroller kommunale handlingsplaner som kildetekst.',
    nn: 'Skriv og kontroller kommunale handlingsplanar som kjeldetekst.',
    en: 'Write and check municipal action plans as source.',
  },
  usage: { nb: 'Bruk', nn: 'Bruk', en: 'Usage' },
  command: { nb: 'kommando', nn: 'kommando', en: 'command' },
  commands: { nb: 'Kommandoer', nn: 'Kommandoar', en: 'Commands' },
  options: { nb: 'Valg', nn: 'Val', en: 'Options' },
  optional: { nb: 'valg', nn: 'val', en: 'options' },
  more: {
    nb: 'planverk <kommando> --help forklarer en kommando.',
    nn: 'planverk <kommando> --help forklarer ein kommando.',
    en: 'planverk <command> --help explains a command.',
  },
} satisfies Record<string, Localized>;

/** Help on the program as a whole: its commands, and the options that it takes without one. */
export function programHelp(commands: readonly Command[], options: readonly OptionSpec[], lang: Lang): string {
  const rows = commands.map(({ name, summary }): Row => [name, summary[lang]]);
  return [
    TEXTS.about[lang],
    `${TEXTS.usage[lang]}: planverk <${TEXTS.command[lang]}> [${TEXTS.optional[lang]}]`,
    `${TEXTS.commands[lang]}:\n${table(rows)}`,
    `${TEXTS.options[lang]}:\n${table(optionRows(options, lang))}`,
    TEXTS.more[lang],
  ]
    .join('\n\n')
    .concat('\n');
}

/** Help on one command. */
export function commandHelp(command: Command, lang: Lang): string {
  return [
    command.summary[lang],
    `${TEXTS.usage[lang]}: planverk ${command.name} ${command.usage[lang]}`,
    `${TEXTS.options[lang]}:\n${table(optionRows(command.options, lang))}`,
  ]
    .join('\n\n')
    .concat('\n');
}

type Row = readonly [left: string, right: string];

function optionRows(options: readonly OptionSpec[], lang: Lang): Row[] {
  return options
    .filter((option) => !option.later && !option.hidden)
    .map(({ name, short, value, help }) => [
      `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      help?.[lang] ?? '',
    ]);
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
