import type { Choices } from '../../src/card/messages.ts';
import { h } from './dom.ts';

/** One line of the list. */
export interface Listed {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** The kind of item that is to be made of `value`. */
  readonly create?: Choices['create'][number]['kind'];
}

/** What a page does for its picker. */
export interface PickerHost {
  /** Asks for what fits; `show` is called with the answer. */
  ask(input: HTMLInputElement, query: string): void;
  chosen(input: HTMLInputElement, choice: Listed): void;
  /** Says how many there are. */
  count(number: number, more: boolean): void;
}

/**
 * The list of a combobox (ARIA 1.2): one list for all of them, below the one that has the keyboard. The focus stays in the input;
 * `aria-activedescendant` tells which line is marked.
 */
export class Picker {
  readonly #list: HTMLElement;
  readonly #host: PickerHost;
  #input: HTMLInputElement | undefined;
  #listed: readonly Listed[] = [];
  #active = -1;

  constructor(list: HTMLElement, host: PickerHost) {
    this.#list = list;
    this.#host = host;
    // The focus stays where it is when a line is clicked.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const line = target instanceof Element ? target.closest('[role=option]') : null;
      if (line) this.#choose([...list.children].indexOf(line));
    });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** Begins to look for what is typed in an input. */
  open(input: HTMLInputElement): void {
    this.#input = input;
    const options: unknown = JSON.parse(input.dataset.options ?? 'null');
    if (!Array.isArray(options)) {
      this.#host.ask(input, queryOf(input));
      return;
    }
    const words = plain(queryOf(input)).split(' ');
    const fitting = options.filter(({ label, value }) =>
      words.every((word) => plain(`${label} ${value}`).includes(word)),
    );
    this.show(
      input,
      fitting.map(({ label, value }) => ({ value, label, detail: '' })),
      false,
    );
  }

  /** Shows what there is for an input, if it is still the one that has the keyboard. */
  show(input: HTMLInputElement, listed: readonly Listed[], more: boolean): void {
    if (input !== this.#input || document.activeElement !== input) return;
    this.#listed = listed;
    this.#list.replaceChildren(
      ...listed.map(({ label, detail }, at) =>
        h(
          'li',
          { role: 'option', id: `option-${at}`, 'aria-selected': 'false' },
          h('span', { class: 'name' }, label),
          detail !== '' && h('span', { class: 'detail' }, detail),
        ),
      ),
    );
    this.#list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
    this.#list.hidden = listed.length === 0;
    input.setAttribute('aria-expanded', String(listed.length > 0));
    this.#place(input);
    // Where only what is listed will do, the best of it is marked at once.
    this.#mark(input.dataset.free === undefined && input.value !== '' && listed.length > 0 ? 0 : -1);
    this.#host.count(listed.length, more);
  }

  close(): void {
    this.#list.hidden = true;
    this.#listed = [];
    this.#active = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
    this.#input = undefined;
  }

  /** Takes a key that is for the list; answers whether it was. */
  takes(input: HTMLInputElement, key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!this.isOpen || this.#input !== input) this.open(input);
      else this.#move(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (!this.isOpen || this.#input !== input) return false;
    if (key === 'Escape') this.close();
    else if (key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else return false;
    return true;
  }

  #move(by: number): void {
    const count = this.#listed.length;
    const next = this.#active < 0 ? (by > 0 ? 0 : count - 1) : (this.#active + by + count) % count;
    this.#mark(next);
  }

  #mark(at: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const line = this.#list.children[at];
    line?.setAttribute('aria-selected', 'true');
    line?.scrollIntoView({ block: 'nearest' });
    if (line) this.#input?.setAttribute('aria-activedescendant', line.id);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #choose(at: number): void {
    const [input, choice] = [this.#input, this.#listed[at]];
    this.close();
    if (input && choice) this.#host.chosen(input, choice);
  }

  /** Below the input, or above it where there is more room. */
  #place(input: HTMLInputElement): void {
    const { left, top, bottom, width } = input.getBoundingClientRect();
    const below = window.innerHeight - bottom;
    const isBelow = below > 160 || below > top;
    Object.assign(this.#list.style, {
      left: `${left}px`,
      width: `${Math.min(Math.max(width, 160), window.innerWidth - left - 4)}px`,
      top: isBelow ? `${bottom}px` : '',
      bottom: isBelow ? '' : `${window.innerHeight - top}px`,
      maxHeight: `${Math.min(280, (isBelow ? below : top) - 8)}px`,
    });
  }
}

/** A value that stands there already is no search: everything is listed until something is typed. */
function queryOf(input: HTMLInputElement): string {
  return input.value === (input.dataset.value ?? '') ? '' : input.value.trim();
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}
