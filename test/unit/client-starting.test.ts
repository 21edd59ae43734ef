import { expect, test } from 'vitest';
import { startWhenNeeded } from '../../client/src/starting.ts';

/** A window in which there is a plan or not, and how often the server was started in it. */
class Window {
  plan: boolean | Error = false;
  started = 0;
  listening = 0;
  #look = (): void => {};

  begin() {
    return startWhenNeeded(
      {
        isNeeded: () => (this.plan instanceof Error ? Promise.reject(this.plan) : Promise.resolve(this.plan)),
        onChange: (look) => {
          this.#look = look;
          this.listening++;
          return { dispose: () => this.listening-- };
        },
      },
      () => this.started++,
    );
  }

  async change(plan: boolean | Error): Promise<void> {
    this.plan = plan;
    this.#look();
    this.#look();
    await settled();
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the server starts at once where there is a plan, and where that cannot be known', async () => {
  for (const plan of [true, new Error('no search')]) {
    const window = new Window();
    window.plan = plan;
    window.begin();
    await settled();
    expect([window.started, window.listening]).toEqual([1, 0]);
  }
});

test('the server starts when a plan comes, once', async () => {
  const window = new Window();
  window.begin();
  await settled();
  await window.change(false);
  expect([window.started, window.listening]).toEqual([0, 1]);
  await window.change(true);
  await window.change(true);
  expect([window.started, window.listening]).toEqual([1, 0]);
});

test('the server starts when something of its is shown, and not when it was started by somebody else', async () => {
  const window = new Window();
  window.begin().needed();
  expect(window.started).toBe(1);
  const other = new Window();
  const starting = other.begin();
  starting.dispose();
  starting.needed();
  await other.change(true);
  expect([other.started, other.listening]).toEqual([0, 0]);
});
