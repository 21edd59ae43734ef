import type { ParsedFile } from '../../model/file.ts';
import { earlierSlugOf } from '../../syntax/markdown/slug.ts';
import { nearest } from '../../text/distance.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { type Destination, decoded, destinationsOf } from '../paths.ts';

/** A link to a heading that does not exist, here or in another file. */
export default defineRule({
  code: 'broken-anchor',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En lenke til en overskrift som ikke finnes',
    nn: 'Ei lenkje til ei overskrift som ikkje finst',
    en: 'A link to a heading that does not exist',
  },
  message: {
    nb: ({ anchor, path }) =>
      `Ingen overskrift ${path === '' ? 'her' : `i «${path}»`} har adressen «#${anchor}». Rett lenken; overskriften kan være endret.`,
    nn: ({ anchor, path }) =>
      `Inga overskrift ${path === '' ? 'her' : `i «${path}»`} har adressa «#${anchor}». Rett lenkja; overskrifta kan vere endra.`,
    en: ({ anchor, path }) =>
      `No heading ${path === '' ? 'here' : `in “${path}”`} has the address “#${anchor}”. Correct the link; the heading may have changed.`,
  },
  check({ plan, report }) {
    const anchors = new Map<ParsedFile, ReadonlySet<string>>();
    for (const destination of destinationsOf(plan)) {
      const { file, span, path, anchor } = destination;
      if (anchor === undefined || isNoHeading(anchor)) continue;
      const target = targetOf(plan, destination);
      if (target === undefined) continue;
      const known = anchors.get(target) ?? anchorsOf(target);
      anchors.set(target, known);
      if (known.has(decoded(anchor).toLowerCase())) continue;
      const at = { start: span.end - anchor.length, end: span.end };
      const fixes = () => {
        const meant = nearest(
          decoded(anchor),
          target.headings.map(({ slug }) => slug),
          3,
        );
        return meant === undefined ? [] : [replaceWith(file.uri, at, meant)];
      };
      report({ uri: file.uri, span: at, args: { anchor: decoded(anchor), path: decoded(path) }, fixes });
    }
  },
});

/** The top of a page, and VS Code's line numbers (`#L12`), are no headings. */
function isNoHeading(anchor: string): boolean {
  return anchor === '' || anchor === 'top' || /^L?\d+(?:,\d+)?$/i.test(anchor);
}

/** The chapter that the link leads to; `undefined` for other files, and for what could not be read whole. */
function targetOf(plan: Plan, { file, path, uri }: Destination): ParsedFile | undefined {
  if (uri === undefined) return undefined;
  const target = path === '' ? file : (plan.fileAnywhere(uri) ?? plan.fileAnywhere(`${uri}.md`));
  if (target === undefined || !/\.md$/i.test(target.uri)) return undefined;
  const isWhole = !target.problems.some(
    (problem) => problem.code === 'merge-conflict' || (problem.code === 'syntax' && problem.reason === 'too-large'),
  );
  return isWhole ? target : undefined;
}

/** Everything in a file that a link can lead to, in lower case: as VS Code compares anchors. */
function anchorsOf(file: ParsedFile): ReadonlySet<string> {
  const ids = [...file.text.matchAll(/\{#([^\s{}]+)\}|\b(?:id|name)=["']([^"'\s]+)["']/g)];
  const all = [
    ...file.headings.flatMap(({ slug, text, id }) => (id === undefined ? [slug, earlierSlugOf(text)] : [slug])),
    ...file.definitions.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ...ids.map((match) => match[1] ?? match[2] ?? ''),
  ];
  return new Set(all.map((anchor) => anchor.toLowerCase()));
}
