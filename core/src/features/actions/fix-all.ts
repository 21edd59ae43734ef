import type { Finding, Fix } from '../../checks/define.ts';
import type { FixId } from '../../checks/fixes.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { withoutOverlap } from '../../workspace/file-edit.ts';
import type { Action } from './types.ts';

/** Fixes that say what is right, so that a reader who chose one may have chosen all; the others make something new each time. */
const AT_ONCE: ReadonlySet<FixId> = new Set([
  'replace-with',
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
  const { code, uri } = finding;
  const alike = all.filter((other) => other.code === code);
  const inFile = alike.filter((other) => other.uri === uri);
  const fix = theFix(finding);
  const several = (findings: readonly Finding[]) =>
    fix !== undefined && hasTwo(findings, (each) => theFix(each, fix.id));
  const edits = (findings: readonly Finding[]) => () => gathered(findings, (each) => theFix(each, fix?.id));
  return [
    ...nameFixes(finding, alike),
    ...(several(inFile)
      ? [{ id: 'fix-rule-in-file', args: { code }, kind: 'quickfix', edits: edits(inFile) } as const]
      : []),
    ...(alike.length > inFile.length && several(alike)
      ? [{ id: 'fix-rule-in-plan', args: { code }, kind: 'quickfix', edits: edits(alike) } as const]
      : []),
  ];
}

/** Where a finding is about a name, the same for that name: for the right name where it is known, else for each that may be meant. */
function nameFixes({ args, fixes }: Finding, alike: readonly Finding[]): readonly Action[] {
  const right = args.today ?? args.name;
  if (right !== undefined && args.written !== undefined) {
    const named = alike.filter((other) => (other.args.today ?? other.args.name) === right);
    return fixName(String(right), named, (each) => theFix(each, 'replace-with'));
  }
  if (args.written === undefined) return [];
  const named = alike.filter((other) => other.args.written === args.written);
  const texts = new Set(fixes().flatMap((fix) => (fix.id === 'replace-with' ? String(fix.args.text) : [])));
  return [...texts].flatMap((text) =>
    fixName(text, named, (each) => each.fixes().find((fix) => fix.args.text === text)),
  );
}

function fixName(name: string, named: readonly Finding[], fixOf: FixOf): readonly Action[] {
  if (!hasTwo(named, fixOf)) return [];
  return [{ id: 'fix-name', args: { name }, kind: 'quickfix', edits: () => gathered(named, fixOf) }];
}

type FixOf = (finding: Finding) => Fix | undefined;

/** The one fix that settles a finding without a choice: the safe one, else the first where no other does the like. */
function theFix(finding: Finding, id?: FixId): Fix | undefined {
  const all = finding.fixes();
  const fixes = all.filter((fix) => AT_ONCE.has(fix.id) && (id === undefined || fix.id === id));
  const [first] = fixes;
  const isGuess = first !== all[0] || fixes.filter((fix) => fix.id === first?.id).length > 1;
  return fixes.find((fix) => fix.safe) ?? (isGuess ? undefined : first);
}

/** Whether at least two findings have such a fix; looks no further than it must. */
function hasTwo(findings: readonly Finding[], fixOf: FixOf): boolean {
  let seen = 0;
  return findings.some((finding) => fixOf(finding) !== undefined && ++seen > 1);
}

function gathered(findings: readonly Finding[], fixOf: FixOf): readonly FileEdit[] {
  return withoutOverlap(findings.flatMap((finding) => fixOf(finding) ?? [])).flatMap(({ edits }) => edits);
}
