import type { Change, FromForm, Path } from '../../src/card/messages.ts';
import { idOf, keyOf } from './dom.ts';
import { Drafts, type Input, inputOf, storedIn } from './drafts.ts';
import type { Listed } from './picker.ts';

/** The path that a control or a button is about. */
export function pathOf({ dataset }: HTMLElement): Path {
  return JSON.parse(dataset.path ?? '[]') as Path;
}

/** Sends what is typed and chosen, one change at a time, and remembers what is on its way. */
export class Writer {
  readonly drafts = new Drafts();
  /** Fields that are shown though they are not in the text, by the keys of their paths. */
  readonly opened = new Set<string>();
  readonly #post: (message: FromForm) => void;
  /** What was typed in controls that are empty once it is sent, by the number of the change: it comes back where that is refused. */
  readonly #emptied = new Map<number, { readonly id: string; readonly value: string }>();
  #last = 0;
  /** The card that is shown. */
  card = 0;

  constructor(post: (message: FromForm) => void) {
    this.#post = post;
  }

  /** Another card comes: what is still typed was typed for the one before, and is written there. */
  turnTo(card: number, root: Element): void {
    if (card === this.card) return;
    for (const element of root.querySelectorAll('[data-value]')) {
      const input = inputOf(element);
      if (input && this.drafts.isOpen(input)) this.commit(input);
    }
    this.drafts.clear();
    this.opened.clear();
    this.card = card;
  }

  send(change: Change, from?: Input): void {
    const request = ++this.#last;
    if (from) this.drafts.sent(from, request);
    this.#post({ type: 'change', card: this.card, request, change });
  }

  /** A change has been written, or refused: then what was typed is there again. */
  settled(request: number, refused: boolean): void {
    this.drafts.settled(request, refused);
    const was = this.#emptied.get(request);
    this.#emptied.delete(request);
    const input = was && inputOf(document.getElementById(was.id));
    if (refused && was && input?.value === '') input.value = was.value;
  }

  /** What is typed or chosen in a control is done. */
  commit(input: Input): void {
    const { dataset, value } = input;
    const path = pathOf(input);
    if (this.drafts.isSent(input)) return;
    if (dataset.new !== undefined) this.addRow(path, false);
    else if (dataset.adds !== undefined) this.#addTyped(input, path, dataset.free !== undefined);
    else if (dataset.addsText !== undefined) this.#addTyped(input, path, true);
    else if (value === storedIn(input)) this.drafts.forget(input);
    else if (dataset.rename !== undefined) this.#rename(input, path);
    else {
      // A field that is emptied goes from the text, and stays in sight.
      if (value.trim() === '') this.opened.add(keyOf(path));
      this.send({ type: 'set', path, value: written(input) }, input);
    }
  }

  /** A line of a picker's list has been chosen. */
  choose(input: HTMLInputElement, { value, create }: Listed): void {
    const path = pathOf(input);
    if (create !== undefined) this.#sendAndEmpty({ type: 'create', path, kind: create, name: value }, input);
    else if (input.dataset.adds !== undefined) this.#sendAndEmpty({ type: 'add', path, value }, input);
    else {
      input.value = value;
      this.commit(input);
    }
  }

  /** A new row of a table, once it has a key and a value; `focus` goes to what is missing, or to the next row. */
  addRow(path: Path, focus: boolean): void {
    const key = inputOf(document.getElementById(idOf(path)));
    const value = inputOf(document.getElementById(idOf(path, 'new-value')));
    const empty = [key, value].find((input) => input?.value.trim() === '');
    if (key === undefined || value === undefined || empty !== undefined) {
      if (focus) empty?.focus();
      return;
    }
    this.send({ type: 'set', path: [...path, key.value.trim()], value: written(value) });
    for (const input of [key, value]) {
      this.drafts.forget(input);
      input.value = '';
    }
    if (focus) key.focus();
  }

  /** Sends what is typed in a control that is empty afterwards. */
  #sendAndEmpty(change: Change, input: Input): void {
    this.#emptied.set(this.#last + 1, { id: input.id, value: input.value });
    this.drafts.forget(input);
    input.value = '';
    this.send(change);
  }

  /** A text that was left in a picker or below a list: it is taken where the field takes any text. */
  #addTyped(input: Input, path: Path, isFree: boolean): void {
    const value = input.value.trim();
    if (value !== '' && isFree) this.#sendAndEmpty({ type: 'add', path, value }, input);
    else {
      this.drafts.forget(input);
      input.value = '';
    }
  }

  #rename(input: Input, path: Path): void {
    const key = input.value.trim();
    if (key === '') input.value = storedIn(input);
    else this.send({ type: 'rename', path, key }, input);
  }
}

/** What a control says: a text, or texts with commas between them where the field has a list. */
function written({ dataset, value }: Input): string | readonly string[] {
  if (dataset.list === undefined || !value.includes(',')) return value.trim();
  return value.split(',').flatMap((part) => part.trim() || []);
}
