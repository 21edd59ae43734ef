/**
 * How many entries of an ordered list come before a place: the index of the first of which `isBefore` is false, `length` where
 * there is none. It is true of none behind one of which it is false.
 */
export function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
