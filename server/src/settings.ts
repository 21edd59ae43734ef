import { LANGS, type Lang } from '#core';

/** What the user chooses. */
export interface Settings {
  /** The language of messages; `auto` follows the editor's where it is Norwegian, else the plan's. */
  readonly language: Lang | 'auto';
  /** Patterns of files that the editor hides (`files.exclude`). */
  readonly exclude: readonly string[];
}

/** Reads `initializationOptions`: `{language?, exclude?}`; what is not there or not readable is the default. */
export function readOptions(options: unknown): Settings {
  const { language, exclude } = asRecord(options);
  return { language: asLanguage(language), exclude: asPatterns(exclude) };
}

/** The sections that `readConfiguration` wants, in its order. */
export const CONFIGURATION_SECTIONS = ['planverk', 'files'] as const;

/** Reads the answer to `workspace/configuration`; a section that the client does not know keeps what is `set` already. */
export function readConfiguration(answer: unknown, set: Settings): Settings {
  const [planverk, files] = Array.isArray(answer) ? answer : [];
  const { language } = asRecord(planverk);
  const { exclude } = asRecord(files);
  return {
    language: language === undefined ? set.language : asLanguage(language),
    exclude: exclude === undefined ? set.exclude : asPatterns(exclude),
  };
}

/** Whether two settings list and say the same. */
export function sameExclude(a: Settings, b: Settings): boolean {
  return a.exclude.length === b.exclude.length && a.exclude.every((pattern, i) => pattern === b.exclude[i]);
}

/** The language to speak: the chosen one, else the editor's where it is Norwegian, else the plan's, else bokmål. */
export function languageOf(settings: Settings, locale: string | undefined, plan: Lang | undefined): Lang {
  if (settings.language !== 'auto') return settings.language;
  return norwegian(locale) ?? plan ?? 'nb';
}

function norwegian(locale: string | undefined): Lang | undefined {
  const [language] = (locale ?? '').toLowerCase().split(/[-_.]/u);
  if (language === 'nn') return 'nn';
  return language === 'nb' || language === 'no' ? 'nb' : undefined;
}

function asLanguage(value: unknown): Lang | 'auto' {
  return LANGS.find((lang) => lang === value) ?? 'auto';
}

/** A list of patterns, or VS Code's `{pattern: true}`; patterns with a condition are left out. */
function asPatterns(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((pattern) => typeof pattern === 'string');
  return Object.entries(asRecord(value))
    .filter(([, on]) => on === true)
    .map(([pattern]) => pattern);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
