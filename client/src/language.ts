import { env, workspace } from 'vscode';
import type { Language } from '../../l10n/texts.ts';

/** What the user has chosen in `planverk.language`. */
export function chosenLanguage(): Language | 'auto' {
  const chosen = workspace.getConfiguration('planverk').get<string>('language');
  return chosen === 'nb' || chosen === 'nn' || chosen === 'en' ? chosen : 'auto';
}

/** The language to speak: the chosen one, else the editor's where it is Norwegian, else the plan's, else bokmål. */
export function languageFor(plan?: Language): Language {
  const chosen = chosenLanguage();
  return chosen === 'auto' ? (norwegian(env.language) ?? plan ?? 'nb') : chosen;
}

function norwegian(locale: string): Language | undefined {
  const [language] = locale.toLowerCase().split('-');
  if (language === 'nn') return 'nn';
  return language === 'nb' || language === 'no' ? 'nb' : undefined;
}
