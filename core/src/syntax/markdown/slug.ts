/**
 * The anchor of a heading as VS Code's own Markdown preview makes it: lower case, blanks to hyphens, punctuation gone.
 * Repeated headings get `-1`, `-2` … through `SlugCounter`.
 */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(PUNCTUATION, '')
    .replace(/^-+/, '')
    .replace(/-+$/, '');
}

const PUNCTUATION =
  /[\][!/'"#$%&()*+,./:;<=>?@\\^{|}~`。，、；：？！…—·ˉ¨‘’“”々～‖∶＂＇｀｜〃〔〕〈〉《》「」『』．〖〗【】（）［］｛｝]/g;

/** Makes slugs unique within one file, in the order of its headings. */
export class SlugCounter {
  readonly #seen = new Map<string, number>();

  next(heading: string): string {
    const slug = slugOf(heading);
    const count = this.#seen.get(slug);
    this.#seen.set(slug, count === undefined ? 0 : count + 1);
    return count === undefined ? slug : `${slug}-${count + 1}`;
  }
}
