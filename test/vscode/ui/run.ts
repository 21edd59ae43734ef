/**
 * The checks of the user interface, most of them in one window. The other run.ts starts this with the version's role and the staged extension as
 * its arguments, and reads the results from the file that the environment names.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import { endGroupsOnSignal } from '../../../scripts/support/process.ts';
import { installVSCodes } from '../../../scripts/vscode/install.ts';
import { versions } from '../../../scripts/vscode/versions.ts';
import { mochaOptions, runMocha, tell } from '../support/results.ts';
import { isOnFloor } from './on-floor.ts';
import { type OpenAnother, type OpenOptions, Workbench } from './workbench.ts';

/** What a file named *.checks.ts in this folder exports: it defines its checks with Mocha's `describe` and `it`. Each begins without open editors. */
type DefineChecks = (workbench: Workbench, openAnother: OpenAnother) => void;

endGroupsOnSignal();
const [role, extension, all] = process.argv.slice(2);
const wanted = versions.filter((version) => version.role === role);
const [installed] = await installVSCodes(wanted, console.log);
if (installed === undefined || extension === undefined)
  throw new Error('usage: run.ts floor|newest <staged extension>');
const open = async (options: OpenOptions = {}): Promise<Workbench> => {
  const started = performance.now();
  const opened = await Workbench.open(installed, extension, options);
  tell({ kind: 'window', ms: Math.round(performance.now() - started) });
  return opened;
};
const workbench = await open();
try {
  const mocha = new Mocha(mochaOptions);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.suite.beforeEach('no editor open', () => workbench.closeAll());
  mocha.suite.afterEach('picture of a failure', async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = `${installed.version.role}-${this.currentTest.title.replace(/\W+/g, '-')}.png`;
    await workbench.picture(join(cacheFolder, name));
    console.log(`  Picture of the failure: ${join(cacheFolder, name)}`);
  });
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.checks.ts')).sort();
  for (const file of files) {
    const { checks }: { checks: DefineChecks } = await import(join(import.meta.dirname, file));
    checks(workbench, open);
  }
  const failures = await runMocha(
    mocha,
    `${files.length} files of checks in Chromium ${workbench.page.context().browser()?.version()}`,
    role === 'floor' && all !== 'all' ? isOnFloor : undefined,
  );
  process.exitCode = failures > 0 ? 1 : 0;
} finally {
  await workbench.close();
}
