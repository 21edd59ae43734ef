import { subMeasuresOf } from '../../model/extent.ts';
import { measurementsOf } from '../../model/indicator.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import { runningYears } from '../../model/time/running.ts';
import type { Field } from '../../model/value.ts';
import type { Plan } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { type Named, namedIn, nameOfItem, type Topic, topicKey } from './topic.ts';

type Measure = Item<'measure'>;
type Goal = Item<'goal'>;
type Indicator = Item<'indicator'>;

/** What a measure is about, its sub-measures included. */
interface About {
  readonly measure: Measure;
  readonly units: readonly Named[];
  readonly goals: readonly Named[];
  readonly years: readonly number[];
}

/** What the plan's measures, goals, indicators and evaluations say of its units, goals and years. */
export class Connections {
  readonly plan: Plan;
  readonly measures: readonly About[];

  constructor(plan: Plan) {
    this.plan = plan;
    this.measures = plan.items('measure').map((measure) => aboutOf(plan, measure));
  }

  /** The unit or goal that a topic names, where the plan has it or names it; a year by its number. */
  labelOf({ kind, id }: Topic): string {
    const key = topicKey(id);
    if (kind === 'year') return id;
    const { plan } = this;
    const items = kind === 'unit' ? plan.items('unit') : plan.items('goal');
    const own = items.map((item) => nameOfItem(plan, item));
    const named = this.measures.flatMap((about) => (kind === 'unit' ? about.units : about.goals));
    return [...own, ...named].find((one) => one.key === key)?.label ?? id;
  }

  /**
   * The items that belong to a part of the plan: what is about its topic, and what that serves or is measured by. Empty where nothing is
   * about it, be it that it is not there; a unit's own entry alone is nothing about it.
   */
  itemsAbout(topic: Topic): ReadonlySet<AnyItem> {
    if (topic.kind === 'unit') return new Set(this.#aboutUnit(topic));
    return new Set(topic.kind === 'goal' ? this.#aboutGoal(topic) : this.#aboutYear(topic));
  }

  /** A goal and those that serve it, by way of any others. */
  goalsBelow(key: string): { readonly keys: ReadonlySet<string>; readonly goals: readonly Goal[] } {
    const all = this.plan.items('goal').map((goal) => ({
      goal,
      key: nameOfItem(this.plan, goal).key,
      parents: namedIn(this.plan, goal.fields.parent, 'goal').map((parent) => parent.key),
    }));
    const keys = new Set([key]);
    const goals = new Set(all.filter((one) => one.key === key).map(({ goal }) => goal));
    for (let before = -1; before < goals.size; ) {
      before = goals.size;
      for (const one of all) {
        if (!one.parents.some((parent) => keys.has(parent))) continue;
        keys.add(one.key);
        goals.add(one.goal);
      }
    }
    return { keys, goals: all.flatMap(({ goal }) => (goals.has(goal) ? [goal] : [])) };
  }

  /** What a unit answers for and takes part in, the goals of that, what both are measured by, and what the unit measures. */
  #aboutUnit({ id }: Topic): readonly AnyItem[] {
    const { plan } = this;
    const key = topicKey(id);
    const isUnit = (named: readonly Named[]) => named.some((one) => one.key === key);
    const measures = this.measures.filter(({ units }) => isUnit(units)).map(({ measure }) => measure);
    const goals = this.#goalsOf(measures);
    const collected = plan.items('indicator').filter(({ fields }) => isUnit(namedIn(plan, fields.responsible, 'unit')));
    const evaluations = this.#evaluationsOf(measures, (measure, holder) => isUnit(aboutOf(holder, measure).units));
    const found = [...measures, ...goals, ...collected, ...this.#indicatorsOf(measures, goals), ...evaluations];
    if (found.length === 0) return [];
    return [...plan.items('unit').filter((unit) => nameOfItem(plan, unit).key === key), ...found] as AnyItem[];
  }

  /** A goal and those below it, the measures that serve them, and what both are measured by. */
  #aboutGoal({ id }: Topic): readonly AnyItem[] {
    const { keys, goals } = this.goalsBelow(topicKey(id));
    const measures = this.measures
      .filter((about) => about.goals.some((one) => keys.has(one.key)))
      .map(({ measure }) => measure);
    const evaluations = this.#evaluationsOf(measures, () => false);
    return [...goals, ...measures, ...this.#indicatorsOf(measures, goals), ...evaluations] as AnyItem[];
  }

  /** The measures that run in a year or have money for it, their goals, goals to be reached in it, and indicators with figures for it. */
  #aboutYear({ id }: Topic): readonly AnyItem[] {
    const { plan } = this;
    const year = Number(id);
    const measures = this.measures.filter(({ years }) => years.includes(year)).map(({ measure }) => measure);
    const served = new Set(this.#goalsOf(measures));
    const goals = plan.items('goal').filter((goal) => served.has(goal) || targetYearsOf(goal).includes(year));
    const indicators = plan.items('indicator').filter((indicator) => figureYearsOf(indicator).includes(year));
    const evaluations = this.#evaluationsOf(measures, (measure, holder) =>
      aboutOf(holder, measure).years.includes(year),
    );
    return [...measures, ...goals, ...indicators, ...evaluations] as AnyItem[];
  }

  #goalsOf(measures: readonly Measure[]): readonly Goal[] {
    const fields = measures.flatMap(withParts).flatMap((measure) => referencesIn(measure.fields.goals));
    return [...new Set(this.#led(fields))].filter((item) => item.kind === 'goal');
  }

  #indicatorsOf(measures: readonly Measure[], goals: readonly Goal[]): readonly AnyItem[] {
    const ofMeasures = measures.flatMap(withParts).flatMap(({ fields }) => referencesIn(fields.indicators));
    const ofGoals = goals.flatMap(({ fields: { indicators, targets } }) => [
      ...referencesIn(indicators),
      ...(targets.kind === 'value' ? targets.value.flatMap(({ indicator }) => indicator ?? []) : []),
    ]);
    return this.#led([...ofMeasures, ...ofGoals]).filter(({ kind }) => kind === 'indicator');
  }

  /** What references lead to. */
  #led(references: readonly Reference[]): readonly AnyItem[] {
    const resolved = references.flatMap((reference) => this.plan.resolve(reference));
    return resolved.flatMap(({ targets }) => targets.flatMap(({ item }) => item ?? []));
  }

