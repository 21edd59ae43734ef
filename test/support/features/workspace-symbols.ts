import { SymbolSearch } from '#core';
import { showPlace } from './places.ts';
import type { FeatureRequest } from './request.ts';

/** What is found for the text before the caret on its line, best first, with its plan and its place. */
export function showWorkspaceSymbols({ snapshot, file, offset }: FeatureRequest): string {
  const start = file.lines.start(file.lines.lineAt(offset));
  const search = new SymbolSearch(snapshot, file.text.slice(start, offset));
  for (const folder of snapshot.planFolders) search.add(folder);
  const shown = search.found().map(({ kind, name, plan, uri, span }) => {
    return `${name} (${kind}, ${plan}) ${showPlace(uri, snapshot.text(uri) ?? '', span)}`;
  });
  return shown.length === 0 ? 'none' : shown.join('\n');
}
