import { version } from 'vscode';
import { mochaOptions, runMocha } from './support/results.ts';

/**
 * What the extension host calls: every suite in test/vscode/suites, in the VS Code that is already running. The same module serves
 * the VS Code in a browser (run.ts) and the desktop one (desktop.ts). Throws where a test failed, which is what the desktop one goes by.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(mochaOptions);
  // Mocha puts `describe` and the others where the suites expect them; so these load after it.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('all-suites');
  const failures = await runMocha(mocha, `VS Code ${version}, Node ${process.versions.node}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
