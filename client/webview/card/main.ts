import type { FromForm, Path, Shown, ToForm } from '../../src/card/messages.ts';
import { filled, h, idOf } from './dom.ts';
import { inputOf } from './drafts.ts';
import { pressed } from './keys.ts';
import { pageOf } from './page.ts';
import { patch } from './patch.ts';
import { type Listed, Picker } from './picker.ts';
import { pathOf, Writer } from './writer.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromForm): void };

const vscode = acquireVsCodeApi();
const root = find('form');
const said = find('said');
const writer = new Writer((message) => vscode.postMessage(message));
const picker = new Picker(find('options'), {
  ask(input, query) {
    asked = { number: asked.number + 1, input };
    vscode.postMessage({ type: 'ask', card: writer.card, ask: asked.number, path: pathOf(input), query });
  },
  chosen: (input, choice) => writer.choose(input, choice),
  count(number, more) {
    const { words } = shown ?? {};
    if (words) say([filled(words.hits, number), more ? words.more : ''].filter(Boolean).join('. '));
  },
});
let shown: Shown | undefined;
let asked: { readonly number: number; readonly input?: HTMLInputElement } = { number: 0 };
let lastFocus = '';

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => receive(data));
window.addEventListener('scroll', () => picker.close(), { passive: true });
root.addEventListener('input', ({ target }) => typed(target));
root.addEventListener('change', ({ target }) => {
  const input = inputOf(target);
  if (!(input instanceof HTMLSelectElement)) return;
  writer.drafts.typed(input);
  writer.commit(input);
});
root.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.id !== '') lastFocus = target.id;
});
root.addEventListener('focusout', ({ target }) => left(target));
root.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
  if (button) clicked(button, button.dataset);
});
document.addEventListener(
  'keydown',
  (event) =>
    pressed(event, {
      writer,
      picker,
      render,
      editor: (type) => vscode.postMessage({ type, card: writer.card }),
    }),
  true,
);
vscode.postMessage({ type: 'ready' });

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no «${id}»`);
  return element;
}

function receive(message: ToForm): void {
  switch (message.type) {
    case 'show':
      if (message.shown.card !== writer.card) {
        picker.close();
        said.textContent = '';
      }
      writer.turnTo(message.shown.card, root);
      shown = message.shown;
      render();
      break;
    case 'choices':
      list(message);
      break;
    case 'said':
      say(message.text, message.refused === true);
      if (message.request !== undefined) writer.settled(message.request, message.refused === true);
      break;
    case 'focus':
      focus();
      break;
    case 'dump':
      vscode.postMessage({ type: 'dumped', html: root.outerHTML + said.outerHTML });
  }
}

/** Shows the card anew; the focus stays, or goes to what is nearest to where it was. */
function render(): void {
  if (shown === undefined) return;
  const { words, language } = shown;
  document.documentElement.lang = language;
  const active = document.activeElement;
  const hadFocus = active !== null && root.contains(active);
  const field = active?.closest('[data-field]')?.getAttribute('data-field');
  for (const note of root.querySelectorAll('.conflict')) note.remove();
  patch(root, pageOf(shown, writer.opened));
  writer.drafts.apply(root, (input, stored) => {
    input.after(h('p', { class: 'note conflict', role: 'alert' }, filled(words.conflict, stored)));
  });
  if (!hadFocus || root.contains(document.activeElement)) return;
  const own = `[data-field="${field ?? ''}"] :is(input, textarea, select, button)`;
  const next = document.getElementById(lastFocus) ?? root.querySelector<HTMLElement>(own);
  (next ?? root.querySelector<HTMLElement>('h1'))?.focus();
}

/** The keyboard comes to the form. */
function focus(): void {
  window.focus();
  const first = root.querySelector<HTMLElement>('input:not([readonly]), textarea:not([readonly]), select:enabled');
  (document.getElementById(lastFocus) ?? first ?? root.querySelector<HTMLElement>('button'))?.focus();
}

/** Said aloud by screen readers, and shown at the bottom; the same words twice are said twice. */
function say(text: string, refused = false): void {
  said.classList.toggle('refused', refused);
  said.textContent = '';
  requestAnimationFrame(() => {
    said.textContent = text;
  });
}

function list({ ask, choices }: ToForm & { type: 'choices' }): void {
  if (asked.input === undefined || ask !== asked.number) return;
  const added = choices.create.map(
    ({ kind, name, label }): Listed => ({ value: name, label, detail: '', create: kind }),
  );
  picker.show(asked.input, [...choices.choices, ...added], choices.more);
}

function typed(target: EventTarget | null): void {
  const input = inputOf(target);
  if (input === undefined || input instanceof HTMLSelectElement) return;
  writer.drafts.typed(input);
  if (input instanceof HTMLInputElement && input.role === 'combobox') picker.open(input);
}

/** The keyboard has left a control: what is typed in it is written. */
function left(target: EventTarget | null): void {
  const input = inputOf(target);
  if (input === undefined || input instanceof HTMLSelectElement) return;
  if (input.role === 'combobox') picker.close();
  writer.commit(input);
}

function clicked(button: HTMLElement, { do: what, adder, finding, fix, at, kind }: DOMStringMap): void {
  const path = pathOf(button);
  const { card } = writer;
  if (what === 'help') help(button);
  else if (what === 'remove') writer.send({ type: 'remove', path });
  else if (what === 'remove-field') {
    writer.opened.delete(JSON.stringify(path));
    writer.send({ type: 'remove', path });
  } else if (what === 'add-row') writer.addRow(path, true);
  else if (what === 'open') openField(adder ?? '');
  else if (what === 'fix') {
    const title = button.textContent ?? '';
    writer.send({ type: 'fix', finding: Number(finding), fix: Number(fix), title });
  } else if (what === 'pin') {
    vscode.postMessage({ type: 'pin', pinned: button.getAttribute('aria-pressed') !== 'true' });
  } else if (what === 'go') {
    vscode.postMessage({ type: 'go', card, ...(at !== undefined && { position: JSON.parse(at) }) });
  } else if (what === 'new') vscode.postMessage({ type: 'new', card, kind: (kind ?? 'measure') as 'measure' });
}

function help(button: HTMLElement): void {
  const text = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (text === null) return;
  text.hidden = !text.hidden;
  button.setAttribute('aria-expanded', String(!text.hidden));
}

/** Shows a field that is not in the text yet, and gives it the keyboard. */
function openField(adder: string): void {
  const select = document.getElementById(adder);
  if (!(select instanceof HTMLSelectElement) || select.value === '') return;
  const path = JSON.parse(select.value) as Path;
  writer.opened.add(select.value);
  render();
  const within = `[id^="${idOf(path)}-"]:is(input, select, textarea)`;
  (document.getElementById(idOf(path)) ?? document.querySelector<HTMLElement>(within))?.focus();
}
