import { listedPaths } from '../../model/manifest.ts';
import { isLibraryPath, type Uri } from '../../model/uri.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { destinationsOf, leavesWorkspace } from '../paths.ts';

/** A path that leaves the workspace folder, where others who open the plan have nothing. */
export default defineRule({
  code: 'outside-workspace',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En plassering utenfor mappen som er åpen',
    nn: 'Ei plassering utanfor mappa som er open',
    en: 'A path that leaves the workspace folder',
  },
  message: {
    nb: ({ path }) =>
      `«${path}» fører ut av mappen som er åpen. Legg filen inne i den, og skriv plasseringen herfra med skråstrek (/).`,
    nn: ({ path }) =>
      `«${path}» fører ut av mappa som er open. Legg fila inne i ho, og skriv plasseringa herifrå med skråstrek (/).`,
    en: ({ path }) =>
      `“${path}” leads out of the folder that is open. Put the file inside it, and write its place from here with slashes (/).`,
  },
  check({ plan, report }) {
    for (const { path, span, uri } of manifestPaths(plan)) {
      if (uri !== undefined && plan.inWorkspace(uri)) continue;
      report({ uri: plan.manifest.uri, span, args: { path } });
    }
    for (const destination of destinationsOf(plan)) {
      const { file, span, path } = destination;
      if (leavesWorkspace(plan, destination)) report({ uri: file.uri, span, args: { path } });
    }
  },
});

/** Chapters, appendices and other plans of the manifest. */
function manifestPaths({ manifest }: Plan): readonly { path: string; span: Span; uri: Uri | undefined }[] {
  const plans = manifest.plans.map(({ path, uri }) => ({ path: path.text, span: path.span, uri }));
  return [...listedPaths(manifest), ...plans].filter(({ path }) => path !== '' && !isLibraryPath(path));
}
