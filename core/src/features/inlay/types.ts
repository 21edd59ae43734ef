import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { Uri } from '../../model/uri.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Target } from '../common/target.ts';

/** What a hint tells; each can be switched off. */
export type HintKind = 'names' | 'values' | 'times' | 'sums';

export const HINT_KINDS: readonly HintKind[] = ['names', 'values', 'times', 'sums'];

/** A piece of a hint's text, with where it leads. */
export interface HintPart {
  readonly text: string;
  readonly place?: { readonly uri: Uri; readonly span: Span };
}

/** What is said between the words of a file, and does not stand in it. */
export interface InlayHint {
  readonly kind: HintKind;
  readonly offset: number;
  readonly parts: readonly HintPart[];
  /** What `describeTarget` tells about it once it is looked at. */
  readonly target?: Target;
  /** Writes the hint into the text; `undefined` where it cannot be written. Made when it is asked for: it may read the file's YAML again. */
  readonly edit?: () => TextEdit | undefined;
}

/** What hints are made for: a stretch of a file, in a language. */
export interface HintRequest {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly range: Span;
  readonly lang: Lang;
}
