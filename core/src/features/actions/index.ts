import type { Finding } from '../../checks/define.ts';
import { isLibraryUri } from '../../model/uri.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlText } from '../../syntax/yaml/types.ts';
import type { Plan } from '../../workspace/plan.ts';
import { changeCarrier } from './carrier.ts';
import { createMissing } from './create.ts';
import { extractItem } from './extract.ts';
import { changeFlow } from './flow.ts';
import { listToCards } from './list-to-cards.ts';
import { insertMissing } from './missing-fields.ts';
import { moveCard } from './move-card.ts';
import { namesAndIds } from './names-ids.ts';
import { cardAt } from './place.ts';
import { setLevel } from './set-level.ts';
import { silenceHere } from './silence.ts';
import { sortRegister } from './sort-register.ts';
import { splitOrJoin } from './split-join.ts';
import { tableToCards } from './table-to-cards.ts';
import type { Action, ActionPlace, Refactoring } from './types.ts';

export { fixAlike, safeFixes } from './fix-all.ts';
export { ACTION_TITLES, actionTitle, CHOICES, type ChoiceOf, REASONS } from './titles.ts';
export type { Action, ActionKind, ActionPlace, Choice } from './types.ts';

const REFACTORINGS: readonly Refactoring[] = [
  extractItem,
  insertMissing,
  createMissing,
  tableToCards,
  listToCards,
  namesAndIds,
  splitOrJoin,
  changeFlow,
  sortRegister,
  moveCard,
  changeCarrier,
];

/** What can be done at a place that no finding asks for; nothing in a library that Planverk brings along. */
export function refactoringsAt(place: ActionPlace): readonly Action[] {
  if (isLibraryUri(place.file.uri)) return [];
  let read: YamlText | undefined;
  const yaml = () => {
    read ??= yamlAround(place);
    return read;
  };
  return REFACTORINGS.flatMap((refactoring) => refactoring({ ...place, yaml }));
}

function yamlAround({ file, span }: ActionPlace): YamlText {
  if (file.type !== 'chapter') return readYaml(file.text);
  const body = cardAt(file, span)?.body;
  return body === undefined
    ? { root: undefined, problems: [] }
    : readYaml(file.text.slice(body.start, body.end), body.start);
}

/** What settles nothing about a finding, but is to be had: hiding it with a reason, and setting its rule's level. */
export function waysAround(plan: Plan, finding: Finding): readonly Action[] {
  return [...silenceHere(plan, finding), ...setLevel(plan, finding)];
}
