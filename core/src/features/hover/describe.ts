import type { Definition } from '../../model/definition.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { type Lang, words } from '../../model/language.ts';
import type { Plan } from '../../workspace/plan.ts';
import { findTarget, type Target } from '../common/target.ts';
import { KIND_NAMES } from '../common/words.ts';
import { indicatorLines } from './indicator.ts';
import { cardOf, escapeMarkdown, plainText, type Row, rowOf } from './rows.ts';

const OF_LIBRARY = words('i biblioteket', 'i biblioteket', 'in the library');
const OF_PLAN = words('i planen', 'i planen', 'in the plan');

/** A few lines of Markdown about something that can be referred to, in the reader's language. */
export function describe(definition: Definition, plan: Plan, lang: Lang): string {
  const { item, kind, id, title } = definition;
  const head = headOf(title, KIND_NAMES[kind][lang], id);
  if (item === undefined || kind === 'point') {
    const around = item?.kind === 'requirement' ? titleOf(item) : chapterOf(definition, plan);
    return around === undefined ? head : `${head}\n\n${escapeMarkdown(around)}`;
  }
  const rows = rowsOfItem(item, plan, lang);
  const table = item.kind === 'indicator' ? indicatorLines(item, lang) : [];
  return [head, cardOf(rows), ...table].filter((part) => part !== '').join('\n\n');
}

/** The same, with the plan that holds it named where that is not the reader's own. */
export function describeFrom(plan: Plan, holder: Plan, definition: Definition, lang: Lang): string {
  const text = describe(definition, holder, lang);
  const name = holder.manifest.title?.text;
  if (holder === plan || name === undefined) return text;
  return `${text}\n\n${(holder.manifest.library ? OF_LIBRARY : OF_PLAN)[lang]} *${escapeMarkdown(name)}*`;
}

/** The same for a target of an earlier snapshot; `undefined` where it is gone. */
export function describeTarget(plan: Plan, target: Target, lang: Lang): string | undefined {
  const definition = findTarget(plan, target);
  if (!definition) return undefined;
  const holder = target.alias === undefined ? plan : (plan.other(target.alias) ?? plan);
  return describeFrom(plan, holder, definition, lang);
}

function headOf(title: string, kind: string, id: string | undefined): string {
  const name = id === undefined || id === title ? '' : ` \`${id}\``;
  return `**${escapeMarkdown(plainText(title))}**  \n${kind}${name}`;
}

/** The title of the chapter that a heading, a figure or a table stands in; none where that is the heading itself. */
function chapterOf({ uri, title }: Definition, plan: Plan): string | undefined {
  const chapter = plan.file(uri)?.headings[0]?.text;
  return chapter === title ? undefined : chapter;
}

function titleOf(set: Item<'requirement'>): string | undefined {
  return set.fields.title.kind === 'value' ? set.fields.title.value.text : undefined;
}

/** The fields that tell an item from others, in the order in which they are asked about. */
const SHOWN: Readonly<Partial<Record<AnyItem['kind'], readonly string[]>>> = {
  goal: ['type', 'parent', 'description', 'indicators'],
  measure: ['responsible', 'contributing', 'time', 'goals', 'status', 'economy'],
  unit: ['shortName', 'alias', 'former', 'type', 'parent', 'from', 'until', 'replacedBy'],
  indicator: ['scope', 'description', 'source', 'frequency', 'direction'],
  source: ['shortName', 'type', 'publisher', 'year', 'number', 'period', 'url', 'sections', 'validUntil', 'replacedBy'],
  requirement: ['source', 'points'],
  abbreviation: ['name'],
};

function rowsOfItem(item: AnyItem, plan: Plan, lang: Lang): readonly Row[] {
  return (SHOWN[item.kind] ?? []).flatMap((name) => rowOf(item, name, plan, lang) ?? []);
}
