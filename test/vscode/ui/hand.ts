import { type Act, type Count, isClick, isTurn } from './task.ts';
import type { Workbench } from './workbench.ts';

/** Farther than any list of the plan is long, in pixels. */
const FAR = 10_000;

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
      await page.mouse.wheel(0, FAR);
      this.#clicks++;
    } else if (isClick(act)) {
      await act.over?.(this.#workbench).hover();
      const times = act.times ?? 1;
      await act.at(this.#workbench).click({
        button: act.button ?? 'left',
        modifiers: act.held ? [act.held] : [],
        clickCount: times,
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
