import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Language } from '../../../l10n/texts.ts';
import type { ExplorerEntry, FindingNumbers } from '../../../server/src/protocol.ts';
import { countUri } from './count-badges.ts';
import { countsText, descriptionOf, spokenLabel, totalOf, worstOf } from './entry-text.ts';
import type { TreeNode } from './tree.ts';

const ICONS: Readonly<Record<ExplorerEntry['type'], string>> = {
  plan: 'book',
  goal: 'target',
  measure: 'note',
  unit: 'organization',
  indicator: 'graph-line',
  status: 'milestone',
  year: 'calendar',
  unknown: 'question',
  without: 'circle-slash',
  contributes: 'person-add',
  idle: 'inbox',
};

/** Entries that can be dragged to another group. */
export function isMovable({ type }: ExplorerEntry): boolean {
  return type === 'measure' || type === 'goal';
}

/** How an entry of the explorer looks. */
export function explorerItem(node: TreeNode<ExplorerEntry>, by: string, language: Language): TreeItem {
  const { entry, path } = node;
  const { type, label, findings, hasChildren, place } = entry;
  const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(label, !hasChildren ? None : type === 'plan' ? Expanded : Collapsed);
  item.id = [by, ...path].join('\n');
  item.description = descriptionOf(entry, language);
  item.iconPath = iconOf(ICONS[type], findings, hasChildren);
  item.resourceUri = countUri(totalOf(findings), countsText(findings, language));
  item.contextValue = [type, isMovable(entry) && 'movable', place && 'placed'].filter(Boolean).join(' ');
  item.accessibilityInformation = { label: spokenLabel(entry, language) };
  if (place !== undefined) item.command = { command: 'planverk.goToEntry', title: '', arguments: [node] };
  return item;
}

/** The worst that is found: by another icon where nothing is below the entry, so that nobody has to see colours, else by the icon's colour. */
export function iconOf(icon: string, findings: FindingNumbers, isGroup: boolean): ThemeIcon {
  const worst = worstOf(findings);
  if (worst !== 'error' && worst !== 'warning') return new ThemeIcon(icon);
  const color = new ThemeColor(worst === 'error' ? 'list.errorForeground' : 'list.warningForeground');
  return new ThemeIcon(isGroup ? icon : worst, color);
}
