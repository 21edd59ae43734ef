import { type Finding, type Lang, messageOf, nameOf, relatedMessageOf, titleOf } from '#core';
import type { Checked, CheckedPlan } from '../checking.ts';
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
export function pretty(checked: Checked, lang: Lang, options: PrettyOptions): string {
  const paint = painter(options.color);
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.columns ?? WIDEST));
  const plans = checked.plans.map((plan) => {
    const findings = plan.findings.map((finding) => block(finding, checked, lang, paint, width));
    return [...findings, paint('bold', summaryLine(titleOfPlan(plan), plan, lang))].join('\n\n');
  });
  const total = checked.plans.length > 1 ? [paint('bold', totalLine(checked.plans, lang))] : [];
  return `${[...plans, ...total].join('\n\n')}\n`;
}

function titleOfPlan({ plan, folder }: CheckedPlan): string {
  const title = plan.manifest.title?.text ?? plan.manifest.id?.text ?? nameOf(plan.uri);
  return `${printable(title)} (${printable(folder)})`;
}

function block(finding: Finding, checked: Checked, lang: Lang, paint: Paint, width: number): string {
  const { severity, code } = finding;
  const head = [
    paint('bold', `${place(finding, checked)}:`),
    paint(severity, `${severityWord(severity, lang)}:`),
    printable(messageOf(finding, lang)),
    paint('dim', `[${code}]`),
  ].join(' ');
  const notes = [
    ...finding.related.map(
      (related) => `${WORDS.see[lang]} ${place(related, checked)}: ${relatedMessageOf(finding, related, lang)}`,
    ),
    ...finding.fixes().map((fix) => `${fix.safe ? WORDS.safeFix[lang] : WORDS.fix[lang]} ${titleOf(fix, lang)}`),
  ];
  return [
    head,
    ...source(finding, checked, paint, width),
    ...notes.map((note) => `${' '.repeat(GUTTER)} = ${printable(note)}`),
  ].join('\n');
}

function source(finding: Finding, checked: Checked, paint: Paint, width: number): string[] {
  const file = checked.file(finding.uri);
  // The number, and what stands around it.
  const excerpt = file && excerptOf(file.lines, finding.span, width - GUTTER - 4);
  if (!excerpt) return [];
  const number = String(excerpt.line).padStart(GUTTER);
  const bar = paint('dim', '|');
  return [
    `${paint('dim', number)} ${bar} ${excerpt.text}`,
    `${' '.repeat(number.length)} ${bar} ${paint(finding.severity, excerpt.underline)}`,
  ];
}

function place({ uri, span }: Pick<Finding, 'uri' | 'span'>, checked: Checked): string {
  const { line, character } = checked.file(uri)?.lines.positionAt(span.start) ?? { line: 0, character: 0 };
  return `${printable(checked.path(uri))}:${line + 1}:${character + 1}`;
}
