import type { TextEdit } from '../../text/edits.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { isShortForm } from '../../workspace/lawbook.ts';
import type { Fix } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { beginningLike } from '../names/places.ts';
import { respelledIn } from '../prose/passage-edits.ts';
import type { LawMention } from './mentions.ts';

/** The fix that calls a law by one name, `name` as registered, in all these places; none where none of them can be changed. */
export function renamed(mentions: readonly LawMention[], name: string): readonly Fix[] {
  const shown = inSentence(name);
  const edits = merged(mentions.flatMap((mention) => editsOf(mention, shown)));
  return edits.length === 0 ? [] : [{ id: 'replace-with', args: { text: shown }, safe: false, edits }];
}

/** A law's name inside a sentence has a small letter: «lov om folkehelsearbeid», «alkoholloven», but «Grunnloven» and «HOL». */
export function inSentence(name: string): string {
  return /^(?:Grunnlov|\p{Lu}\p{Lu})/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function editsOf({ place, file, span, written, family, key }: LawMention, name: string): readonly FileEdit[] {
  const fixes = () => {
    if ('reference' in place) return [replaceWith(file.uri, span, name)];
    const { passage } = place;
    const isGenitive = !isShortForm(written) && /s$/.test(written) && !/s\.?$/.test(family.names.get(key) ?? '');
    const text = isGenitive && !name.endsWith('s') ? `${name}s` : name;
    return respelledIn(
      file,
      passage,
      span,
      beginningLike(text, written, passage.text, span.start - passage.span.start),
      false,
    );
  };
  return fixes().flatMap(({ edits }) => edits);
}

/** One edit a file, without those that would change what another one changes. */
function merged(edits: readonly FileEdit[]): readonly FileEdit[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, edits: own } of edits) {
    const known = byFile.get(uri) ?? [];
    for (const edit of own) {
      if (!known.some(({ span }) => span.start < edit.span.end && edit.span.start < span.end)) known.push(edit);
    }
    byFile.set(uri, known);
  }
  return [...byFile].map(([uri, own]) => ({ uri, edits: own }));
}
