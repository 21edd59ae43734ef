import type { Workbench } from '../workbench.ts';
import { type Act, type Count, isClick, isTurn } from './task.ts';

/** A turn of the wheel goes to the end of any list here. Each notch in pixels, as a mouse tells them. */
const NOTCHES = 40;
const NOTCH = 100;

/** How long a finger holds a button down, in milliseconds; a menu takes a shorter click for the end of that which opened it. */
const HOLD = 150;

/** A person's hand at the keyboard and the mouse of one window, which counts what it does. */
export class Hand {
  readonly #workbench: Workbench;
  #keys = 0;
  #clicks = 0;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  get done(): Count {
    return { keys: this.#keys, clicks: this.#clicks };
  }

  /** Does it once: who has to do it again has to count it again. */
  async do(act: Act): Promise<void> {
    const { page } = this.#workbench;
    if (isTurn(act)) {
      await act.wheel(this.#workbench).hover();
      for (let notch = 0; notch < NOTCHES; notch++) await page.mouse.wheel(0, NOTCH);
      this.#clicks++;
    } else if (isClick(act)) {
      await act.over?.(this.#workbench).hover();
      const times = act.times ?? 1;
      await act.at(this.#workbench).click({
        button: act.button ?? 'left',
        modifiers: act.held ? [act.held] : [],
        clickCount: times,
        // Held so long, the second click of two comes too late to be one of them.
        delay: times > 1 ? 0 : HOLD,
      });
      this.#clicks += times;
    } else if ('type' in act) {
      for (const letter of act.type) {
        await page.keyboard.type(letter, { delay: 20 });
        this.#keys++;
      }
    } else {
      for (let times = act.times ?? 1; times > 0; times--) {
        await page.keyboard.press(act.press);
        this.#keys++;
      }
    }
  }
}
