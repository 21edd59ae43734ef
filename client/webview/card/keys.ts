import { type Input, inputOf, storedIn } from './drafts.ts';
import type { Picker } from './picker.ts';
import { pathOf, type Writer } from './writer.ts';

/** What keys do in the form (docs/card-form.md). */
export interface KeyHost {
  readonly writer: Writer;
  readonly picker: Picker;
  /** Undoes, does again or saves in the editor. */
  editor(command: 'undo' | 'redo' | 'save'): void;
  /** Shows the card anew. */
  render(): void;
}

/** Takes a key that means something here; the others go on to the browser and to VS Code. */
export function pressed(event: KeyboardEvent, host: KeyHost): void {
  const input = inputOf(event.target);
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (isCommand && (key === 'z' || key === 'y')) undo(event, input, key === 'y' || event.shiftKey, host);
  else if (isCommand && key === 's') {
    stop(event);
    if (input) host.writer.commit(input);
    host.editor('save');
  } else if (input !== undefined && !(input instanceof HTMLSelectElement)) typing(event, input, isCommand, host);
}

/** What is being typed is undone by the browser, what has been written by the editor. */
function undo(event: KeyboardEvent, input: Input | undefined, again: boolean, { writer, editor }: KeyHost): void {
  if (input && writer.drafts.isOpen(input)) return;
  stop(event);
  editor(again ? 'redo' : 'undo');
}

function typing(
  event: KeyboardEvent,
  input: Exclude<Input, HTMLSelectElement>,
  isCommand: boolean,
  { writer, picker, render }: KeyHost,
): void {
  const isPicker = input instanceof HTMLInputElement && input.role === 'combobox';
  if (isPicker && !isCommand && picker.takes(input, event.key)) stop(event);
  else if (event.key === 'Escape') {
    stop(event);
    writer.drafts.forget(input);
    input.value = storedIn(input);
    render();
  } else if (event.key === 'Enter' && (input instanceof HTMLInputElement || isCommand)) {
    stop(event);
    picker.close();
    if (input.dataset.new !== undefined) writer.addRow(pathOf(input), true);
    else writer.commit(input);
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
