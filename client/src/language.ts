import { env, type Uri, workspace } from 'vscode';
import type { Language } from '../../l10n/texts.ts';

/** What the user has chosen in `planverk.language`, for a file or folder where one is named. */
export function chosenLanguage(resource?: Uri): Language | 'auto' {
  const chosen = workspace.getConfiguration('planverk', resource).get<string>('language');
  return chosen === 'nb' || chosen === 'nn' || chosen === 'en' ? chosen : 'auto';
}

/**
 * The language to speak: the one chosen for `resource`, a file or folder of the plan, else the editor's where it is Norwegian, else
 * the plan's, else bokmål.
 */
export function languageFor(plan?: Language, resource?: Uri): Language {
  const chosen = chosenLanguage(resource);
  return chosen === 'auto' ? (norwegian(env.language) ?? plan ?? 'nb') : chosen;
}

function norwegian(locale: string): Language | undefined {
  const [language] = locale.toLowerCase().split('-');
  if (language === 'nn') return 'nn';
  return language === 'nb' || language === 'no' ? 'nb' : undefined;
}
