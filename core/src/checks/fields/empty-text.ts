/** Whether there is anything to read in the text; «-» and «…» are ways of leaving a field empty. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a text is there, and only to say that there is nothing. */
export function isEmptyText(text: string | undefined): boolean {
  return text !== undefined && !hasWords(text);
}
