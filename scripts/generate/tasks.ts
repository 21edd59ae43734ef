import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownTable, replaceBetween } from '../support/markers.ts';
import { root } from '../support/paths.ts';

const PAGE = 'docs/tasks.md';

/** What this needs of test/vscode/ui/tasks; the project of the tests in VS Code builds upon this one, so that it is loaded, not imported. */
interface Told {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly { readonly told: string; readonly acts: readonly unknown[] }[];
}
type Act =
  | { readonly type: string }
  | { readonly press: string; readonly times?: number }
  | { readonly click: string; readonly button?: 'right'; readonly times?: 2; readonly held?: string }
  | { readonly wheel: unknown };
interface Counting {
  readonly actsOf: (step: Told['steps'][number]) => readonly Act[];
  readonly countOf: (acts: readonly Act[]) => { readonly keys: number; readonly clicks: number };
  readonly countText: (count: ReturnType<Counting['countOf']>) => string;
}

/** docs/tasks.md with the steps that the checks in VS Code take, and what each costs; path → text. */
export async function files(): Promise<Record<string, string>> {
  const { TASKS } = await load<{ TASKS: readonly Told[] }>('index.ts');
  const counting = await load<Counting>('task.ts');
  const costs = TASKS.map(({ steps }) => counting.countOf(steps.flatMap(counting.actsOf)));
  const overview = TASKS.map(({ title }, at) => {
    const { keys = 0, clicks = 0 } = costs[at] ?? {};
    return [`[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`, String(keys), String(clicks)];
  });
  let page = readFileSync(join(root, PAGE), 'utf8');
  page = replaceBetween(PAGE, page, 'tasks', markdownTable(['Task', 'Keystrokes', 'Clicks'], overview));
  for (const [at, { name, steps }] of TASKS.entries()) {
    const cost = costs[at];
    const rows = steps.map((step) => stepRow(step, counting));
    const table = markdownTable(['Step', 'By hand', 'Keystrokes', 'Clicks'], rows);
    page = replaceBetween(PAGE, page, name, `**${cost && counting.countText(cost)}**\n\n${table}`);
  }
  return { [PAGE]: page };
}

async function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(join(root, 'test/vscode/ui/tasks', file)).href);
}

function stepRow(step: Told['steps'][number], { actsOf, countOf }: Counting): readonly string[] {
  const acts = actsOf(step);
  const { keys, clicks } = countOf(acts);
  return [step.told, acts.map(actText).join(', '), keys === 0 ? '' : String(keys), clicks === 0 ? '' : String(clicks)];
}

function actText(act: Act): string {
  if ('type' in act) return `\`${act.type}\``;
  if ('press' in act) return `${keyText(act.press)}${act.times === undefined ? '' : ` ${act.times} times`}`;
  if ('wheel' in act) return 'turn the wheel to the end';
  const how = act.button === 'right' ? 'right-click' : act.times === 2 ? 'double-click' : 'click';
  return `${act.held === undefined ? '' : `${keyText(act.held)} and `}${how} ${act.click}`;
}

/** «Ctrl+P» for Playwright's «Control+P». */
function keyText(press: string): string {
  return press
    .replace('Control', 'Ctrl')
    .replace('Space', 'space')
    .replace(/Arrow(Up|Down|Left|Right)/, (_, way: string) => `arrow ${way.toLowerCase()}`);
}
