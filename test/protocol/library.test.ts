import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  HoverRequest,
  type LocationLink,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { LIBRARY_FILE, type LibraryFileResult, STATUS } from '../../server/src/protocol.ts';
import type { TestClient } from './support/client.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const TEXT = `# Tiltak

Etter [[alkoholloven]] skal statsforvalteren svare.

\`\`\`tiltak
id: a
tittel: A
type: eksisterende
ansvarlig: Fylkesmannen
\`\`\`
`;

let client: TestClient;

beforeAll(async () => {
  ({ client } = await start({
    files: {
      'plan.yaml':
        'planverk: 1\nid: a\ntittel: A\nkommune: B\nperiode: 2021-2026\nplaner: { felles: planverk:felles }\n' +
        'regler: { plan-without-goal: av, measure-without-indicator: av, missing-time: av, missing-economy: av }\n',
      'kapitler/01.md': TEXT,
    },
  }));
  await client.open(CHAPTER, TEXT);
});

const textDocument = { uri: CHAPTER };

async function linkAt(line: number, character: number): Promise<LocationLink> {
  const found = await client.connection.sendRequest(DefinitionRequest.type, {
    textDocument,
    position: { line, character },
  });
  const [link] = (found ?? []) as LocationLink[];
  if (!link) throw new Error('leads nowhere');
  return link;
}

/** The findings about names and references. */
async function namesFound(): Promise<string[]> {
  return (await client.findings(CHAPTER)).filter((finding) => /^(?:former-name|undefined|name|unknown)/.test(finding));
}

async function libraryText(uri: string): Promise<string | undefined> {
  return (await client.connection.sendRequest<LibraryFileResult | null>(LIBRARY_FILE, { uri }))?.text;
}

/** The same, as editors ask that know the protocol's own request. */
async function content(uri: string): Promise<string> {
  return (await client.connection.sendRequest(TextDocumentContentRequest.type, { uri })).text;
}

describe('the library that Planverk brings along', () => {
  test('is where a definition leads, and its text is the server’s to give', async () => {
    const { targetUri, targetSelectionRange } = await linkAt(2, 10);
    expect(targetUri).toMatch(/^planverk:\/\/felles\/registre\/.+\.yaml$/);
    const lines = (await libraryText(targetUri))?.split('\n');
    const { start: from, end } = targetSelectionRange;
    expect(lines?.[from.line]?.slice(from.character, end.character)).toBe('alkoholloven');
    expect(await content(targetUri)).toBe(lines?.join('\n'));
  });

  test('has no other files', async () => {
    expect(await libraryText('planverk://felles/borte.yaml')).toBeUndefined();
    expect(await libraryText('planverk://ukjent/plan.yaml')).toBeUndefined();
    expect(await libraryText(CHAPTER)).toBeUndefined();
    await expect(content('planverk://felles/borte.yaml')).rejects.toThrow('planverk://felles/borte.yaml');
  });

  test('gives former names, and its unit is what they are changed to', async () => {
    expect(await namesFound()).toEqual(['former-name: Fylkesmannen']);
  });

  test('is told of where it is pointed at, and in suggestions', async () => {
    const position = { line: 2, character: 10 };
    const told = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect(told?.contents).toMatchObject({ value: expect.stringContaining('i biblioteket *Felles') });
    const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items: readonly CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
    const law = items.find(({ label }) => label === 'alkoholloven');
    if (!law) throw new Error('not suggested');
    const described = await client.connection.sendRequest(CompletionResolveRequest.type, law);
    expect(described.documentation).toMatchObject({ value: expect.stringContaining('i biblioteket *Felles') });
  });

  test('is read-only: open in an editor it has a hover, but no findings and no numbers', async () => {
    const { targetUri, targetSelectionRange } = await linkAt(2, 10);
    await client.open(targetUri, `${await libraryText(targetUri)}\nukjent: [\n`);
    expect(await client.findings(targetUri)).toEqual([]);
    expect(await client.connection.sendRequest(STATUS, { uri: targetUri })).toBeNull();
    const at = { textDocument: { uri: targetUri }, position: targetSelectionRange.start };
    expect(await client.connection.sendRequest(HoverRequest.type, at)).toMatchObject({
      contents: { value: expect.stringContaining('alkohol') },
    });
    await client.close(targetUri);
    expect(await namesFound()).toEqual(['former-name: Fylkesmannen']);
  });
});
