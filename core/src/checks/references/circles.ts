/** A step of a circle: `by` is what leads from the one to the other. */
export interface Step<T, By> {
  readonly from: T;
  readonly to: T;
  readonly by: By;
}

interface Visit<T, By> {
  readonly member: T;
  readonly steps: readonly Step<T, By>[];
  next: number;
}

/**
 * The ways in which members lead back to themselves, each from its first member in the order given. Of several circles
 * that begin with the same step only one is given. Members that are not listed are not followed. Linear in the steps.
 */
export function circlesIn<T, By>(
  members: readonly T[],
  stepsFrom: (member: T) => readonly Step<T, By>[],
): readonly (readonly Step<T, By>[])[] {
  const order = new Map(members.map((member, index) => [member, index]));
  const circles = new Map<By, readonly Step<T, By>[]>();
  const done = new Set<T>();
  for (const member of members) {
    // The way from `member` to where the search is now; a stack of its own, since chains may be long.
    const way: Visit<T, By>[] = [];
    const onWay = new Map<T, number>();
    const enter = (entered: T) => {
      if (done.has(entered) || !order.has(entered)) return;
      onWay.set(entered, way.length);
      way.push({ member: entered, steps: stepsFrom(entered), next: 0 });
    };
    enter(member);
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const step = visit.steps[visit.next++];
      if (step === undefined) {
        done.add(visit.member);
        onWay.delete(visit.member);
        way.pop();
        continue;
      }
      const back = onWay.get(step.to);
      if (back === undefined) enter(step.to);
      else addCircle(way.slice(back), order, circles);
    }
  }
  return [...circles.values()];
}

/** The steps taken last of each visit on the way make a circle; it begins with the member that stands first. */
function addCircle<T, By>(
  way: readonly Visit<T, By>[],
  order: ReadonlyMap<T, number>,
  circles: Map<By, readonly Step<T, By>[]>,
): void {
  const steps = way.flatMap(({ steps: all, next }) => all[next - 1] ?? []);
  const places = steps.map(({ from }) => order.get(from) ?? 0);
  const first = places.indexOf(Math.min(...places));
  const turned = [...steps.slice(first), ...steps.slice(0, first)];
  const by = turned[0]?.by;
  if (by !== undefined && !circles.has(by)) circles.set(by, turned);
}
