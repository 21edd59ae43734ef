/**
 * A short name for a text: equal texts have equal names, on every machine and in every run; 106 bits keep unequal ones
 * apart. Not for secrets.
 */
export function hash(text: string): string {
  return `${half(text, 0x9e3779b9)}${half(text, 0x85ebca6b)}`;
}

/** The mixing of cyrb53, by which 53 bits come out of 32-bit multiplications. */
function half(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
