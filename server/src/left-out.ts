import { isInside, type Uri } from '#core';

/** Plans whose check the user has stopped, by folder: nobody waits for their findings until something in them changes. */
export class LeftOut {
  readonly #folders = new Set<Uri>();

  add(folders: Iterable<Uri>): void {
    for (const folder of folders) this.#folders.add(folder);
  }

  has(folder: Uri): boolean {
    return this.#folders.has(folder);
  }

  /** Something has happened to a file or folder: plans that it lies in, or that lie in it, count again. */
  touch(uri: Uri): void {
    for (const folder of this.#folders) {
      if (isInside(folder, uri) || isInside(uri, folder)) this.#folders.delete(folder);
    }
  }
}
