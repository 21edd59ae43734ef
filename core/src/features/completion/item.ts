import type { PlainDate } from '../../model/date.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { TextEdit } from '../../text/edits.ts';
import { lineBreakOf } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Addition } from '../common/new-cards/addition.ts';
import type { About } from '../common/target.ts';
import { filterText } from './matching.ts';
import type { Usage } from './usage.ts';

/** What a suggestion is of, for its icon. */
export type CompletionKind =
  | 'card'
  | 'field'
  | 'word'
  | 'item'
  | 'place'
  | 'figure'
  | 'section'
  | 'file'
  | 'folder'
  | 'plan'
  | 'rule'
  | 'time'
  | 'addition'
  /** What stands there already, before what could be made of it. */
  | 'typed';

/** One suggestion. Its texts are whole: nothing is to be indented or trimmed by the editor. */
export interface CompletionItem {
  readonly kind: CompletionKind;
  /** What the list shows. */
  readonly label: string;
  /** A few words beside it, in every row. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What `describeAbout` tells of once it is looked at, instead of `documentation`. */
  readonly about?: About;
  readonly sortText: string;
  /** What the typed text is compared with: the label, other names and spellings, and all of them with aa, oe, ae. */
  readonly filterText: string;
  /** Replaces what is typed there; on one line, around the caret. */
  readonly edit: TextEdit;
  /** What taking the suggestion makes beside it, in another file or place (common/new-cards/addition.ts). */
  readonly adds?: Addition;
  /** The text has tab stops in the notation of LSP snippets; other texts are plain. */
  readonly snippet: boolean;
  /** More can be chosen right after it. */
  readonly again: boolean;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** There are more than are listed; ask again when more is typed. */
  readonly incomplete: boolean;
}

/** A list with nothing left out. */
export function listOf(items: readonly CompletionItem[]): CompletionList {
  return { items, incomplete: false };
}

/** What the sources share. `lang` is the reader's; what is inserted is in the plan's. */
export interface Request {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
  readonly today?: PlainDate;
  /** What is referred to nearby; counted when it is first asked for. */
  readonly usage: Usage;
}

type Optional = Partial<Pick<CompletionItem, 'detail' | 'documentation' | 'about' | 'adds' | 'snippet' | 'again'>>;

/** A suggestion with what is usual: plain text, compared by its label and `names`. */
export function suggestion(
  kind: CompletionKind,
  label: string,
  at: { readonly span: Span; readonly text: string; readonly sort: string; readonly names?: readonly string[] },
  more: Optional = {},
): CompletionItem {
  return {
    kind,
    label,
    sortText: at.sort,
    filterText: filterText([label, ...(at.names ?? [])]),
    edit: { span: at.span, text: at.text },
    snippet: false,
    again: false,
    ...more,
  };
}

/** Several lines in one text, with the file's own line breaks. */
export function lines(request: Request, texts: readonly string[]): string {
  return texts.join(lineBreakOf(request.file.text));
}
