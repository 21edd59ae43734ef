import { type ListedPath, listedPaths } from '../../model/manifest.ts';
import { nameOf, parentOf, relativePath } from '../../model/uri.ts';
import { nearest } from '../../text/distance.ts';
import { lineBreakOf } from '../../text/edits.ts';
import { scalarText } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';

/** A chapter or appendix that the manifest lists and that does not exist. */
export default defineRule({
  code: 'missing-chapter',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et kapittel eller vedlegg i listen som ikke finnes',
    nn: 'Eit kapittel eller vedlegg i lista som ikkje finst',
    en: 'A listed chapter or appendix that does not exist',
  },
  message: {
    nb: ({ path }) => `Filen «${path}» finnes ikke. Rett plasseringen, lag filen, eller ta den ut av listen.`,
    nn: ({ path }) => `Fila «${path}» finst ikkje. Rett plasseringa, lag fila, eller ta ho ut av lista.`,
    en: ({ path }) => `The file “${path}” does not exist. Correct its place, create it, or take it off the list.`,
  },
  check({ plan, report }) {
    const { manifest } = plan;
    const listed = listedPaths(manifest);
    for (const entry of listed) {
      const { path, span, uri } = entry;
      // A path that leaves the workspace has a rule of its own.
      if (uri === undefined || !plan.inWorkspace(uri) || plan.exists(uri)) continue;
      report({ uri: manifest.uri, span, args: { path }, fixes: () => fixesOf(plan, entry, uri, listed) });
    }
  },
});

function fixesOf(plan: Plan, { path, span }: ListedPath, uri: string, listed: readonly ListedPath[]): readonly Fix[] {
  const taken = new Set(listed.map((entry) => entry.uri));
  const folder = parentOf(plan.manifest.uri);
  const free = plan.files
    .filter((file) => file.type === 'chapter' && !taken.has(file.uri))
    .map((file) => relativePath(folder, file.uri));
  const sameName = free.find((other) => nameOf(other).toLowerCase() === nameOf(path).toLowerCase());
  const meant = sameName ?? nearest(path, free);
  const fixes: Fix[] = [];
  if (meant !== undefined) fixes.push(replaceWith(plan.manifest.uri, span, scalarText(meant, true), false, meant));
  if (path.endsWith('.md')) {
    const lineBreak = lineBreakOf(plan.file(plan.manifest.uri)?.text ?? '');
    const text = `# ${headingFor(path)}${lineBreak}`;
    const edits = [{ uri, edits: [{ span: { start: 0, end: 0 }, text }], create: true as const }];
    fixes.push({ id: 'create-chapter', args: { path }, safe: false, edits });
  }
  return fixes;
}

/** «kapitler/03-mal-og-strategier.md» → «Mal og strategier»: something to start from. */
function headingFor(path: string): string {
  const words = nameOf(path)
    .replace(/\.md$/, '')
    .replace(/^[\d.]+[-_ ]*/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? nameOf(path) : words.charAt(0).toUpperCase() + words.slice(1);
}
