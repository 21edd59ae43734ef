import {
  applyEdits,
  type ExplorerGroup,
  type ExplorerNode,
  exploreBy,
  type FindingCounts,
  type FindingGroupBy,
  findNode,
  groupFindings,
  itemToReveal,
  type MoveHow,
  moveNode,
  pathToItem,
  totalOf,
} from '#core';
import type { FeatureRequest } from './request.ts';

/** `explorer:unit`, `explorer:goal:words`, `explorer:goal:+` (only with findings): each entry with its key where that is no id, and its counts. */
export function showExplorer(
  { plan, lang, findings }: FeatureRequest,
  [by = 'goal', text = '']: readonly string[],
): string {
  const filter = text === '+' ? { text: '', withFindings: true } : { text, withFindings: false };
  const show = (node: ExplorerNode, depth: number): string[] => {
    const details = [node.type, node.detail, node.measures > 0 && `${node.measures} below`, counts(node.findings)];
    const own = `${'  '.repeat(depth)}${node.label} (${details.filter(Boolean).join(', ')})`;
    return [own, ...node.children.flatMap((child) => show(child, depth + 1))];
  };
  return exploreBy(by as ExplorerGroup, plan, findings(), lang, filter)
    .flatMap((node) => show(node, 0))
    .join('\n');
}

/** `path:unit`: the keys that lead to what stands at the caret. */
export function showPath(
  { plan, file, offset, lang, findings }: FeatureRequest,
  [by = 'goal']: readonly string[],
): string {
  const tree = exploreBy(by as ExplorerGroup, plan, findings(), lang);
  const item = itemToReveal(file, offset);
  return (item && pathToItem(tree, item)?.join(' › ')) ?? 'nowhere';
}

/**
 * `move:goal:goal=m2`: what becomes of the file where the first entry of the card at the caret is dropped on that entry; `move:goal:goal=m2:add`
 * answers the question. A `=` stands for the colon of the key, and `/` parts keys.
 */
export function showMove(request: FeatureRequest, [by = 'goal', to = '', how]: readonly string[]): string {
  const { plan, file, offset, lang, findings } = request;
  const group = by as ExplorerGroup;
  const tree = exploreBy(group, plan, findings(), lang);
  const item = itemToReveal(file, offset);
  const from = findNode(tree, (item && pathToItem(tree, item)) ?? []);
  const target = findNode(tree, to.replaceAll('=', ':').split('>'));
  if (!from || !target) return 'there is no such entry';
  const answer = moveNode(plan, group, from, target, how as MoveHow | undefined);
  if (answer.type === 'refused') return answer.reason[lang];
  if (answer.type === 'several') return `in place of ${answer.from}, or beside it and ${answer.others.join(' and ')}?`;
  return changed(file.text, applyEdits(file.text, answer.edit.edits));
}

/** The lines that two texts do not have in common at their beginning and end. */
function changed(before: string, after: string): string {
  const linesOf = (text: string): string[] => text.replaceAll('\r', '␍').split('\n');
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (old[start] === now[start] && start < old.length) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
  ].join('\n');
}

/** `findings:unit`: the groups with what is in them. */
export function showFindings(
  { plan, lang, findings, snapshot }: FeatureRequest,
  [by = 'rule']: readonly string[],
): string {
  return groupFindings(by as FindingGroupBy, plan, findings(), lang)
    .flatMap(({ label, type, detail, counts: own, findings: found }) => [
      `${label} (${[type, detail, counts(own)].filter(Boolean).join(', ')})`,
      ...found.map(({ finding, where }) => {
        const text = snapshot.file(finding.uri)?.text.slice(finding.span.start, finding.span.end);
        return `  ${finding.severity} ${finding.code} «${text}» in ${where}`;
      }),
    ])
    .join('\n');
}

function counts(found: FindingCounts): string {
  return totalOf(found) === 0
    ? ''
    : Object.entries(found)
        .flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []))
        .join(' ');
}
