import { compareTexts, type Lang, ruleOf } from '#core';
import type { FindingResult, Place, PlanResult } from '../result.ts';
import { excerptOf, printable } from './excerpt.ts';
import { type Paint, painter } from './paint.ts';
import { severityWord, summaryLine, totalLine, WORDS } from './words.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Width of the terminal; `undefined` where nobody knows. */
  readonly columns: number | undefined;
}

/** Columns of line numbers. */
const GUTTER = 5;

/** The widest that source lines are shown, for reading; and the narrowest that makes sense. */
const WIDEST = 120;
const NARROWEST = 40;

/** `--format pretty`: findings plan by plan, to be read in a terminal; lines and columns from 1. */
export function pretty(plans: readonly PlanResult[], lang: Lang, options: PrettyOptions): string {
  const paint = painter(options.color);
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.columns ?? WIDEST));
  const blocks = plans.flatMap((plan) => [
    ...plan.findings.map((finding) => block(finding, lang, paint, width)),
    [paint('bold', printable(summaryLine(plan, lang))), ...countsOf(plan, lang, paint)].join('\n'),
  ]);
  const total = plans.length > 1 ? [paint('bold', totalLine(plans, lang))] : [];
  return `${[...blocks, ...total].join('\n\n')}\n`;
}

/** How many findings each rule has in the plan, the most first. */
function countsOf({ findings }: PlanResult, lang: Lang, paint: Paint): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const widest = Math.max(...[...counts.keys()].map(({ length }) => length));
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compareTexts(a, b))
    .map(([code, count]) => {
      const summary = ruleOf(code)?.summary[lang] ?? '';
      return `${String(count).padStart(GUTTER)}  ${code.padEnd(widest)}  ${paint('dim', summary)}`.trimEnd();
    });
}

function block(finding: FindingResult, lang: Lang, paint: Paint, width: number): string {
  const { severity, code, message, related, fixes } = finding;
  const head = [
    paint('bold', `${placeOf(finding)}:`),
    paint(severity, `${severityWord(severity, lang)}:`),
    printable(message),
    paint('dim', `[${code}]`),
  ].join(' ');
  const notes = [
    ...related.map((place) => `${WORDS.see[lang]} ${placeOf(place)}: ${place.message}`),
    ...fixes.map(({ title, safe }) => `${safe ? WORDS.safeFix[lang] : WORDS.fix[lang]} ${title}`),
  ];
  const margin = ' '.repeat(GUTTER);
  return [head, ...source(finding, paint, width), ...notes.map((note) => `${margin} = ${printable(note)}`)].join('\n');
}

function source({ source: line, range, severity }: FindingResult, paint: Paint, width: number): string[] {
  const { start, end } = range;
  const to = end.line > start.line ? line.length : end.character;
  const excerpt = excerptOf(line, start.character, to, width - GUTTER - 3);
  if (!excerpt) return [];
  const number = String(start.line + 1).padStart(GUTTER);
  const bar = paint('dim', '|');
  return [
    `${paint('dim', number)} ${bar} ${excerpt.text}`,
    `${' '.repeat(number.length)} ${bar} ${paint(severity, excerpt.underline)}`,
  ];
}

function placeOf({ file, range }: Place): string {
  return `${printable(file)}:${range.start.line + 1}:${range.start.character + 1}`;
}
