/**
 * `node test/vscode/record-handshake.ts` writes how the VS Codes of the tests say hello to the server, with the extension as it was built last, into
 * test/fixtures/handshakes. To be run anew when the client's library or the versions change.
 */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageForTests } from '../../scripts/stage.ts';
import { root } from '../../scripts/support/paths.ts';
import { endGroupsOnSignal } from '../../scripts/support/process.ts';
import { installVSCodes } from '../../scripts/vscode/install.ts';
import { versions } from '../../scripts/vscode/versions.ts';
import { toHandshake } from '../support/handshakes.ts';
import { Workbench } from './ui/workbench.ts';

/** Stands before the server in its process, where messages come from the extension host one by one. */
const recorder = (file: string): string => `
const { appendFileSync } = require('node:fs');
process.prependListener('message', (message) => appendFileSync(${JSON.stringify(file)}, JSON.stringify(message) + '\\n'));
require('./server-itself.js');
`;

endGroupsOnSignal();
const stage = await mkdtemp(join(tmpdir(), 'planverk-extension-'));
try {
  await stageForTests(stage);
  const said = join(stage, 'said.jsonl');
  await rename(join(stage, 'dist/server.js'), join(stage, 'dist/server-itself.js'));
  await writeFile(join(stage, 'dist/server.js'), recorder(said));
  for (const installed of await installVSCodes(versions, console.log)) {
    await writeFile(said, '');
    const workbench = await Workbench.open(installed, stage);
    try {
      await workbench.openFile('plan.yaml');
      await workbench.status().waitFor();
    } finally {
      await workbench.close();
    }
    const { params } = toHandshake(await readFile(said, 'utf8'));
    const [major, minor] = installed.version.vscode.split('.');
    const file = join(root, `test/fixtures/handshakes/vscode-${major}.${minor}.jsonl`);
    await writeFile(file, `${JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params })}\n`);
    console.log(file);
  }
} finally {
  await rm(stage, { recursive: true });
}
