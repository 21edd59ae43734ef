/**
 * How far to scroll so that what goes from `from` to `to` is in a window that goes from `top` to `bottom`, or fills the window where it is higher: as
 * little as can be, and nothing where it is so already. One unit for all of them, and for the answer: pixels, or lines.
 */
export function neededScroll(from: number, to: number, top: number, bottom: number): number {
  const least = Math.min(from - top, to - bottom);
  const most = Math.max(from - top, to - bottom);
  return Math.min(Math.max(0, least), most);
}
