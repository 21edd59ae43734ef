import type { Finding, Severity } from '../../checks/define.ts';
import type { PlanFindings } from '../../checks/run.ts';
import { shownTitle } from '../../checks/titles.ts';
import { extentOf, subMeasuresOf } from '../../model/extent.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Uri } from '../../model/uri.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from './at-offset.ts';

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

export const NO_COUNTS: FindingCounts = { error: 0, warning: 0, information: 0, hint: 0 };

/** The severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many of the findings are of each severity. */
export function countFindings(findings: Iterable<Finding>): FindingCounts {
  const counts = { ...NO_COUNTS };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The numbers of two sets of findings that have none in common. */
export function addCounts(a: FindingCounts, b: FindingCounts): FindingCounts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
    hint: a.hint + b.hint,
  };
}

/** How many there are of any severity. */
export function totalOf({ error, warning, information, hint }: FindingCounts): number {
  return error + warning + information + hint;
}

/** What the card, or the item of a register, that an offset is in is called; `undefined` in running text, in the manifest, and where it has no name. */
export function titleAround(file: ParsedFile, offset: number): string | undefined {
  const item = itemAt(file, offset);
  return (item && shownTitle(item)) || undefined;
}

/** Which item each finding of a plan stands in. Files are looked into when one of their findings is asked about. */
export class Owners {
  readonly #plan: Plan;
  readonly #stretches = new Map<Uri, readonly Stretch[]>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** The innermost item that a finding begins in; `undefined` for findings in running text and in the manifest. */
  of({ uri, span }: Finding): AnyItem | undefined {
    const stretches = this.#of(uri);
    const found = stretches[countBefore(stretches.length, (at) => (stretches[at]?.start ?? 0) <= span.start) - 1];
    return found !== undefined && span.start <= found.end ? found.item : undefined;
  }

  #of(uri: Uri): readonly Stretch[] {
    let stretches = this.#stretches.get(uri);
    if (stretches === undefined) {
      const file = this.#plan.file(uri);
      stretches = file === undefined ? [] : stretchesOf(file);
      this.#stretches.set(uri, stretches);
    }
    return stretches;
  }
}

/** The findings of a plan by the item that they stand in. */
export function findingsByItem(plan: Plan, { all }: PlanFindings): ReadonlyMap<AnyItem, readonly Finding[]> {
  const owners = new Owners(plan);
  const found = new Map<AnyItem, Finding[]>();
  for (const finding of all) {
    const item = owners.of(finding);
    if (item === undefined) continue;
    const own = found.get(item);
    if (own === undefined) found.set(item, [finding]);
    else own.push(finding);
  }
  return found;
}

/** A stretch of a file that belongs to one item, up to where the next one begins; both ends belong to it. */
interface Stretch extends Span {
  readonly item: AnyItem;
}

function stretchesOf(file: ParsedFile): readonly Stretch[] {
  const cards = file.cards.flatMap(({ items, span }) =>
    // What is said of the card as a whole stands at its first line; a card of several is said to be its first.
    items.map((item, at) => (at === 0 ? { item, start: span.start, end: span.end } : { item, ...extentOf(item) })),
  );
  const listed = file.type === 'chapter' ? [] : file.items.map((item) => ({ item, ...extentOf(item) }));
  const outer = [...cards, ...listed].sort((a, b) => a.start - b.start);
  return outer.flatMap((stretch) => [stretch, ...partsOf(stretch)]);
}

/** Sub-measures that are items, each followed by the rest of what holds it. */
function partsOf({ item, end }: Stretch): readonly Stretch[] {
  return subMeasuresOf(item).flatMap((part) => {
    const own = { item: part, ...extentOf(part) };
    return [own, ...partsOf(own), { item, start: own.end + 1, end }];
  });
}
