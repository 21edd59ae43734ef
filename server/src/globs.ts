/**
 * Whether a path below a workspace folder (`a/b.md`, no slash at either end) is hidden by one of the patterns. A pattern
 * that names a folder hides all of it. Patterns are those of VS Code's `files.exclude`: `*` and `?` inside a name, `**`
 * over folders, `{a,b}` and `[a-z]`; a pattern that cannot be read hides nothing.
 */
export type PathFilter = (path: string) => boolean;

/** Makes one filter of several patterns; no patterns hide nothing. */
export function pathFilter(patterns: readonly string[]): PathFilter {
  const expressions = patterns.map(toExpression).filter((expression) => expression !== undefined);
  return (path) => expressions.some((expression) => expression.test(path));
}

function toExpression(pattern: string): RegExp | undefined {
  const trimmed = pattern.replace(/^\.?\/+/, '').replace(/\/+$/, '');
  if (trimmed === '') return undefined;
  try {
    return new RegExp(`^${translate(trimmed)}(?:/|$)`, 'u');
  } catch {
    // Unbalanced brackets: the editor ignores such a pattern too.
    return undefined;
  }
}

function translate(pattern: string): string {
  const parts = /\*\*\/|\/\*\*$|\*\*|\*|\?|\{|\}|,|\[!?[^\]]+\]|[^*?{},[]+|\[/gu;
  let depth = 0;
  let source = '';
  for (const [part] of pattern.matchAll(parts)) {
    if (part === '{') depth++;
    else if (part === '}') depth--;
    source += part === ',' && depth === 0 ? ',' : translatePart(part);
  }
  return source;
}

function translatePart(part: string): string {
  switch (part) {
    case '**/':
      return '(?:[^/]+/)*';
    case '/**':
      return '/.+';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    case '{':
      return '(?:';
    case '}':
      return ')';
    case ',':
      return '|';
  }
  if (part.length > 1 && part.startsWith('[')) return part.replace('[!', '[^');
  return part.replace(/[.+^$()|[\]\\]/g, '\\$&');
}
