import type { Env } from 'markdown-it';
import type { ParsedFile } from '../model/file.ts';
import type { Lang } from '../model/language.ts';
import { printedItems } from '../workspace/imports.ts';
import type { Plan } from '../workspace/plan.ts';
import { Anchors } from './anchors.ts';
import { Numbers } from './captions.ts';
import { LABELS } from './labels.ts';

/** What every part of one printed document knows. Made anew for each rendering. */
export interface Scope {
  readonly plan: Plan;
  /** The plan's own: a document speaks one language. */
  readonly lang: Lang;
  readonly anchors: Anchors;
  readonly numbers: Numbers;
  /** Footnotes and link definitions of the chapter at hand, shared by its running text and its cards. */
  readonly notes: Env;
}

/** The scope of a document that holds these chapters, in this order. */
export function scopeOf(plan: Plan, files: readonly ParsedFile[]): Scope {
  const anchors = new Anchors(files);
  for (const item of itemsOfViews(plan, files)) anchors.add(item);
  return { plan, lang: plan.language, anchors, numbers: new Numbers(files), notes: newNotes('') };
}

/** The same document, in a chapter of its own. `prefix` keeps the anchors of its footnotes apart from other chapters'. */
export function inChapter(scope: Scope, prefix: string): Scope {
  return { ...scope, notes: newNotes(prefix) };
}

/** One of the document's own words in its language. */
export function label(scope: Scope, name: keyof typeof LABELS): string {
  return LABELS[name][scope.lang];
}

/** markdown-it and its footnotes fill these in; made beforehand so that cards share them with the chapter. */
function newNotes(prefix: string): Env {
  return { references: {}, footnotes: { refs: {} }, ...(prefix === '' ? {} : { docId: prefix }) };
}

/** Items that are listed by a view of the document, so that references lead to that list. */
function itemsOfViews(plan: Plan, files: readonly ParsedFile[]) {
  const types = new Set<string>();
  for (const { items } of files) {
    for (const item of items) {
      if (item.kind === 'view' && item.fields.type.kind === 'value') types.add(item.fields.type.value);
    }
  }
  return [
    ...(types.has('sources') ? printedItems(plan, 'source') : []),
    ...(types.has('indicators') ? printedItems(plan, 'indicator') : []),
    ...(types.has('abbreviations') ? printedItems(plan, 'abbreviation') : []),
  ];
}
