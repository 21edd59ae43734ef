import { HINT_KINDS, type HintKind, LANGS, type Lang } from '#core';

/** How much findings of a rule matter, as in `regler:` in English. */
export type Level = (typeof LEVELS)[number];

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** What the user chooses. */
export interface Settings {
  /** The language of messages; `auto` follows the editor's where it is Norwegian, else the plan's. */
  readonly language: Lang | 'auto';
  /** Patterns of files that the editor hides (`files.exclude`). */
  readonly exclude: readonly string[];
  /** Levels by rule code, for rules that a plan's own `regler:` does not name. */
  readonly rules: ReadonlyMap<string, Level>;
  /** Whether anything is said above goals, units and the like. */
  readonly codeLens: boolean;
  /** What is said between the words. */
  readonly inlayHints: ReadonlySet<HintKind>;
}

/** Reads `initializationOptions`; what is not there or not readable is the default. */
export function readOptions(options: unknown): Settings {
  const { language, exclude, rules, codeLens, inlayHints } = asRecord(options);
  return {
    language: asLanguage(language),
    exclude: asPatterns(exclude),
    rules: asLevels(rules),
    codeLens: codeLens !== false,
    inlayHints: asHints(inlayHints),
  };
}

/** The sections that `readConfiguration` wants, in its order. */
export const CONFIGURATION_SECTIONS = ['planverk', 'files'] as const;

/** Reads the answer to `workspace/configuration`; a section that the client does not know keeps what is `set` already. */
export function readConfiguration(answer: unknown, set: Settings): Settings {
  const [planverk, files] = Array.isArray(answer) ? answer : [];
  const { language, rules, codeLens, inlayHints } = asRecord(planverk);
  const { exclude } = asRecord(files);
  return unlessSame(set, {
    language: language === undefined ? set.language : asLanguage(language),
    exclude: exclude === undefined ? set.exclude : asPatterns(exclude),
    rules: rules === undefined ? set.rules : asLevels(rules),
    codeLens: codeLens === undefined ? set.codeLens : codeLens !== false,
    inlayHints: inlayHints === undefined ? set.inlayHints : asHints(inlayHints),
  });
}

/**
 * New settings, or the old ones where nothing is new: what follows from them stands as long as they are the same object, and what follows
 * from the rules' levels as long as those are.
 */
export function unlessSame(old: Settings, settings: Settings): Settings {
  const rules = sameRules(old, settings) ? old.rules : settings.rules;
  const isSame =
    rules === old.rules &&
    sameExclude(old, settings) &&
    old.language === settings.language &&
    old.codeLens === settings.codeLens &&
    HINT_KINDS.every((kind) => old.inlayHints.has(kind) === settings.inlayHints.has(kind));
  return isSame ? old : { ...settings, rules };
}

/** Whether two settings hide the same files. */
export function sameExclude(a: Settings, b: Settings): boolean {
  return a.exclude.length === b.exclude.length && a.exclude.every((pattern, i) => pattern === b.exclude[i]);
}

/** Whether two settings judge alike. */
function sameRules(a: Settings, b: Settings): boolean {
  return a.rules.size === b.rules.size && [...a.rules].every(([code, level]) => b.rules.get(code) === level);
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

/** `{code: level}`; what is no level is left out. */
function asLevels(value: unknown): ReadonlyMap<string, Level> {
  return new Map(
    Object.entries(asRecord(value)).flatMap(([code, said]) => {
      const level = LEVELS.find((known) => known === said);
      return level === undefined ? [] : [[code, level] as const];
    }),
  );
}

/** `{names: false}`: all but those that are switched off; all or none for `true` and `false`. */
function asHints(value: unknown): ReadonlySet<HintKind> {
  const said = asRecord(value);
  return new Set(HINT_KINDS.filter((kind) => value !== false && said[kind] !== false));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
