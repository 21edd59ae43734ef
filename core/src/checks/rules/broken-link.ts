import { encodeForLink, nameOf, parentOf, relativePath, type Uri } from '../../model/uri.ts';
import { nearest } from '../../text/distance.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { type Destination, decoded, destinationsOf, leavesWorkspace } from '../paths.ts';

/** A Markdown link or image to a file that does not exist. */
export default defineRule({
  code: 'broken-link',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En lenke eller et bilde til en fil som ikke finnes',
    nn: 'Ei lenkje eller eit bilete til ei fil som ikkje finst',
    en: 'A link or image to a file that does not exist',
  },
  message: {
    nb: ({ path }) =>
      `Filen «${path}» finnes ikke. Rett plasseringen, eller legg filen der. Store og små bokstaver teller.`,
    nn: ({ path }) => `Fila «${path}» finst ikkje. Rett plasseringa, eller legg fila der. Store og små bokstavar tel.`,
    en: ({ path }) =>
      `The file “${path}” does not exist. Correct the path, or put the file there. Capital and small letters differ.`,
  },
  check({ plan, report }) {
    for (const destination of destinationsOf(plan)) {
      if (leavesWorkspace(plan, destination) || isThere(plan, destination)) continue;
      const { file, path } = destination;
      const start = destination.span.start;
      const span = { start, end: start + path.length };
      const fixes = () => meantFile(plan, destination, span);
      report({ uri: file.uri, span, args: { path: decoded(path) }, fixes });
    }
  },
});

/** Whether the file or folder exists, or the chapter whose `.md` was left out, as VS Code follows such links. */
function isThere(plan: Plan, { uri }: Destination): boolean {
  return uri !== undefined && (plan.exists(uri) || plan.exists(`${uri}.md`));
}

/** The file of the same name elsewhere, else the one whose path is nearest. */
function meantFile(plan: Plan, { file, path }: Destination, span: { start: number; end: number }): readonly Fix[] {
  const folder = parentOf(file.uri);
  const wanted = decoded(path).replaceAll('\\', '/');
  const name = nameOf(wanted).toLowerCase();
  const named = plan.linkable.filter((uri) => nameOf(uri).toLowerCase() === name);
  const meant = closest(wanted, named, folder) ?? closest(wanted, plan.linkable, folder);
  return meant === undefined ? [] : [replaceWith(file.uri, span, encodeForLink(meant), false, meant)];
}

/** The only one, else the nearest by its path from the folder. */
function closest(wanted: string, uris: readonly Uri[], folder: Uri): string | undefined {
  const paths = uris.map((uri) => relativePath(folder, uri));
  return paths.length === 1 ? paths[0] : nearest(wanted, paths);
}
