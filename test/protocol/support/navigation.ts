import type { ClientCapabilities, Location, Position } from 'vscode-languageserver/node';
import { type TestClient, VSCODE } from './client.ts';
import { PLAN } from './plans.ts';
import { ROOT } from './server.ts';

/** What VS Code says of finding one's way, besides the rest. */
export const NAVIGATING: ClientCapabilities = {
  ...VSCODE,
  workspace: { ...VSCODE.workspace, symbol: { resolveSupport: { properties: ['location.range'] } } },
  textDocument: {
    ...VSCODE.textDocument,
    implementation: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    callHierarchy: {},
    typeHierarchy: {},
  },
};

/** `PLAN` with a plan beside it that refers to it, and two more that do not. */
export const PLANS: Readonly<Record<string, string>> = {
  ...PLAN,
  'by/plan.yaml': `planverk: 1
id: by
tittel: Byens plan
kommune: By
periode: 2022-2025
planer: { prøve: .. }
`,
  'by/a.md': `# Tiltak i byen

\`\`\`tiltak
id: b1
tittel: Byens tiltak
mål: prøve/m1
viderefører: prøve/t1
\`\`\`

Se [[prøve/nav]].
`,
  'annen/plan.yaml': `planverk: 1\nid: annen\ntittel: Annen\nkommune: Annen\nperiode: 2022-2025\n`,
  'annen/a.md': `Se [kapitlet](../kapitler/01.md#tiltak).\n`,
};

export const CHAPTER = `${ROOT}/kapitler/01.md`;

/** The place `behind` letters into the first place where a text stands in an open document. */
export function at(client: TestClient, uri: string, found: string, behind = 1): Position {
  const offset = client.text(uri).indexOf(found);
  const position = offset < 0 ? undefined : client.documents.get(uri)?.positionAt(offset + behind);
  if (!position) throw new Error(`«${found}» does not stand in ${uri}`);
  return position;
}

/** Places as `file:line:character`, from 0. */
export function shown(locations: readonly Location[] | null | undefined): string[] {
  return (locations ?? []).map(
    ({ uri, range: { start } }) => `${uri.slice(ROOT.length + 1)}:${start.line}:${start.character}`,
  );
}
