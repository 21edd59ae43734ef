/** By UTF-16 code units, as docs/cli.md sorts and whatever the machine's language: what `sort` wants. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
