import type { SyntaxReason } from '../syntax/yaml/types.ts';
import type { Span } from '../text/span.ts';
import type { AnyItem } from './item.ts';
import type { AmountProblem } from './money/index.ts';
import type { Kind } from './table/types.ts';

/**
 * What reading met that the rule of the same code reports (docs/rules, group Reading). Facts only: the rule words them.
 */
export type Problem =
  | { readonly code: 'syntax'; readonly span: Span; readonly reason: SyntaxReason }
  | { readonly code: 'merge-conflict'; readonly span: Span }
  | { readonly code: 'unknown-kind'; readonly span: Span; readonly word: string; readonly suggestion: string }
  | {
      readonly code: 'unknown-field';
      readonly span: Span;
      readonly key: string;
      /** The kind, or `undefined` inside a record or the manifest. */
      readonly kind?: Kind;
      readonly suggestion?: string;
    }
  | { readonly code: 'wrong-field-language'; readonly span: Span; readonly word: string; readonly respelled: string }
  | {
      readonly code: 'missing-field';
      readonly span: Span;
      /** As the plan's language spells it. */
      readonly key: string;
      readonly item?: AnyItem;
      /** Whether the manifest is what lacks it. */
      readonly manifest?: true;
    }
  | { readonly code: 'wrong-type'; readonly span: Span; readonly key: string; readonly expected: Shape }
  | {
      readonly code: 'unknown-value';
      readonly span: Span;
      readonly key: string;
      readonly value: string;
      /** The values that would do, as the plan's language spells them; empty where there are too many to list. */
      readonly allowed: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly code: 'invalid-id'; readonly span: Span; readonly id: string; readonly suggestion: string }
  | { readonly code: 'unsupported-version'; readonly span: Span; readonly version?: string }
  | {
      readonly code: 'unreadable-number';
      readonly span: Span;
      readonly raw: string;
      /** A year's one value stands there, which may be written with a remark instead. */
      readonly remarkable?: true;
    }
  | {
      readonly code: 'unreadable-amount';
      readonly span: Span;
      readonly raw: string;
      /** Why; `year` for a key that is no year («År 1»). */
      readonly reason: AmountProblem | 'year';
    };

/** What a place takes, for `wrong-type`. */
export type Shape = 'text' | 'list' | 'mapping' | 'item' | 'number' | 'year' | 'yes-no' | 'period';
