import type { Use } from './sites.ts';
import type { DefinitionSubject } from './types.ts';

/**
 * The new name as it is written at one place: with a small or capital letter first as the old one had it there. Where the
 * name would be read as something else there, the id stands for it.
 */
export function wordFor(use: Use, { definition, text: name, holder }: DefinitionSubject, word: string): string {
  const spelled = likeWritten(use.resolved.written, name, word);
  const { written, reference } = use.resolved;
  const { place } = reference;
  const others = holder
    .withName(word)
    .filter((other) => other.span.start !== definition.span.start || other.uri !== definition.uri);
  const isAmbiguous = reference.to.length === 0 && others.length > 0;
  const fits = place.type === 'prose' ? standsInProse(spelled, place.figure !== undefined) : !/[§[\]]/.test(spelled);
  const isPart = place.type === 'field' && written !== reference.written && !use.aliased;
  const isParted = (isPart || isInList(use)) && /,|\s(?:og|and)\s/.test(spelled);
  return fits && !isAmbiguous && !isParted ? spelled : (definition.id ?? spelled);
}

/** Whether it is one name of several in one text. */
function isInList({ plan, resolved }: Use): boolean {
  return plan.resolve(resolved.reference).length > 1;
}

/** Brackets, bars and § end a name in running text; before `@` it has no blanks. */
function standsInProse(name: string, hasFigure: boolean): boolean {
  if (/\[\[|\]\]|[|§]|^[^\s@]+@|\\$/.test(name)) return false;
  return !hasFigure || !/[\s@]/.test(name);
}

/** «kommunalsjef levekår» for «Kommunalsjef levekår» becomes «levekårssjef» for «Levekårssjef»; abbreviations keep their capitals. */
function likeWritten(written: string, name: string, word: string): string {
  const [old, declared] = [written.normalize('NFC'), name.normalize('NFC')];
  if (old === declared) return word;
  if (old === withFirst(declared, (letter) => letter.toLowerCase()) && /^\p{Lu}(?!\p{Lu})/u.test(word)) {
    return withFirst(word, (letter) => letter.toLowerCase());
  }
  if (old === withFirst(declared, (letter) => letter.toUpperCase()))
    return withFirst(word, (letter) => letter.toUpperCase());
  return word;
}

function withFirst(text: string, change: (letter: string) => string): string {
  return change(text.charAt(0)) + text.slice(1);
}
