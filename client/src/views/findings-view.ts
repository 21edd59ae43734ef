import { commands, Disposable, type Event, type TreeView, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { TEXTS } from '../../../l10n/texts.ts';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import type { ChangedParams } from '../../../server/src/protocol.ts';
import { SEVERITIES } from './entry-text.ts';
import { FINDING_GROUPS, type FindingNode, type Findings } from './findings.ts';

/** The findings in their place: title, badge, and what the title bar does. */
export class FindingsPane implements Disposable {
  readonly tree: TreeView<FindingNode>;
  readonly #client: BaseLanguageClient;
  readonly #findings: Findings;
  readonly #subscriptions: Disposable[] = [];

  constructor(client: BaseLanguageClient, findings: Findings) {
    this.#client = client;
    this.#findings = findings;
    this.tree = window.createTreeView('planverk.findings', { treeDataProvider: findings, showCollapseAll: true });
    this.#subscriptions.push(
      this.tree,
      ...FINDING_GROUPS.map((by) =>
        commands.registerCommand(`planverk.groupFindingsBy${by.charAt(0).toUpperCase()}${by.slice(1)}`, async () => {
          await findings.groupBy(by);
          this.#describe();
        }),
      ),
      commands.registerCommand('planverk.chooseSeverities', () => this.#chooseSeverities()),
      findings.onListed((plans) => {
        void commands.executeCommand('setContext', 'planverk.hasPlans', plans.length > 0);
        this.#describe();
      }),
    );
    this.#describe();
  }

  /** Begins to follow plans that change; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    this.#subscriptions.push(
      changed(() => this.#changed()),
      this.#client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#changed();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('planverk')) this.#findings.refresh();
      }),
      // VS Code asks a view that nobody sees for nothing; its badge is seen all the same.
      this.tree.onDidChangeVisibility(({ visible }) => {
        if (!visible) this.#changed();
      }),
    );
    this.#changed();
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }

  #changed(): void {
    this.#findings.refresh();
    if (!this.tree.visible) void this.#findings.list().catch(() => {});
  }

  async #chooseSeverities(): Promise<void> {
    const { language, severities } = this.#findings;
    const choices = SEVERITIES.map((severity) => ({
      label: VIEW_TEXTS[severity][language](),
      picked: severities.includes(severity),
      severity,
    }));
    const title = VIEW_TEXTS.severities[language]();
    const chosen = await window.showQuickPick(choices, { title, canPickMany: true });
    if (chosen === undefined) return;
    await this.#findings.show(chosen.map(({ severity }) => severity));
    this.#describe();
  }

  #describe(): void {
    const { by, severities, language, plans } = this.#findings;
    void commands.executeCommand('setContext', 'planverk.findings.by', by);
    this.tree.title = VIEW_TEXTS.findings[language]();
    this.tree.description = VIEW_TEXTS[`by.${by}`][language]();
    const shown = severities.map((severity) => VIEW_TEXTS[severity][language]()).join(', ');
    const few = severities.length < SEVERITIES.length ? VIEW_TEXTS.shownSeverities[language](shown) : '';
    const errors = plans.reduce((sum, { findings }) => sum + findings.error, 0);
    const left = plans.some(({ findings }) => severities.some((severity) => findings[severity] > 0));
    const none = plans.length > 0 && !left ? VIEW_TEXTS.nothingToCorrect[language]() : '';
    this.tree.message = [few, none].filter((sentence) => sentence !== '').join(' ');
    this.tree.badge = errors === 0 ? undefined : { value: errors, tooltip: TEXTS.error[language](errors) };
  }
}
