import type { DocumentFilter, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { CHOOSE_ACTION } from './commands/choose-action.ts';
import { LENS_COMMANDS } from './commands/lenses.ts';
import { chosenLanguage } from './language.ts';

/** Which documents the server hears of, and what it is told beside the protocol. */
export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    language: chosenLanguage(),
    changes: true,
    files: true,
    suggestCommand: 'editor.action.triggerSuggest',
    ...LENS_COMMANDS,
    chooseCommand: CHOOSE_ACTION,
  };
  // Of every scheme: folders in virtual file systems may come at any time, and what lies outside all folders is left alone.
  const documentSelector: DocumentFilter[] = [{ language: 'markdown' }, { language: 'yaml' }];
  return { documentSelector, initializationOptions, outputChannelName: 'Planverk' };
}
