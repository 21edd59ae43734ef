/**
 * A page as a browser makes the best tags of it. What is folded away on a screen cannot be opened on paper. A figure is a group: a browser makes a picture
 * without words of it otherwise, round the picture that has them. `strong` and `em` become tags that PDF 1.7 does not have, and that readers leave out with all
 * that stands in them; `b` and `i` look the same and become none. A cell with nothing in it becomes no cell, so that those behind it would stand below others' headings:
 * it gets a blank.
 */
export function forPaper(html: string): string {
  return html
    .replaceAll(/<details(?=[ >])(?! open)/g, '<details open=""')
    .replaceAll(/<figure(?=[ >])/g, '<figure role="group"')
    .replaceAll(/(<t[dh](?: [^>]*)?>)\s*(?=<\/t[dh]>)/g, '$1&#160;')
    .replaceAll(/<(\/?)strong(?=[ >])/g, '<$1b')
    .replaceAll(/<(\/?)em(?=[ >])/g, '<$1i');
}
