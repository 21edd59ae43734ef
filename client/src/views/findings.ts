import { type Memento, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Language } from '../../../l10n/texts.ts';
import {
  FINDINGS,
  type FindingEntry,
  type FindingNumbers,
  type FindingsParams,
  type FindingsResult,
} from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import { countUri } from './count-badges.ts';
import { countsText, SEVERITIES, totalOf, worstOf } from './entry-text.ts';
import { iconOf } from './explorer-items.ts';
import { EntryTree, type TreeNode } from './tree.ts';

export type FindingNode = TreeNode<FindingEntry>;

type Severity = keyof FindingNumbers;

export const FINDING_GROUPS = ['rule', 'unit', 'file'] as const;

const ICONS: Readonly<Record<FindingEntry['type'], string>> = {
  plan: 'book',
  rule: 'checklist',
  unit: 'organization',
  file: 'file',
  rest: 'circle-slash',
  finding: 'info',
};

const SEVERITY_ICONS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

/** The findings of the workspace as a tree, in the groups and of the severities that the user chose. */
export class Findings extends EntryTree<FindingEntry> {
  readonly #state: Memento;

  constructor(client: BaseLanguageClient, state: Memento) {
    super(client);
    this.#state = state;
  }

  get by(): FindingsParams['by'] {
    const kept = this.#state.get<string>('findings.by');
    return FINDING_GROUPS.find((by) => by === kept) ?? 'rule';
  }

  get severities(): readonly Severity[] {
    const kept = this.#state.get<readonly string[]>('findings.severities');
    const chosen = SEVERITIES.filter((severity) => kept?.includes(severity));
    return chosen.length > 0 ? chosen : SEVERITIES;
  }

  get language(): Language {
    return languageFor(this.plans[0]?.language);
  }

  async groupBy(by: FindingsParams['by']): Promise<void> {
    await this.#state.update('findings.by', by);
    this.refresh();
  }

  async show(severities: readonly Severity[]): Promise<void> {
    await this.#state.update('findings.severities', severities);
    this.refresh();
  }

  getTreeItem(node: FindingNode): TreeItem {
    const { entry, path } = node;
    const { type, label, detail, findings, hasChildren, place, page } = entry;
    const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
    const item = new TreeItem(label, !hasChildren ? None : type === 'plan' ? Expanded : Collapsed);
    item.id = [this.by, ...path].join('\n');
    const language = this.language;
    item.description = detail;
    if (type !== 'finding') item.resourceUri = countUri(totalOf(findings), countsText(findings, language));
    const worst = worstOf(findings);
    item.iconPath =
      type === 'finding' && worst !== undefined && worst !== 'error' && worst !== 'warning'
        ? new ThemeIcon(SEVERITY_ICONS[worst])
        : iconOf(ICONS[type], findings, type !== 'finding');
    item.contextValue = [type, page && 'ruled', place && 'placed'].filter(Boolean).join(' ');
    // How many there are of each severity, the badge adds.
    item.tooltip = [label, detail].filter(Boolean).join('\n');
    item.accessibilityInformation = {
      label: [label, detail, countsText(findings, language)].filter((text) => text !== '').join(', '),
    };
    if (type === 'finding') item.command = { command: 'planverk.goToEntry', title: '', arguments: [node] };
    return item;
  }

  protected async ask(path: readonly string[]): Promise<readonly FindingEntry[]> {
    const params: FindingsParams = { by: this.by, path, severities: this.severities };
    return (await this.client.sendRequest<FindingsResult>(FINDINGS, params)).entries;
  }
}
