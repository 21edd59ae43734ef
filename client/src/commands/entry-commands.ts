import { commands, type Disposable, env, extensions, Uri, window } from 'vscode';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import { languageFor } from '../language.ts';
import { goToEntry, type PlacedNode } from './go-to-entry.ts';

/**
 * What can be done with an entry of a view, from its menu or by a key, where it is the one that is chosen. All of it is done in the
 * text: the entry's place is opened, and the editor's own command does the rest.
 */
export function registerEntryCommands(chosen: () => PlacedNode | undefined): readonly Disposable[] {
  const atEntry = (then: (uri: Uri) => Promise<unknown>) => async (node?: PlacedNode) => {
    const entry = node ?? chosen();
    if (await goToEntry(entry)) await then(Uri.parse(entry?.entry.place?.uri ?? ''));
    else void window.showInformationMessage(VIEW_TEXTS.chooseEntry[languageFor()]());
  };
  return [
    commands.registerCommand(
      'planverk.goToEntry',
      atEntry(async () => {}),
    ),
    commands.registerCommand(
      'planverk.renameEntry',
      atEntry(async () => commands.executeCommand('editor.action.rename')),
    ),
    commands.registerCommand(
      'planverk.findEntryReferences',
      atEntry(async () => commands.executeCommand(referencesCommand())),
    ),
    commands.registerCommand(
      'planverk.showEntryInPreview',
      atEntry(async (uri) => commands.executeCommand('planverk.showPreviewToSide', uri)),
    ),
    commands.registerCommand(
      'planverk.fixFinding',
      atEntry(async () => commands.executeCommand('editor.action.quickFix')),
    ),
    commands.registerCommand('planverk.openRulePage', async (node?: { readonly entry: { readonly page?: string } }) => {
      const page = node?.entry.page;
      if (page !== undefined) await env.openExternal(Uri.parse(page));
    }),
  ];
}

/** The list of references in the side bar where VS Code has it, which stays while one works through it. */
function referencesCommand(): string {
  return extensions.getExtension('vscode.references-view') === undefined
    ? 'editor.action.goToReferences'
    : 'references-view.findReferences';
}