  /**
   * The evaluations that lead on to one of the measures, or that are of one, or of what one of them continues; `isOf` says the same of a
   * measure of the plan before, `holder`.
   */
  #evaluationsOf(
    measures: readonly Measure[],
    isOf: (measure: Measure, holder: Plan) => boolean,
  ): readonly Item<'evaluation'>[] {
    const { plan } = this;
    const all = measures.flatMap(withParts);
    const known = new Set([
      ...(all as readonly AnyItem[]),
      ...this.#led(all.flatMap(({ fields }) => referencesIn(fields.continues))),
    ]);
    return plan.items('evaluation').filter(({ fields }) => {
      if (this.#led(referencesIn(fields.followUp)).some((item) => known.has(item))) return true;
      return resolveField(plan, fields.measure).some(({ targets, plan: holder = plan }) =>
        targets.some(({ item }) => item?.kind === 'measure' && (known.has(item) || isOf(item, holder))),
      );
    });
  }
}

function aboutOf(plan: Plan, measure: Measure): About {
  const all = withParts(measure);
  const last = plan.manifest.period?.end.year;
  return {
    measure,
    units: all.flatMap(({ fields }) =>
      [fields.responsible, fields.contributing].flatMap((field) => namedIn(plan, field, 'unit')),
    ),
    goals: all.flatMap(({ fields }) => namedIn(plan, fields.goals, 'goal')),
    years: all.flatMap(({ fields: { time, economy } }) => [
      ...runningYears(time, last),
      ...(economy.kind === 'value' ? economy.value.amounts.flatMap(({ year }) => year ?? []) : []),
    ]),
  };
}

/** A measure and its sub-measures. */
function withParts(measure: Measure): readonly Measure[] {
  return [measure, ...subMeasuresOf(measure as AnyItem)];
}

function referencesIn(field: Field<readonly Reference[]>): readonly Reference[] {
  return field.kind === 'value' ? field.value : [];
}

/** The years that an indicator has figures for, or is to reach one in. */
export function figureYearsOf(indicator: Indicator): readonly number[] {
  const { target } = indicator.fields;
  const measured = measurementsOf(indicator).map(({ year }) => year);
  return [...measured, ...(target.kind === 'value' ? target.value.map(({ year }) => year) : [])];
}

/** The years in which what a goal promises is to be reached. */
export function targetYearsOf({ fields: { targets } }: Goal): readonly number[] {
  if (targets.kind !== 'value') return [];
  return targets.value.flatMap(({ by }) => by?.reading.end?.year ?? by?.reading.start?.year ?? []);
}
