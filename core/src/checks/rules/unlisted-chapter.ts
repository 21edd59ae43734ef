import { listedPaths } from '../../model/manifest.ts';
import { manifest as manifestRows } from '../../model/table/records.ts';
import { parentOf, relativePath } from '../../model/uri.ts';
import { addToChapters } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { editFix } from '../make-fix.ts';

/** A chapter that the manifest's `kapitler` and `vedlegg` do not name, where the manifest lists chapters at all. */
export default defineRule({
  code: 'unlisted-chapter',
  group: 'reading',
  levels: ['information', 'warning', 'warning'],
  summary: {
    nb: 'Et kapittel som ikke står i listen over kapitler',
    nn: 'Eit kapittel som ikkje står i lista over kapittel',
    en: 'A chapter that is not on the list of chapters',
  },
  message: {
    nb: ({ path, key }) => `Kapittelet «${path}» er ikke ført opp i plan.yaml. Gi det sin plass under «${key}».`,
    nn: ({ path, key }) => `Kapittelet «${path}» er ikkje ført opp i plan.yaml. Gje det sin plass under «${key}».`,
    en: ({ path, key }) => `The chapter “${path}” is not listed in plan.yaml. Give it its place under “${key}”.`,
  },
  check({ plan, report }) {
    const { manifest } = plan;
    if (manifest.parts === undefined) return;
    const key = manifestRows.chapters.key[plan.language];
    const listed = new Set(listedPaths(manifest).map(({ uri }) => uri));
    for (const file of plan.files) {
      if (file.type !== 'chapter' || listed.has(file.uri)) continue;
      const path = relativePath(parentOf(manifest.uri), file.uri);
      const span = { start: 0, end: file.lines.end(0) };
      report({ uri: file.uri, span, args: { path, key }, fixes: () => listing(plan, path) });
    }
  },
});

function listing(plan: Plan, path: string): readonly Fix[] {
  const manifest = plan.file(plan.manifest.uri);
  const edit = manifest && addToChapters(manifest, path);
  return edit === undefined ? [] : [editFix('list-chapter', plan.manifest.uri, edit, { path })];
}
