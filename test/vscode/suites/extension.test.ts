import { deepEqual } from 'node:assert/strict';
import { commands } from 'vscode';
import { closeAll, extension, openFile, until } from '../support/editor.ts';

describe('The extension', () => {
  after(closeAll);

  it('starts when a plan is opened', async () => {
    await openFile('plan.yaml');
    await until('the extension to start', () => extension().isActive);
  });

  it('has a handler for every command it offers', async () => {
    const offered: { command: string }[] = extension().packageJSON.contributes.commands;
    const registered = new Set(await commands.getCommands(true));
    deepEqual(
      offered.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
