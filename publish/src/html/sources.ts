/** What a rendering says of where its parts were written, for those who edit: addresses of files, with the folders above them. */
const SOURCES = / data-(?:uri|line|to|to-line|file)="[^"]*"/g;

/**
 * Markup without it: readers have no files to go to, and a plan that is published must not tell what its author's folders are called.
 * Quotes are escaped in text and attributes alike, so that only our own attributes look like this.
 */
export function withoutSources(markup: string): string {
  return markup.replace(SOURCES, '').replace(/ tabindex="-1"(?= data-)/g, '');
}
