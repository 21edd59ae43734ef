import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Passage } from '../../model/prose.ts';
import { overlaps, type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { passagesOf } from '../prose/passages.ts';
import { type Promised, promisesIn } from '../prose/promises.ts';
import { contentStems } from '../prose/stems.ts';
import { writtenAt } from '../reading.ts';

/** The text of a chapter promises something that no card takes up. */
export default defineRule({
  code: 'promise-without-measure',
  group: 'goals',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'Et løfte i teksten som ikke noe tiltak tar opp',
    nn: 'Ein lovnad i teksten som ikkje noko tiltak tek opp',
    en: 'A promise in the text that no measure takes up',
  },
  message: {
    nb: () =>
      'Her lover planen noe som ikke står i noe tiltak. Lag et tiltak av det, eller vis til tiltaket det hører til.',
    nn: () =>
      'Her lovar planen noko som ikkje står i noko tiltak. Lag eit tiltak av det, eller vis til tiltaket det høyrer til.',
    en: () =>
      'The plan promises something here that no measure holds. Make a measure of it, or refer to the one it belongs to.',
  },
  check({ plan, report }) {
    let takenUp: TakenUp | undefined;
    for (const { file, passage } of passagesOf(plan)) {
      if (
        file.type !== 'chapter' ||
        passage.item !== undefined ||
        passage.type === 'heading' ||
        passage.inside === 'quote'
      )
        continue;
      for (const promised of promisesIn(passage.text)) {
        const span = shift(promised.span, passage.span.start);
        takenUp ??= new TakenUp(plan);
        if (!refersToItem(plan, file, sentenceAround(passage, span)) && !takenUp.has(promised))
          report({ uri: file.uri, span });
      }
    }
  },
});

/** A reference in the sentence says where the promise is kept. */
function refersToItem(plan: Plan, { references }: ParsedFile, sentence: Span): boolean {
  return references.some(
    (reference) =>
      overlaps(reference.span, sentence) &&
      plan.resolve(reference).some(({ targets }) => targets.some(({ kind }) => kind === 'measure' || kind === 'goal')),
  );
}

/** The sentence may go on in brackets behind the promise. */
function sentenceAround({ span: passage }: Passage, { start, end }: Span): Span {
  return { start, end: Math.min(passage.end, end + 40) };
}

/** What the cards of the plan are about, to look promises up in. */
class TakenUp {
  readonly #cards = new Map<string, Set<AnyItem>>();

  constructor(plan: Plan) {
    const items = [...plan.items('measure'), ...plan.items('goal'), ...plan.items('evaluation')];
    for (const item of items) this.#add(plan, item);
  }

  #add(plan: Plan, item: AnyItem): void {
    const text = writtenAt(plan, item.uri, item.span);
    for (const stem of contentStems(text)) {
      const cards = this.#cards.get(stem);
      if (cards === undefined) this.#cards.set(stem, new Set([item]));
      else cards.add(item);
    }
  }

  /** Whether one card speaks of at least half of what the promise is about. */
  has({ object }: Promised): boolean {
    const stems = [...contentStems(object)];
    if (stems.length === 0) return true;
    const shared = new Map<AnyItem, number>();
    for (const stem of stems)
      for (const item of this.#cards.get(stem) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
    return Math.max(0, ...shared.values()) * 2 >= stems.length;
  }
}
