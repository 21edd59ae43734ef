import type { ParsedFile } from '../model/file.ts';
import type { SyntaxReason } from '../syntax/yaml/types.ts';
import { type Finding, RULE_FAILED } from './define.ts';

/** Faults that stand beside a text or around it, and say nothing of how that text was read. */
const BESIDE: ReadonlySet<SyntaxReason> = new Set(['fence', 'tab', 'too-large', 'encoding']);

/** What is never an echo. */
const LOUD: ReadonlySet<string> = new Set(['syntax', RULE_FAILED]);

/**
 * One slip, one finding: what is found where a text cannot be read is an echo of that, and so is the same finding twice
 * at one place, as an anchor gives that several aliases repeat. `findings` are sorted by place.
 */
export function withoutEchoes(files: readonly ParsedFile[], findings: readonly Finding[]): readonly Finding[] {
  const faults = new Map(
    files.flatMap((file) => (hasSyntaxProblem(file) ? [[file.uri, faultsOf(file)] as const] : [])),
  );
  return findings.filter((finding, at) => {
    const previous = findings[at - 1];
    if (previous !== undefined && isSame(previous, finding)) return false;
    return LOUD.has(finding.code) || !faults.get(finding.uri)?.(finding);
  });
}

function hasSyntaxProblem(file: ParsedFile): boolean {
  return file.problems.some(({ code }) => code === 'syntax');
}

/** Whether a finding of the file begins where a text cannot be read, or has signs in it that cannot. */
function faultsOf({ text, problems }: ParsedFile): (finding: Finding) => boolean {
  const starts = new Set<number>();
  let isDamaged = false;
  for (const problem of problems) {
    if (problem.code !== 'syntax') continue;
    if (problem.reason === 'encoding') isDamaged = true;
    if (!BESIDE.has(problem.reason)) starts.add(problem.span.start);
  }
  return ({ span }) => starts.has(span.start) || (isDamaged && text.slice(span.start, span.end).includes('\ufffd'));
}

function isSame(a: Finding, b: Finding): boolean {
  if (a.uri !== b.uri || a.code !== b.code || a.span.start !== b.span.start || a.span.end !== b.span.end) return false;
  return JSON.stringify(a.args) === JSON.stringify(b.args);
}
