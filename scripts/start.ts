/**
 * `npm start`: builds, prints what the checker finds in the example plan, and opens that plan in VS Code with the extension loaded: the desktop
 * VS Code where `code` is on the path, otherwise one in the browser on a loopback address. `-- --no-editor` stops after the findings,
 * `-- --browser` takes the browser even where there is a desktop one.
 */
import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findCommand } from './support/debian.ts';
import { examplePlan, root } from './support/paths.ts';
import { endGroupsOnSignal, mustRun, run } from './support/process.ts';
import { installVSCodes } from './vscode/install.ts';
import { address, quietSettings, serve } from './vscode/serve.ts';
import { newest } from './vscode/versions.ts';

/** The chapter with most to see: cards, and findings of several kinds. */
const firstPage = join(examplePlan, 'kapitler/10-tiltak-hosten-2021.md');
const print = (line: string): void => console.log(line);

/** Prints the findings as the command line does. Findings are no failure here; only that there could be none is. */
async function printFindings(): Promise<void> {
  const args = [join(root, 'dist/cli.js'), 'check', relative(root, examplePlan)];
  print(`\nplanverk ${args.slice(1).join(' ')}`);
  const { code, problem } = await run('node', args, { output: 'show' });
  if (code !== 0 && code !== 1) throw new Error(problem ?? `planverk check ended with code ${code}`);
}

async function openDesktop(code: string): Promise<void> {
  print(`Opening ${relative(root, examplePlan)} in ${code}`);
  await mustRun(code, ['--new-window', `--extensionDevelopmentPath=${root}`, examplePlan, firstPage]);
}

async function openBrowser(port: number): Promise<void> {
  const [installed] = await installVSCodes([newest], print);
  if (installed === undefined) throw new Error('nothing was installed');
  // Only who has the printed address gets in: a page elsewhere in the same browser must not be able to drive this editor.
  const token = randomBytes(16).toString('hex');
  const dataFolder = join(root, '.vscode-test/data');
  const server = await serve(installed, { dataFolder, settings: quietSettings, port, token });
  print(
    `\nVS Code ${installed.version.vscode} with Planverk is open at\n\n  ${address(server.port, { folder: examplePlan, file: firstPage, extension: root, token })}\n`,
  );
  print('Ctrl-C ends it.');
  await server.ended;
  if (!toldToStop()) throw new Error(`VS Code has ended\n${server.output()}`);
}

const toldToStop = endGroupsOnSignal();
const { values } = parseArgs({
  options: {
    'no-editor': { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});
await mustRun('node', ['esbuild.js']);
await printFindings();
if (!values['no-editor']) {
  const code = values.browser ? undefined : findCommand(['code']);
  await (code === undefined ? openBrowser(Number(values.port)) : openDesktop(code));
}
