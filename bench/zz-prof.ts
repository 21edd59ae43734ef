import { generate } from './generate.ts';
import { RULES, Workspace, check } from '#core';
const cards = Number(process.argv[2] ?? 2000);
const { files } = generate(cards);
const host = {
  roots: ['file:///w'],
  listFiles: () => Promise.resolve([...files.keys()].map((p) => `file:///w/${p}`)),
  readFile: (uri: string) => Promise.resolve({ type: 'text' as const, text: files.get(uri.slice('file:///w/'.length)) ?? '' }),
  today: () => ({ year: 2026, month: 11, day: 22 }),
};
const ws = new Workspace(host as never);
await ws.open();
const plans = ws.snapshot().plans;
const t0 = performance.now();
for (const plan of plans) check(plan, { today: host.today(), rules: [] });
console.log('read', Math.round(performance.now() - t0));
const t1 = performance.now();
for (const plan of plans) for (const f of plan.files) f.passages();
console.log('passages', Math.round(performance.now() - t1));
const times: [string, number, number][] = [];
for (const rule of RULES) {
  const t = performance.now();
  let n = 0;
  for (const plan of plans) n += check(plan, { today: host.today(), rules: [rule], as: 'adopted' }).all.length;
  times.push([rule.code, performance.now() - t, n]);
}
times.sort((a, b) => b[1] - a[1]);
let sum = 0;
for (const [code, ms, n] of times) { sum += ms; if (ms > 12) console.log(code.padEnd(30), Math.round(ms), n); }
console.log('sum', Math.round(sum));
