import type { AnyItem } from '../../model/item.ts';
import { keyOf } from '../../model/table/index.ts';
import { insertField } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { insertionOf } from '../make-fix.ts';

/** The fix that gives an item a field that it lacks, by its English name, left to be filled in. */
export function insertionFor(plan: Plan, item: AnyItem, name: string): () => readonly Fix[] {
  return () => {
    const file = plan.file(item.uri);
    const key = keyOf(item.kind, name, plan.language);
    return insertionOf(key, item.uri, file && insertField(file, item, key, ''));
  };
}
