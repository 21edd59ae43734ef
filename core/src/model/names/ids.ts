/** Marks that are put together with the letter before them, and all else that NFC may change, come behind U+02FF. */
const MAYBE_LOOSE = /[\u0300-\uFFFF]/;

/** An id in the form in which ids are compared: NFC, case and all (docs/format.md section 4). */
export function idKey(id: string): string {
  return MAYBE_LOOSE.test(id) ? id.normalize('NFC') : id;
}

/** A name that is trimmed and composed already: most are, and names are compared very often. */
const PLAIN_NAME = /^[!-~¡-ÿ]+(?: [!-~¡-ÿ]+)*$/;

/** A name in the form in which names are compared: NFC, case folded, trimmed (docs/format.md section 4). */
export function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a text can be an id: a letter, then letters, digits, `-`, `_` and `.` (docs/format.md section 4). */
export function isId(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N}_.-]*$/u.test(text);
}

/** An id made from any text: lower case, blanks to hyphens, what no id can hold left out; `id` where nothing is left. */
export function toId(text: string): string {
  const id = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_.]+/gu, '-')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[-.]+$/, '');
  return id === '' ? 'id' : id;
}
