import { expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { Background } from '../../server/src/background.ts';
import { Changes } from '../../server/src/changes.ts';
import { Turns } from '../../server/src/turns.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('work waits for as long as messages come, one a turn', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const work = turns.quiet().then(() => seen.push('work'));
  for (let i = 0; i < 10; i++) {
    await turn();
    turns.message();
    seen.push('message');
  }
  await work;
  expect(seen).toEqual([...Array.from({ length: 10 }, () => 'message'), 'work']);
});

test('work is not put off for ever', async () => {
  const turns = new Turns();
  let done = false;
  void turns.quiet().then(() => {
    done = true;
  });
  for (let i = 0; i < 1000 && !done; i++) {
    turns.message();
    await turn();
  }
  expect(done).toBe(true);
});

test('many changes in a row are one run, and a change during a run is another', async () => {
  const runs: number[] = [];
  let change = 0;
  const failures: unknown[] = [];
  const background: Background = new Background(
    new Turns(),
    [
      async () => {
        runs.push(change);
        if (change === 3) {
          change = 4;
          background.schedule();
        }
      },
      () => Promise.reject(new Error('feil')),
    ],
    (error) => failures.push(error),
  );
  for (change = 1; change < 3; change++) background.schedule();
  while (failures.length < 2) await turn();
  expect(runs).toEqual([3, 4]);
});

test('who waits for a change goes on with the next, or when it is called off', async () => {
  const changes = new Changes();
  const source = new CancellationTokenSource();
  const [next, called, past] = [
    changes.after(0, CancellationToken.None),
    changes.after(1, source.token),
    changes.after(-1, CancellationToken.None),
  ];
  await past;
  changes.add();
  await next;
  source.cancel();
  await called;
  expect(changes.count).toBe(1);
});
