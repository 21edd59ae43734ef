import { commands, type Disposable, type ExtensionContext, type Uri, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TEXTS } from '../../../l10n/texts.ts';
import type { CardView } from '../card/card-view.ts';
import { languageFor } from '../language.ts';
import type { Previews } from '../preview/previews.ts';
import { chooseActions } from './choose-action.ts';
import { importWord, type ReadWord } from './import-word.ts';
import { lensCommands } from './lenses.ts';
import { newPlan } from './new-plan.ts';
import type { NewPlan } from './new-plan-steps.ts';
import { type Chosen, publishPlan } from './publish.ts';

/** What commands are carried out with. */
export interface Means {
  readonly client: BaseLanguageClient;
  readonly context: ExtensionContext;
  readonly previews: Previews;
  readonly card: CardView;
  readonly readWord: ReadWord | undefined;
}

/** Every command but those of the views, which register their own. */
export function registerCommands(means: Means): readonly Disposable[] {
  const { client, context, card } = means;
  return [
    ...previewCommands(means),
    ...wordCommands(means),
    ...lensCommands(),
    chooseActions(client),
    commands.registerCommand('planverk.showFindings', () => commands.executeCommand('workbench.actions.view.problems')),
    commands.registerCommand('planverk.showCard', () => card.open()),
    commands.registerCommand('planverk.newMeasure', (title?: unknown) =>
      card.addCard('measure', typeof title === 'string' ? title : undefined),
    ),
    commands.registerCommand('planverk.newPlan', (answers?: NewPlan) => newPlan(client, context, answers)),
    commands.registerCommand('planverk.publish', (clicked?: Uri, chosen?: Chosen) => {
      const uri = clicked ?? window.activeTextEditor?.document.uri;
      if (uri !== undefined) return publishPlan({ client, prints: means.readWord !== undefined }, uri, chosen);
      return void window.showInformationMessage(TEXTS.noFile[languageFor()]());
    }),
    commands.registerCommand('planverk.restartServer', async () => {
      await client.stop();
      await client.start();
      void window.showInformationMessage(TEXTS.restarted[languageFor()]());
    }),
  ];
}

function previewCommands({ previews }: Means): readonly Disposable[] {
  const show = (scope: 'plan' | 'chapter', column: ViewColumn) => async (clicked?: Uri) => {
    const uri = clicked ?? window.activeTextEditor?.document.uri;
    if (uri === undefined) void window.showInformationMessage(TEXTS.noFile[languageFor()]());
    else await previews.open(uri, scope, column);
  };
  return [
    commands.registerCommand('planverk.showPreview', show('plan', ViewColumn.Active)),
    commands.registerCommand('planverk.showPreviewToSide', show('plan', ViewColumn.Beside)),
    commands.registerCommand('planverk.showChapterPreview', show('chapter', ViewColumn.Beside)),
    commands.registerCommand('planverk.filterPreview', (topic?: unknown) => previews.filter(topic)),
  ];
}

/** What needs a reader of Word documents; menus show it where there is one. */
function wordCommands({ readWord }: Means): readonly Disposable[] {
  void commands.executeCommand('setContext', 'planverk.readsWord', readWord !== undefined);
  if (readWord === undefined) return [];
  return [
    commands.registerCommand('planverk.importWord', (chosen?: { document: Uri; folder: string }) =>
      importWord(readWord, chosen),
    ),
  ];
}
