import type { Args } from '../../checks/args.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { YamlText } from '../../syntax/yaml/types.ts';
import type { Span } from '../../text/span.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { ActionId, ChoiceOf, Reason } from './titles.ts';

/** What sort of action it is, in the protocol's words. */
export type ActionKind = 'quickfix' | 'refactor.extract' | 'refactor.rewrite' | 'refactor.move';

/** What an author can have done at a place. The edits are made only when they are asked for. */
export interface Action {
  readonly id: ActionId;
  /** The values that its title names. Together with `id` they tell it from the others at its place. */
  readonly args: Args;
  readonly kind: ActionKind;
  /** Why it cannot be done here, where an author would expect it all the same. */
  readonly disabled?: Reason;
  /** One of several of which the author wants one. */
  readonly choice?: Choice;
  /** None where it turns out that it cannot be done. Edits of one file do not overlap. */
  readonly edits: () => readonly FileEdit[];
}

/** One of the answers to a question: to which chapter, which level. */
export interface Choice {
  readonly of: ChoiceOf;
  /** How it is listed among the others. */
  readonly label: string;
  /** One of the few that are offered by themselves where a client cannot ask. */
  readonly near: boolean;
}

/** A selection, or a caret where it is empty, in a file of a plan. */
export interface ActionPlace {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly span: Span;
}

/** The same with what several refactorings look at. */
export interface RefactoringPlace extends ActionPlace {
  /** The YAML around the selection: its card's, or the whole of a file that is YAML; read once, and empty in running text. */
  readonly yaml: () => YamlText;
}

/** What one refactoring offers at a place. */
export type Refactoring = (place: RefactoringPlace) => readonly Action[];
