import { type Plan, unitWord } from '#core';
import { type Cell, csv } from './table.ts';
import { COLUMNS } from './words.ts';

/** A row for each value of each indicator: what was measured year by year, category by category, and the values to be reached. */
export function indicatorsTable(plan: Plan): string {
  const lang = plan.language;
  const column = COLUMNS;
  const head = [
    column.id,
    column.indicator,
    column.unit,
    column.what,
    column.year,
    column.category,
    column.value,
    column.note,
  ];
  const rows = plan.items('indicator').flatMap(({ fields }): Cell[][] => {
    const text = (field: { readonly kind: string; readonly value?: unknown }): string | undefined =>
      field.kind !== 'value'
        ? undefined
        : typeof field.value === 'string'
          ? field.value
          : (field.value as { readonly text?: string }).text;
    const unit = text(fields.unit);
    const about = [text(fields.id), text(fields.name), unit === undefined ? undefined : unitWord(unit, lang)];
    const measured = fields.measurements.kind === 'value' ? fields.measurements.value : [];
    const target = fields.target.kind === 'value' ? fields.target.value : [];
    return [
      ...measured.flatMap(({ year, value, categories, note }): Cell[][] => [
        ...(value === undefined && categories.length > 0
          ? []
          : [[...about, column.measured[lang], year, undefined, value, note?.text]]),
        ...categories.map((each): Cell[] => [...about, column.measured[lang], year, each.name, each.value, note?.text]),
      ]),
      ...target.map(({ year, value }): Cell[] => [...about, column.target[lang], year, undefined, value, undefined]),
    ];
  });
  return csv(
    head.map((words) => words[lang]),
    rows,
  );
}
