import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import { RULE_LEVEL, type RuleLevelParams, type RuleLevelResult } from '../../../server/src/protocol.ts';
import type { FindingNode, Findings } from '../views/findings.ts';

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** Says in the plan's own `plan.yaml` how strictly a rule is shown, so that all who write the plan see the same. */
export async function changeRuleLevel(
  client: BaseLanguageClient,
  findings: Findings,
  node: FindingNode | undefined,
): Promise<void> {
  const code = node?.entry.code;
  const [plan] = node?.path ?? [];
  if (code === undefined || plan === undefined) return;
  const { language } = findings;
  const choices = LEVELS.map((level) => ({ label: VIEW_TEXTS[`level.${level}`][language](), level }));
  const chosen = await window.showQuickPick(choices, { title: VIEW_TEXTS.level[language](code) });
  if (chosen === undefined) return;
  const params: RuleLevelParams = { plan, code, level: chosen.level };
  const answer = await client.sendRequest<RuleLevelResult | null>(RULE_LEVEL, params);
  const edit = answer && (await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
  if (!edit || !(await workspace.applyEdit(edit, { isRefactoring: true }))) {
    void window.showWarningMessage(VIEW_TEXTS.noLevel[language]());
  }
}
