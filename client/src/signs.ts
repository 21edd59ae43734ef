import { Disposable, RelativePattern, workspace } from 'vscode';
import type { Signs } from './starting.ts';
import { isViewOpen } from './tabs.ts';

/** Schemes that VS Code itself searches in; in others a search that finds nothing may be one that nobody made. */
const SEARCHED = ['file', 'vscode-remote'];

const MANIFEST = 'plan.yaml';

/** Previews of plans, which come back after a restart. */
const PREVIEW = /\bplanverk\.preview\b/;

/** A plan in the window's folders, or one that is opened. */
export const planSigns: Signs = {
  async isNeeded() {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.some(({ uri }) => !SEARCHED.includes(uri.scheme))) return true;
    if (workspace.textDocuments.some(({ uri }) => uri.path.endsWith(`/${MANIFEST}`)) || isViewOpen(PREVIEW))
      return true;
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
