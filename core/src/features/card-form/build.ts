import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { FormFinding } from './types.ts';

/** What the parts of a form are made from. */
export interface Form {
  readonly plan: Plan;
  readonly file: ParsedFile;
  /** The file's text. */
  readonly text: string;
  readonly lang: Lang;
  /** The references of the card. */
  readonly references: readonly Reference[];
  /** Fields that the format or the plan wants, by their English names. */
  readonly demanded: ReadonlySet<string>;
  /** Findings by the field that they are about. */
  readonly findings: ReadonlyMap<string, readonly FormFinding[]>;
  /** The id, where it is the key that the item stands under. */
  readonly keyedId?: string;
}
