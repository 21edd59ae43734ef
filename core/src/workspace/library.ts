import { libraryUri, type Uri } from '../model/uri.ts';
import { LIBRARY_TEXTS } from './library-texts.ts';
import { type PlanFiles, planFiles } from './source.ts';

/**
 * The libraries that Planverk brings along (docs/library.md), by address, `planverk://felles`. They are plans in source form like any
 * other, but of no workspace: nobody lists, checks or changes them, and only plans whose `planer:` names them look into them.
 */
export const LIBRARIES: ReadonlyMap<Uri, PlanFiles> = new Map(
  Object.entries(LIBRARY_TEXTS).flatMap(([name, texts]): [Uri, PlanFiles][] => {
    const folder = libraryUri(`planverk:${name}`);
    if (folder === undefined) return [];
    const files = Object.entries(texts).map(([path, text]) => ({ uri: `${folder}/${path}`, text }));
    return [[folder, planFiles(folder, new Map(files.map((file) => [file.uri, file])))]];
  }),
);

/** The one that has what every plan's readers know: laws by all their names. */
export const COMMON_LIBRARY: Uri = 'planverk://felles';

/** What they are called in `planer:`, sorted: `planverk:felles`. */
export const LIBRARY_PATHS: readonly string[] = Object.keys(LIBRARY_TEXTS)
  .sort()
  .map((name) => `planverk:${name}`);

/** The text of a file of such a library; `undefined` where there is none. */
export function libraryText(uri: Uri): string | undefined {
  for (const { files } of LIBRARIES.values()) {
    const file = files.get(uri);
    if (file !== undefined) return file.text;
  }
  return undefined;
}
