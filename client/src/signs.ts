import { Disposable, RelativePattern, TabInputWebview, window, workspace } from 'vscode';
import type { Signs } from './starting.ts';

/** Schemes that VS Code itself searches in; in others a search that finds nothing may be one that nobody made. */
const SEARCHED = ['file', 'vscode-remote'];

const MANIFEST = 'plan.yaml';

/** A plan in the window's folders, or one that is opened. */
export const planSigns: Signs = {
  async isNeeded() {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.some(({ uri }) => !SEARCHED.includes(uri.scheme))) return true;
    if (workspace.textDocuments.some(({ uri }) => uri.path.endsWith(`/${MANIFEST}`)) || isPreviewOpen()) return true;
    const searches = folders.map((folder) =>
      workspace.findFiles(new RelativePattern(folder, `**/${MANIFEST}`), undefined, 1),
    );
    return (await Promise.all(searches)).some((found) => found.length > 0);
  },
  onChange(look) {
    const watcher = workspace.createFileSystemWatcher(`**/${MANIFEST}`, false, true, true);
    return Disposable.from(
      watcher,
      watcher.onDidCreate(look),
      workspace.onDidChangeWorkspaceFolders(look),
      workspace.onDidOpenTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${MANIFEST}`)) look();
      }),
    );
  },
};

/** A preview of a plan that comes back after a restart. */
function isPreviewOpen(): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputWebview && /\bplanverk\.preview\b/.test(input.viewType));
}
