/**
 * The checks of the user interface, all in one window. run.ts starts this with the version's role as its argument and reads the results from
 * the file that the environment names.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import { endGroupsOnSignal } from '../../../scripts/support/process.ts';
import { installVSCodes } from '../../../scripts/vscode/install.ts';
import { versions } from '../../../scripts/vscode/versions.ts';
import { mochaOptions, runMocha } from '../support/results.ts';
import { Workbench } from './workbench.ts';

/** What a file named *.checks.ts in this folder exports: it defines its checks with Mocha's `describe` and `it`. */
type DefineChecks = (workbench: Workbench) => void;

endGroupsOnSignal();
const [installed] = await installVSCodes(
  versions.filter(({ role }) => role === process.argv[2]),
  console.log,
);
if (installed === undefined) throw new Error(`no such version: ${process.argv[2]}`);
const workbench = await Workbench.open(installed);
try {
  const mocha = new Mocha(mochaOptions);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.checks.ts')).sort();
  for (const file of files) {
    const { checks }: { checks: DefineChecks } = await import(join(import.meta.dirname, file));
    checks(workbench);
  }
  const failures = await runMocha(mocha, `${files.length} files of checks in Chromium ${workbench.browserVersion()}`);
  process.exitCode = failures > 0 ? 1 : 0;
} finally {
  await workbench.close();
}
