import type { Lang } from '../../model/language.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { FieldRow, Kind } from '../../model/table/types.ts';
import type { Plan } from '../../workspace/plan.ts';
import { demanded } from '../demanded.ts';
import { literal } from './item.ts';

/** The lines of a new item with the fields that it must have, a tab stop in each; `from` is the first stop's number. */
export function skeleton(plan: Plan, kind: Kind, from = 1): readonly string[] {
  const names = demanded(plan, kind);
  let stop = from;
  return Object.entries(rowsOf(kind)).flatMap(([name, row]) => {
    if (!names.has(name)) return [];
    const line = `${row.key[plan.language]}: ${valueStop(row, plan.language, stop)}`;
    if (row.value.type !== 'points') {
      stop++;
      return [line];
    }
    return [`${row.key[plan.language]}:`, `  - \${${stop++}}`];
  });
}

/** A tab stop, with a menu where the value is one of a short list. */
function valueStop(row: FieldRow, lang: Lang, stop: number): string {
  if (row.value.type !== 'listed') return `\${${stop}}`;
  const words = row.value.values.map((word) => literal(word[lang]).replace(/[,|]/g, '\\$&'));
  return `\${${stop}|${words.join(',')}|}`;
}
