import { hasLawWord } from '../../model/law/words.ts';
import { nameKey } from '../../model/names/index.ts';
import { knownLaws } from '../../workspace/lawbook.ts';
import type { Plan } from '../../workspace/plan.ts';

/** Whether a text names a law, so that a § in it has one to belong to (docs/rules/undefined-section.md). */
export type NamesLaw = (text: string) => boolean;

/** Looks for laws by their endings and short forms, and by all names of the plan's registered laws and regulations. */
export function lawNamesOf(plan: Plan): NamesLaw {
  let known: readonly string[] | undefined;
  const names = () => {
    known ??= registeredNames(plan);
    return known;
  };
  return (text) => hasLawWord(text) || holdsName(text, names());
}

function registeredNames(plan: Plan): readonly string[] {
  const registered = knownLaws(plan).filter(({ from }) => from !== 'common');
  return registered.flatMap(({ definition: { id, names } }) =>
    [...(id === undefined ? [] : [id]), ...names.map(({ text }) => text)].map(nameKey),
  );
}

/** Whether one of the names stands in the text at the start of a word; any ending may follow. */
function holdsName(text: string, names: readonly string[]): boolean {
  const source = nameKey(text);
  return names.some((name) => {
    for (let at = source.indexOf(name); at >= 0 && name !== ''; at = source.indexOf(name, at + 1)) {
      if (!/[\p{L}\p{N}]/u.test(source.charAt(at - 1))) return true;
    }
    return false;
  });
}
