import { isInside, type Uri } from '#core';
import { type Settings, unlessSame } from './settings.ts';

/** What the user chooses: for all of the workspace, and for each of its folders where that is something else. */
export class FolderSettings {
  #all: Settings;
  #byFolder: ReadonlyMap<Uri, Settings> = new Map();

  constructor(all: Settings) {
    this.#all = all;
  }

  /** What holds where no folder says otherwise. */
  get all(): Settings {
    return this.#all;
  }

  /** What holds in a file or folder: what is chosen for the innermost workspace folder that it lies in. */
  of(uri: Uri): Settings {
    let [found, length] = [this.#all, -1];
    for (const [folder, settings] of this.#byFolder) {
      if (folder.length > length && isInside(folder, uri)) [found, length] = [settings, folder.length];
    }
    return found;
  }

  /** Takes up new settings; answers whether anything is new. Settings that are the same stay the same objects. */
  set(all: Settings, byFolder: ReadonlyMap<Uri, Settings>): boolean {
    const before = { all: this.#all, byFolder: this.#byFolder };
    this.#all = unlessSame(before.all, all);
    this.#byFolder = new Map(
      [...byFolder].map(([folder, settings]) => {
        const own = unlessSame(before.byFolder.get(folder) ?? this.#all, settings);
        // What a folder says as the workspace does is judged with it.
        return [folder, unlessSame(this.#all, own)];
      }),
    );
    const isNew = [...this.#byFolder].some(([folder, own]) => (before.byFolder.get(folder) ?? before.all) !== own);
    return isNew || this.#all !== before.all || this.#byFolder.size !== before.byFolder.size;
  }
}
