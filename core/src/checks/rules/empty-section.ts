import type { ParsedFile } from '../../model/file.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { isAside, type OutlineSection, outlineOf, sourceOf } from '../prose/outline.ts';

/** A heading with nothing under it, or a point of a list with nothing in it. */
export default defineRule({
  code: 'empty-section',
  group: 'goals',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En overskrift uten noe under seg, eller et listepunkt uten innhold',
    nn: 'Ei overskrift utan noko under seg, eller eit listepunkt utan innhald',
    en: 'A heading with nothing under it, or a list point with nothing in it',
  },
  message: {
    nb: ({ what, title }) =>
      what === 'heading'
        ? `Det står ingenting under «${title}». Skriv teksten, eller ta bort overskriften.`
        : 'Dette punktet er tomt. Skriv det ferdig, eller ta det bort.',
    nn: ({ what, title }) =>
      what === 'heading'
        ? `Det står ingenting under «${title}». Skriv teksten, eller ta bort overskrifta.`
        : 'Dette punktet er tomt. Skriv det ferdig, eller ta det bort.',
    en: ({ what, title }) =>
      what === 'heading'
        ? `There is nothing under “${title}”. Write the text, or remove the heading.`
        : 'This point is empty. Finish it, or remove it.',
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      const sections = outlineOf(file);
      for (const [at, section] of sections.entries()) {
        const { heading } = section;
        if (heading === undefined || heading.text === '' || !isEmpty(section, sections[at + 1])) continue;
        report({ uri: file.uri, span: heading.span, args: { what: 'heading', title: heading.text } });
      }
      for (const span of emptyPoints(file)) report({ uri: file.uri, span, args: { what: 'point' } });
    }
  },
});

/** Where sections below it are empty as well, they are the ones to fill. */
function isEmpty({ file, heading, blocks }: OutlineSection, next: OutlineSection | undefined): boolean {
  if (blocks.some((block) => block.type !== 'rule' && !isAside(file, block))) return false;
  return (next?.heading?.level ?? 0) <= (heading?.level ?? 0);
}

/** A mark of a list, or of a list in it, alone on its line. */
const POINT = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]*$/;

/** The marks of list points with nothing behind them nor, indented, below them. */
function emptyPoints(file: ParsedFile): readonly Span[] {
  const { lines } = file;
  const found: Span[] = [];
  for (const block of file.blocks) {
    if (block.type !== 'list' || /```|~~~/.test(sourceOf(file, block))) continue;
    const last = lines.lineAt(block.span.end);
    for (let line = lines.lineAt(block.span.start); line <= last; line++) {
      const point = POINT.exec(lines.lineText(line));
      if (point === null || (line < last && goesOn(lines.lineText(line + 1), point[1]?.length ?? 0))) continue;
      const start = lines.start(line) + (point[1]?.length ?? 0);
      found.push({ start, end: start + point[0].trim().length });
    }
  }
  return found;
}

/** Whether a line with something on it is indented further than the point above it. */
function goesOn(line: string, indent: number): boolean {
  const own = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  return own > indent && own < line.length;
}
