import { type Disposable, type InputBox, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** Where in a row of questions one stands, from 1. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

/** The user wants the question before this one; or none of them any more. */
export const BACK = Symbol('back');
export const CANCEL = Symbol('cancel');

export type Answer<T> = T | typeof BACK | typeof CANCEL;

export interface TextQuestion {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with what is written; nothing where it will do. */
  check(value: string): Promise<string | undefined> | string | undefined;
}

/** Asks for a text in one step of several. Enter goes on once the text will do. */
export function askText(
  place: StepPlace,
  { prompt, value, placeholder, check }: TextQuestion,
): Promise<Answer<string>> {
  const input = window.createInputBox();
  Object.assign(input, { prompt, value, placeholder: placeholder ?? '' });
  const verdict = async (): Promise<string | undefined> => {
    const asked = input.value;
    const wrong = await check(asked);
    if (asked === input.value) input.validationMessage = wrong ?? '';
    return wrong;
  };
  return ask(input, place, (answer) => [
    input.onDidChangeValue(() => void verdict()),
    input.onDidAccept(async () => {
      if ((await verdict()) === undefined) answer(input.value.trim());
    }),
  ]);
}

/** Lets the user choose one of some in one step of several. */
export function askChoice<T extends QuickPickItem>(
  place: StepPlace,
  placeholder: string,
  items: readonly T[],
  active?: T,
): Promise<Answer<T>> {
  const pick = window.createQuickPick<T>();
  Object.assign(pick, { items, placeholder });
  if (active !== undefined) pick.activeItems = [active];
  return ask(pick, place, (answer) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen !== undefined) answer(chosen);
    }),
  ]);
}

function ask<T>(
  input: QuickInput & Pick<InputBox, 'buttons' | 'onDidTriggerButton'>,
  place: StepPlace,
  listen: (answer: (value: T) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  return new Promise<Answer<T>>((resolve) => {
    input.title = place.title;
    input.step = place.step;
    input.totalSteps = place.steps;
    input.buttons = place.step === 1 ? [] : [QuickInputButtons.Back];
    // Looking something up in another window is no reason to begin again.
    input.ignoreFocusOut = true;
    let done: Answer<T> = CANCEL;
    const end = (value: Answer<T>): void => {
      done = value;
      input.hide();
    };
    const listening = [...listen(end), input.onDidTriggerButton(() => end(BACK))];
    input.onDidHide(() => {
      for (const each of listening) each.dispose();
      input.dispose();
      resolve(done);
    });
    input.show();
  });
}
