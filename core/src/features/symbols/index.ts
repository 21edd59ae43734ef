import { extentOf } from '../../model/extent.ts';
import type { ParsedFile } from '../../model/file.ts';
import { groupBy } from '../../model/group.ts';
import type { Lang } from '../../model/language.ts';
import type { Plan } from '../../workspace/plan.ts';
import { chapterSymbols } from './chapter.ts';
import { itemSymbol } from './item.ts';
import { manifestSymbols } from './manifest.ts';
import { type DocumentSymbol, type Draft, listDraft } from './types.ts';

export type { DocumentSymbol } from './types.ts';

/**
 * The outline of a file: in a chapter headings with what stands under them, and goals with their measures; in a register the
 * items under their keys; in the manifest parts, chapters, appendices, other plans and requirements. Empty for other files.
 */
export function symbolsOf(plan: Plan, file: ParsedFile, lang: Lang): readonly DocumentSymbol[] {
  switch (file.type) {
    case 'chapter':
      return chapterSymbols(file, lang);
    case 'register':
      return registerSymbols(file, lang);
    case 'manifest':
      return manifestSymbols(plan, file, lang);
    default:
      return [];
  }
}

function registerSymbols(file: ParsedFile, lang: Lang): readonly Draft[] {
  const lists = groupBy(file.items, ({ head }) => [head.start]);
  return [...lists.values()].flatMap((items) => {
    const [first] = items;
    const children = items.map((item) => itemSymbol(item, extentOf(item), lang));
    return first ? [listDraft(file.text, first.head, children)] : [];
  });
}
