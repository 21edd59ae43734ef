import { window } from 'vscode';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import type { Explorer, ExplorerNode } from '../views/explorer.ts';
import type { MoveCards } from '../views/move-cards.ts';

/** «Flytt til …»: what dragging does, by the keyboard. */
export async function moveEntry(explorer: Explorer, move: MoveCards, cards: readonly ExplorerNode[]): Promise<void> {
  const [first] = cards;
  const { language } = explorer;
  if (first === undefined) {
    void window.showInformationMessage(VIEW_TEXTS.chooseEntry[language]());
    return;
  }
  const plan = first.path[0];
  const roots = await explorer.getChildren();
  const own = roots.filter(({ path }) => path[0] === plan);
  const targets = await groupsBelow(explorer, own, 0);
  if (explorer.by === 'year' || targets.length === 0) {
    void window.showInformationMessage(VIEW_TEXTS.nowhere[language]());
    return;
  }
  const title = VIEW_TEXTS.moveTo[language](first.entry.label);
  const chosen = await window.showQuickPick(targets, { title, matchOnDescription: true });
  if (chosen !== undefined) await move(cards, chosen.node);
}

interface Target {
  readonly label: string;
  readonly description: string;
  readonly node: ExplorerNode;
}

/** The goals, units and statuses in and below some entries, indented as they stand. */
async function groupsBelow(explorer: Explorer, nodes: readonly ExplorerNode[], depth: number): Promise<Target[]> {
  const targets: Target[] = [];
  for (const node of nodes) {
    const { type, label, detail, hasChildren } = node.entry;
    const isGroup = type === 'goal' || type === 'unit' || type === 'status';
    if (isGroup) targets.push({ label: `${'\u2003'.repeat(depth)}${label}`, description: detail, node });
    const mayHold = type === 'plan' || type === 'goal' || type === 'idle';
    if (mayHold && hasChildren) {
      targets.push(...(await groupsBelow(explorer, await explorer.getChildren(node), isGroup ? depth + 1 : depth)));
    }
  }
  return targets;
}
