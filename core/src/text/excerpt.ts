/** The text on one line: each run of blanks and line breaks is one blank, and none stands around it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text on one line and short enough to stand in a sentence or a list: what is longer than `limit` ends in `…`. */
export function excerptOf(text: string, limit = 60): string {
  const line = oneLine(text);
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}
