import { describe, expect, test } from 'vitest';
import { CHANGED, type ChangedParams, PREVIEW, STATUS, type StatusResult } from '../../server/src/protocol.ts';
import { pause, type TestClient, until } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const A = `${ROOT}/a`;
const B = `${ROOT}/b`;
const FILES = {
  ...Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [`a/${path}`, text])),
  ...Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [`b/${path}`, text])),
  'b/plan.yaml': `${PLAN['plan.yaml']}planer:\n  andre: ../a\n`,
  'b/kapitler/01.md': `${PLAN['kapitler/01.md']}\nSe [[andre/t1]].\n`,
};

async function listening(changes: boolean): Promise<{ client: TestClient; heard: string[][] }> {
  const { client } = await start({ files: FILES, params: { initializationOptions: { changes } } });
  const heard: string[][] = [];
  client.connection.onNotification(CHANGED, ({ plans }: ChangedParams) => {
    heard.push([...plans]);
  });
  await client.open(`${A}/kapitler/01.md`, PLAN['kapitler/01.md']);
  await client.open(`${B}/enheter.yaml`, PLAN['enheter.yaml']);
  return { client, heard };
}

function ask(client: TestClient, folder: string): Promise<StatusResult> {
  return client.connection.sendRequest(STATUS, { uri: `${folder}/plan.yaml` });
}

describe('a client that shows something of a plan', () => {
  test('is told once when the plan changes, and again when it has asked again', async () => {
    const { client, heard } = await listening(true);
    await ask(client, A);
    await client.replace(`${A}/kapitler/01.md`, 'Oppsøkende', 'Ambulerende');
    await until(() => heard.length === 1);
    await client.replace(`${A}/kapitler/01.md`, 'Ambulerende', 'Oppsøkende');
    await pause();
    expect(heard).toEqual([[A]]);
    await ask(client, A);
    await client.replace(`${A}/kapitler/01.md`, 'Oppsøkende', 'Ambulerende');
    await until(() => heard.length === 2);
  });

  test('is told of what the plan refers to, and not of other plans', async () => {
    const { client, heard } = await listening(true);
    await ask(client, B);
    await client.replace(`${A}/kapitler/01.md`, 'Oppsøkende', 'Ambulerende');
    await until(() => heard.length === 1);
    expect(heard).toEqual([[B]]);
    await ask(client, A);
    await client.replace(`${B}/enheter.yaml`, 'NAV Prøve', 'NAV Øvre Prøve');
    await pause();
    expect(heard).toEqual([[B]]);
  });

  test('is told where it shows two things of a plan, and has asked about one of them since', async () => {
    const { client, heard } = await listening(true);
    await ask(client, A);
    const edited = client.replace(`${A}/kapitler/01.md`, 'Oppsøkende', 'Ambulerende');
    await client.connection.sendRequest(PREVIEW, { uri: `${A}/plan.yaml`, scope: 'plan' });
    await edited;
    await until(() => heard.length === 1);
    expect(heard).toEqual([[A]]);
  });

  test('is told nothing where it does not want to be', async () => {
    const { client, heard } = await listening(false);
    await ask(client, A);
    await client.replace(`${A}/kapitler/01.md`, 'Oppsøkende', 'Ambulerende');
    await pause();
    expect(heard).toEqual([]);
  });

  test('gets numbers that follow the text as it is typed', async () => {
    const { client } = await listening(true);
    expect((await ask(client, A)).findings.error).toBe(0);
    await client.replace(`${A}/kapitler/01.md`, 'ansvarlig: nav', 'ansvarlig: ingen-slik');
    expect((await ask(client, A)).findings.error).toBe(1);
  });
});
