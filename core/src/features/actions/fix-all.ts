import type { Finding, Fix } from '../../checks/define.ts';
import type { FixId } from '../../checks/fixes.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { withoutOverlap } from '../../workspace/file-edit.ts';
import type { Action } from './types.ts';

/** Fixes that say what is right, so that a reader who chose one may have chosen all; the others make something new each time. */
const AT_ONCE: ReadonlySet<FixId> = new Set([
  'replace-with',
  'insert-field',
  'make-own-field',
  'quote',
  'tabs-to-spaces',
  'list-chapter',
  'swap-ends',
  'remove',
]);

/** All safe fixes of some findings in one go; of two that change the same text, the first. */
export function safeFixes(findings: readonly Finding[]): readonly FileEdit[] {
  const safe = findings.flatMap((finding) => finding.fixes().find((fix) => fix.safe) ?? []);
  return withoutOverlap(safe).flatMap(({ edits }) => edits);
}

/**
 * The same fix for more of the plan's findings at once: everywhere where the same name is wrong, and every finding of the rule
 * in the file and in the plan; each where there is more than one.
 */
export function fixAlike(finding: Finding, all: readonly Finding[]): readonly Action[] {
  const fix = theFix(finding);
  if (fix === undefined) return [];
  const { code, uri } = finding;
  const alike = all.filter((other) => other.code === code);
  const inFile = alike.filter((other) => other.uri === uri);
  const name = nameOf(finding);
  const named = name === undefined ? [] : alike.filter((other) => nameOf(other) === name);
  const several = (findings: readonly Finding[]) => hasTwo(findings, fix.id);
  const edits = (findings: readonly Finding[]) => () => sameFixes(findings, fix.id);
  return [
    ...(name !== undefined && several(named)
      ? [{ id: 'fix-name', args: { name, code }, kind: 'quickfix', edits: edits(named) } as const]
      : []),
    ...(several(inFile)
      ? [{ id: 'fix-rule-in-file', args: { code }, kind: 'quickfix', edits: edits(inFile) } as const]
      : []),
    ...(alike.length > inFile.length && several(alike)
      ? [{ id: 'fix-rule-in-plan', args: { code }, kind: 'quickfix', edits: edits(alike) } as const]
      : []),
  ];
}

/** The name that a finding about names is about, as it should be or as it was written. */
function nameOf({ args }: Finding): string | undefined {
  const name = args.today ?? (args.written === undefined ? undefined : (args.name ?? args.written));
  return name === undefined ? undefined : String(name);
}

/** The one fix that settles a finding without a choice: the safe one, else the first where no other does the like. */
function theFix(finding: Finding, id?: FixId): Fix | undefined {
  const fixes = finding.fixes().filter((fix) => AT_ONCE.has(fix.id) && (id === undefined || fix.id === id));
  const [first] = fixes;
  const isGuess = fixes.filter((fix) => fix.id === first?.id).length > 1;
  return fixes.find((fix) => fix.safe) ?? (isGuess ? undefined : first);
}

/** Whether at least two findings have such a fix; looks no further than it must. */
function hasTwo(findings: readonly Finding[], id: FixId): boolean {
  let seen = 0;
  return findings.some((finding) => theFix(finding, id) !== undefined && ++seen > 1);
}

function sameFixes(findings: readonly Finding[], id: FixId): readonly FileEdit[] {
  return withoutOverlap(findings.flatMap((finding) => theFix(finding, id) ?? [])).flatMap(({ edits }) => edits);
}
