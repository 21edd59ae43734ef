import { compareNames, withoutJoints } from './compare.ts';
import { partEnding } from './endings.ts';
import { isJoiner, nameWords } from './fold.ts';

/**
 * A registered name with the endings of a written variant: «ROP team» for «ROP-teamet» is «ROP teamet». `undefined` where the
 * endings cannot be carried over, as from nynorsk to bokmål.
 */
export function respell(registered: string, written: string): string | undefined {
  const likeness = compareNames(registered, written);
  if (likeness === 'inflected') return written;
  if (likeness === 'language' || likeness === 'different') return undefined;
  const own = wordsOf(registered);
  const others = wordsOf(written.normalize('NFC'));
  let respelled = '';
  let from = 0;
  for (const [index, { text, start, end }] of own.entries()) {
    // Where words are written together in one of the two, only the end of the whole can be inflected.
    const isLast = index === own.length - 1;
    const other = own.length === others.length ? others[index] : isLast ? others.at(-1) : undefined;
    respelled += registered.slice(from, start) + (other === undefined ? text : inflectLike(text, other.text));
    from = end;
  }
  respelled += registered.slice(from);
  return isSpelled(respelled, written) ? respelled : undefined;
}

function wordsOf(name: string) {
  return nameWords(name).filter(({ text }) => !isJoiner(text));
}

function inflectLike(registered: string, written: string): string {
  return partEnding(registered).stem + partEnding(written).ending;
}

/** Whether a spelling has the letters of the other, but for a joining s. */
function isSpelled(spelling: string, written: string): boolean {
  const letters = (name: string) =>
    withoutJoints(
      wordsOf(name.normalize('NFC').toLowerCase())
        .map(({ text }) => text)
        .join(''),
    );
  return letters(spelling) === letters(written);
}
