import { Checker, Workspace } from '#core';
import type { MemoryHost } from '../../support/memory-host.ts';

/** The findings of one file as they are where everything is read anew, written as `TestClient.findings` writes them. */
export async function findingsOf(host: MemoryHost, uri: string, text: string): Promise<string[]> {
  const workspace = new Workspace(host);
  await workspace.open();
  const plan = workspace.snapshot().planOf(uri);
  const findings = plan && new Checker().findings(plan, host.today()).byFile.get(uri);
  return (findings ?? []).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}
