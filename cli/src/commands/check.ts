import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Lang, PlanStatus } from '#core';
import { checkFolders } from '../checking.ts';
import { Failure } from '../failure.ts';
import { findFolders } from '../folders.ts';
import { type Io, wantsColor } from '../io.ts';
import { type Arguments, notYet, optionValue } from '../options.ts';
import { progressOn } from '../progress.ts';
import { json } from '../reporters/json.ts';
import { pretty } from '../reporters/pretty.ts';
import type { PlanResult } from '../result.ts';
import { todayOf } from '../today.ts';
import { CHECK_OPTIONS, CHECK_SUMMARY, STATUSES } from './check-options.ts';
import type { Command } from './command.ts';

/** `planverk check` (docs/cli.md). */
export const check: Command = {
  name: 'check',
  usage: { nb: '[mappe …] [valg]', nn: '[mappe …] [val]', en: '[folder …] [options]' },
  summary: CHECK_SUMMARY,
  options: CHECK_OPTIONS,
  async run(args, io, lang) {
    const format = optionValue(args, 'format') ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') throw notYet(`--format ${format}`);
    const failOn = optionValue(args, 'fail-on') ?? 'error';
    const [as, today] = [statusOf(args), todayOf(args)];
    const folders = await findFolders(args.positionals, io.cwd());
    const progress = progressOn(io.err, lang);
    const options = { cwd: io.cwd(), lang, progress, ...(as && { as }), ...(today && { today }) };
    const plans = await checkFolders(folders, options);
    await write(plans, format, optionValue(args, 'output'), io, lang);
    return fails(plans, failOn) ? 1 : 0;
  },
};

async function write(
  plans: readonly PlanResult[],
  format: 'pretty' | 'json',
  file: string | undefined,
  io: Io,
  lang: Lang,
): Promise<void> {
  const color = file === undefined && wantsColor(io.out, io.env);
  const text = format === 'json' ? json(plans) : pretty(plans, lang, { color, columns: io.out.columns });
  if (file === undefined) {
    io.out.write(text);
    return;
  }
  try {
    await writeFile(resolve(io.cwd(), file), text);
  } catch {
    throw new Failure({
      nb: `Kan ikke skrive til «${file}».`,
      nn: `Kan ikkje skrive til «${file}».`,
      en: `Cannot write to “${file}”.`,
    });
  }
}

const LEVELS: readonly string[] = ['error', 'warning', 'information', 'hint'];

/** Whether there is a finding at or above the level; never for `never`. */
function fails(plans: readonly PlanResult[], failOn: string): boolean {
  const counted = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  return plans.some(({ findings }) => findings.some(({ severity }) => counted.includes(severity)));
}

function statusOf(args: Arguments): PlanStatus | undefined {
  const written = optionValue(args, 'as');
  return STATUSES.find(({ words }) => words.some((word) => word === written))?.status;
}
