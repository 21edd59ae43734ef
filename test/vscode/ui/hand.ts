import { type Act, type Count, isClick } from './task.ts';
import type { Workbench } from './workbench.ts';

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
    if (isClick(act)) {
      const at = act.at(this.#workbench);
      // A hand is not so quick that a menu would not take its click.
      if ((await at.getAttribute('role')) === 'menuitem') await this.#workbench.clickInMenu(at);
      else await at.click({ button: act.button ?? 'left', modifiers: act.held ? [act.held] : [] });
      this.#clicks++;
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
