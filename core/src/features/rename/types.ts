import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Item } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Replacement as TextReplacement } from '../common/scalar-edits.ts';

/** What is renamed. `span` is the place at the caret, `text` the word that goes into the editor's box. */
export type Subject = { readonly span: Span; readonly text: string } & (
  | DefinitionSubject
  /** The short name under which `holder` knows another plan. */
  | { readonly type: 'alias'; readonly holder: Plan }
  /** The label of a footnote or of a link definition, which a file has for itself. */
  | { readonly type: 'footnote' | 'label'; readonly file: ParsedFile }
  /** A category of an indicator's figures. */
  | { readonly type: 'category'; readonly holder: Plan; readonly item: Item<'indicator'> }
);

/** The id of a definition, or one of the names that it declares, `text`. `holder` is the plan that it stands in. */
export interface DefinitionSubject {
  readonly type: 'id' | 'name';
  readonly span: Span;
  readonly text: string;
  readonly holder: Plan;
  readonly definition: Definition;
}

/** Why nothing can be renamed, or not so: a sentence for the author. */
export interface Refusal {
  readonly refusal: Localized;
}

/** One place that gets the new word. */
export interface Replacement extends TextReplacement {
  /** The plan that the file belongs to. */
  readonly plan: Plan;
  readonly file: ParsedFile;
}

export function isRefusal<T extends object>(answer: T | Refusal): answer is Refusal {
  return 'refusal' in answer;
}
