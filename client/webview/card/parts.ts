import type { CardWords } from '../../../l10n/card.ts';
import type { Field, Path } from '../../src/card/messages.ts';

/** What the parts of the page share. */
export interface Page {
  readonly words: CardWords;
  /** Nothing can be changed. */
  readonly locked: boolean;
  /** Whether a field that is not in the text has been opened, to be filled in. */
  isOpened(path: Path): boolean;
  field(field: Field, of?: string): HTMLElement;
  adder(path: Path, hidden: readonly Field[], label: string): HTMLElement;
}

/** What a control is called, and what tells about it. */
export interface Named {
  readonly label: string;
  /** Ids of elements that describe it. */
  readonly described?: string;
  readonly invalid?: boolean;
  readonly required?: boolean;
}

/** What makes an input a combobox with the page's one list (ARIA 1.2). */
export const COMBOBOX = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-haspopup': 'listbox',
  'aria-controls': 'options',
} as const;
