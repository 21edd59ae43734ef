/** Signs that are two letters wide where letters have one width: those of East Asia, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Signs that take no place: those that go on the letter before, joiners, selectors of a form. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes where all letters have one width. */
export function displayWidth(text: string): number {
  let width = 0;
  let isJoined = false;
  for (const sign of text) {
    if (!NONE.test(sign)) width += isJoined ? 0 : WIDE.test(sign) ? 2 : 1;
    // What a joiner ties together is one picture.
    isJoined = sign === '\u200d';
  }
  return width;
}
