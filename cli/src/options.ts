import { parseArgs } from 'node:util';
import { type Localized, nearest } from '#core';
import { Failure } from './failure.ts';

/** One option of a command. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** How its value is called in help; an option without takes none. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly help?: Localized;
  /** Known from the contract (docs/cli.md), and not in this version: named in an error, not in help. */
  readonly later?: true;
  /** For programs that start this one; not in help. */
  readonly hidden?: true;
}

export interface Arguments {
  /** Given options by name; `true` for those without a value. The last one given counts. */
  readonly options: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments. Throws a `Failure` that says which one is wrong and what was probably meant. */
export function readArguments(args: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], options: toConfig(specs), strict: false, tokens: true });
  const options = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') options.set(token.name, checked(token, specs));
  }
  return { options, positionals };
}

/** The value of an option that takes one. */
export function optionValue(args: Arguments, name: string): string | undefined {
  const value = args.options.get(name);
  return typeof value === 'string' ? value : undefined;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checked({ name, rawName, value, inlineValue }: OptionToken, specs: readonly OptionSpec[]): string | true {
  const spec = specs.find((one) => one.name === name);
  if (!spec) throw unknownOption(rawName, name, specs);
  if (spec.later) throw notYet(rawName);
  if (spec.value === undefined) {
    if (value === undefined) return true;
    throw new Failure({
      nb: `Valget ${rawName} tar ingen verdi.`,
      nn: `Valet ${rawName} tek ingen verdi.`,
      en: `The option ${rawName} takes no value.`,
    });
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./u.test(value))) throw withoutValue(rawName, spec);
  return choiceOf(value, rawName, spec);
}

function choiceOf(value: string, rawName: string, { choices }: OptionSpec): string {
  if (!choices) return value;
  const composed = value.normalize('NFC');
  if (choices.includes(composed)) return composed;
  const near = nearest(composed, choices);
  const list = choices.join(', ');
  throw new Failure({
    nb: `${rawName} kan ikke være «${value}».${meant('Mente du', near)} Det som går an, er ${list}.`,
    nn: `${rawName} kan ikkje vere «${value}».${meant('Meinte du', near)} Det som går an, er ${list}.`,
    en: `${rawName} cannot be “${value}”.${meant('Did you mean', near)} It takes ${list}.`,
  });
}

function unknownOption(rawName: string, name: string, specs: readonly OptionSpec[]): Failure {
  const names = specs.filter((spec) => !spec.later && !spec.hidden).map((spec) => spec.name);
  // One letter is near to anything.
  const near = name.length < 2 ? undefined : nearest(name, names);
  const option = near === undefined ? undefined : `--${near}`;
  return new Failure({
    nb: `Valget ${rawName} finnes ikke.${meant('Mente du', option)}`,
    nn: `Valet ${rawName} finst ikkje.${meant('Meinte du', option)}`,
    en: `There is no option ${rawName}.${meant('Did you mean', option)}`,
  });
}

function withoutValue(rawName: string, { value, choices }: OptionSpec): Failure {
  const wanted = choices?.join(', ') ?? value ?? '';
  return new Failure({
    nb: `Valget ${rawName} mangler en verdi: ${wanted}.`,
    nn: `Valet ${rawName} manglar ein verdi: ${wanted}.`,
    en: `The option ${rawName} needs a value: ${wanted}.`,
  });
}

/** What the contract promises and this version does not have. */
export function notYet(what: string): Failure {
  return new Failure({
    nb: `${what} finnes ikke i denne versjonen.`,
    nn: `${what} finst ikkje i denne versjonen.`,
    en: `${what} is not in this version.`,
  });
}

/** ` Mente du x?`, where there is an x. */
export function meant(words: string, near: string | undefined): string {
  return near === undefined ? '' : ` ${words} ${near}?`;
}

function toConfig(specs: readonly OptionSpec[]): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    specs.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) },
    ]),
  );
}
