import { commands, Disposable, type Event, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangedParams } from '../../../server/src/protocol.ts';
import { registerEntryCommands } from '../commands/entry-commands.ts';
import { moveEntry } from '../commands/move-entry.ts';
import { changeRuleLevel } from '../commands/rule-level.ts';
import { CountBadges } from './count-badges.ts';
import { Explorer, type ExplorerNode } from './explorer.ts';
import { ExplorerPane } from './explorer-view.ts';
import { type FindingNode, Findings } from './findings.ts';
import { FindingsPane } from './findings-view.ts';

/** The views in the activity bar, and the commands about what they show. */
export class Views implements Disposable {
  readonly explorer: Explorer;
  readonly explorerPane: ExplorerPane;
  readonly findings: Findings;
  readonly findingsPane: FindingsPane;
  readonly #registered: readonly Disposable[];

  constructor(client: BaseLanguageClient, { workspaceState }: ExtensionContext) {
    this.explorer = new Explorer(client, workspaceState);
    this.explorerPane = new ExplorerPane(client, this.explorer, {
      get: () => workspaceState.get<boolean>('explorer.follows') === true,
      set: (on) => void workspaceState.update('explorer.follows', on),
    });
    this.findings = new Findings(client, workspaceState);
    this.findingsPane = new FindingsPane(client, this.findings);
    const chosen = (): readonly ExplorerNode[] => this.explorerPane.tree.selection;
    this.#registered = [
      window.registerFileDecorationProvider(new CountBadges()),
      ...registerEntryCommands(() => chosen()[0]),
      commands.registerCommand('planverk.moveEntry', (node?: ExplorerNode, all?: readonly ExplorerNode[]) =>
        moveEntry(this.explorer, this.explorerPane.move, all ?? (node ? [node] : chosen())),
      ),
      commands.registerCommand('planverk.changeRuleLevel', (node?: FindingNode) =>
        changeRuleLevel(client, this.findings, node ?? this.findingsPane.tree.selection[0]),
      ),
    ];
  }

  /** Begins to follow plans that change; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    this.explorerPane.begin(changed);
    this.findingsPane.begin(changed);
    // Only now is an empty view a folder without a plan, and no view that is still waiting.
    void commands.executeCommand('setContext', 'planverk.ready', true);
  }

  dispose(): void {
    for (const part of [this.explorerPane, this.findingsPane, this.explorer, this.findings]) part.dispose();
    Disposable.from(...this.#registered).dispose();
  }
}
