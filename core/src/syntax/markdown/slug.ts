/**
 * The anchor of a heading as VS Code's own Markdown preview makes it: lower case, signs gone, each blank a hyphen.
 * Repeated headings get `-1`, `-2` … through `SlugCounter`.
 */
function slugOf(heading: string): string {
  return heading.trim().toLowerCase().replace(NO_PART_OF_A_SLUG, '').replace(/\s/g, '-');
}

const NO_PART_OF_A_SLUG = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;

/**
 * The anchor that VS Code's preview made of the same heading in earlier versions, the floor of `engines.vscode` among
 * them: runs of blanks are one hyphen, and some signs («», –) stay. A link that either version follows is not broken.
 */
export function earlierSlugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(EARLIER_SIGNS, '')
    .replace(/^-+/, '')
    .replace(/-+$/, '');
}

const EARLIER_SIGNS =
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
