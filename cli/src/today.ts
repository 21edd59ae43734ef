import { type Localized, type PlainDate, parseIso } from '#core';
import { Failure } from './failure.ts';
import { type Arguments, type OptionSpec, optionValue } from './options.ts';

/** `--today`, which several commands take; `help` says what for. */
export function todayOption(help: Localized): OptionSpec {
  return { name: 'today', value: 'YYYY-MM-DD', help };
}

/** The day that was given. Throws a `Failure` for what is no date. */
export function todayOf(args: Arguments): PlainDate | undefined {
  const written = optionValue(args, 'today');
  if (written === undefined) return undefined;
  const today = parseIso(written);
  if (today) return today;
  throw new Failure({
    nb: `--today må være en dato som 2026-03-31, ikke «${written}».`,
    nn: `--today må vere ein dato som 2026-03-31, ikkje «${written}».`,
    en: `--today takes a date such as 2026-03-31, not “${written}”.`,
  });
}
