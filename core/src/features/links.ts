import type { Heading, ParsedFile } from '../model/file.ts';
import { decodePercents, joinPath, parentOf, type Uri } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';

/** Where a Markdown link leads: a file, and the heading that its anchor names, where it names one. */
export interface LinkTarget {
  readonly uri: Uri;
  /** As it was read; absent for files that are not text of a plan. */
  readonly file?: ParsedFile;
  readonly heading?: Heading;
}

/** The target of a relative link as written; `undefined` for web addresses and paths that lead nowhere. */
export function linkTarget(plan: Plan, from: ParsedFile, destination: string): LinkTarget | undefined {
  const hash = destination.indexOf('#');
  const path = decodePercents(hash < 0 ? destination : destination.slice(0, hash));
  const uri = path === '' ? from.uri : joinPath(parentOf(from.uri), path);
  if (uri === undefined || !(uri === from.uri || plan.exists(uri))) return undefined;
  const file = uri === from.uri ? from : plan.fileAnywhere(uri);
  if (!file) return { uri };
  const anchor = hash < 0 ? '' : decodePercents(destination.slice(hash + 1));
  const heading =
    anchor === '' ? undefined : file.headings.find(({ slug, id }) => slug === anchor || id?.text === anchor);
  return { uri, file, ...(heading && { heading }) };
}
