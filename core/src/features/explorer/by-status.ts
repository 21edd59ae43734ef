import { groupBy } from '../../model/group.ts';
import { MEASURE_STATUSES } from '../../model/table/values.ts';
import { type Ground, groupNode, measureNode } from './nodes.ts';
import type { ExplorerNode } from './types.ts';
import { WORDS } from './words.ts';

/** Every status with the measures that have it, also those that none has, so that a measure can be moved there; last what cannot be read. */
export function byStatus(ground: Ground): readonly ExplorerNode[] {
  const { plan, lang } = ground;
  const groups = groupBy(plan.items('measure'), ({ fields: { status } }) => [
    status.kind === 'absent' ? 'planned' : status.kind === 'value' ? status.value : '',
  ]);
  const nodesOf = (status: string): readonly ExplorerNode[] =>
    (groups.get(status) ?? []).map((measure) => measureNode(ground, measure));
  const unread = nodesOf('');
  return [
    ...MEASURE_STATUSES.map((status) =>
      groupNode(ground, 'status', status.en, capital(status[lang]), nodesOf(status.en), {
        written: status[plan.language],
      }),
    ),
    ...(unread.length > 0 ? [groupNode(ground, 'without', 'status', WORDS.withoutStatus[lang], unread)] : []),
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
