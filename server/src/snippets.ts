/** The text of an LSP snippet for clients without snippets: placeholders stay as text, choices as their first, stops go. */
export function withoutTabStops(snippet: string): string {
  return snippet.replace(STOP, (_, escaped?: string, placeholder?: string, choice?: string) => {
    return escaped ?? placeholder?.replace(/\\(.)/gsu, '$1') ?? choice ?? '';
  });
}

/** `\$`, `${1:text}`, `${1|one,two|}`, `${1}` and `$1`; nested placeholders are not used. */
const STOP = /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\{\d+\}|\$\d+/gsu;
