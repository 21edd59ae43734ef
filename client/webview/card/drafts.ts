/** A control that a value is typed or chosen in. */
export type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Draft {
  /** What the text had when the typing began, and what was sent before it has got there. */
  readonly bases: readonly string[];
  /** The number of the change that it has been sent with. */
  request?: number;
  /** The change has been written, or given up. */
  isSettled?: true;
}

/** The control that an element is, if it is one with a value of the card's. */
export function inputOf(target: EventTarget | null): Input | undefined {
  const isInput =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  return isInput && target.dataset.value !== undefined ? target : undefined;
}

/** What the card's text has for a control. */
export function storedIn(input: Input): string {
  return input.dataset.value ?? '';
}

/**
 * What is typed and not yet in the text, by the ids of the controls (docs/card-form.md, «When text and form change at once»): it stays
 * until it has been written, whatever comes from the text meanwhile.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  /** Something has been typed or chosen in a control. */
  typed(input: Input): void {
    const draft = this.#drafts.get(input.id);
    if (draft === undefined) this.#drafts.set(input.id, { bases: [storedIn(input)] });
    else if (draft.request !== undefined) this.#drafts.set(input.id, { bases: draft.bases });
  }

  /** What is typed has been sent. */
  sent(input: Input, request: number): void {
    const bases = this.#drafts.get(input.id)?.bases ?? [storedIn(input)];
    this.#drafts.set(input.id, { bases: [...bases, input.value.trim()], request });
  }

  /** A change has been written, or refused: then what was typed is still only typed. */
  settled(request: number, refused: boolean): void {
    for (const [id, draft] of this.#drafts) {
      if (draft.request !== request) continue;
      if (refused) this.#drafts.set(id, { bases: draft.bases });
      else draft.isSettled = true;
    }
  }

  /** Whether something is typed in a control that has not been sent. */
  isOpen(input: Input): boolean {
    const draft = this.#drafts.get(input.id);
    return draft !== undefined && draft.request === undefined && input.value !== storedIn(input);
  }

  /** Whether what a control has is on its way into the text already. */
  isSent(input: Input): boolean {
    return this.#drafts.get(input.id)?.request !== undefined;
  }

  forget(input: Input): void {
    this.#drafts.delete(input.id);
  }

  clear(): void {
    this.#drafts.clear();
  }

  /**
   * Gives every control the value that the text has, but for those that are being typed in. `conflict` is told of a control whose text
   * has changed since its typing began.
   */
  apply(root: Element, conflict: (input: Input, stored: string) => void): void {
    for (const element of root.querySelectorAll('[data-value]')) {
      const input = inputOf(element);
      if (input === undefined) continue;
      const stored = storedIn(input);
      const draft = this.#drafts.get(input.id);
      const isWritten = draft !== undefined && (draft.isSettled === true || stored === input.value);
      if (draft === undefined || isWritten) {
        this.#drafts.delete(input.id);
        if (input.value !== stored) input.value = stored;
      } else if (draft.request === undefined && !draft.bases.includes(stored)) conflict(input, stored);
    }
  }
}
