/** Where the letters that Norwegian puts last come among the others. */
const LAST: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

/** A text in a form whose order is that of the Norwegian alphabet: case apart, æ, ø and å last, accents left out. */
export function sortKey(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäøöå]/g, (letter) => LAST[letter] ?? letter);
  return letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}
