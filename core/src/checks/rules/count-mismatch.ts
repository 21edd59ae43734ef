import type { Block, ParsedFile } from '../../model/file.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { countIn } from '../prose/counts.ts';
import { outlineOf, sourceOf } from '../prose/outline.ts';

/** A text that says how many points come, before a list that has another number. */
export default defineRule({
  code: 'count-mismatch',
  group: 'goals',
  levels: ['information', 'warning', 'warning'],
  summary: {
    nb: 'En tekst som sier hvor mange punkter som kommer, og en liste som har et annet antall',
    nn: 'Ein tekst som seier kor mange punkt som kjem, og ei liste som har eit anna tal',
    en: 'A text that says how many points come, and a list with another number of them',
  },
  message: {
    nb: ({ word, count }) => `Her står det «${word}», men listen under har ${count}. Rett tallet eller listen.`,
    nn: ({ word, count }) => `Her står det «${word}», men lista under har ${count}. Rett talet eller lista.`,
    en: ({ word, count }) => `This says “${word}”, but the list below has ${count}. Correct the number or the list.`,
  },
  relatedMessage: {
    nb: ({ count }) => `Listen med ${count}`,
    nn: ({ count }) => `Lista med ${count}`,
    en: ({ count }) => `The list of ${count}`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      for (const { blocks } of outlineOf(file)) {
        for (const [at, block] of blocks.entries()) {
          const list = blocks[at + 1];
          if (block.type !== 'paragraph' || list?.type !== 'list' || blocks[at + 2]?.type === 'list') continue;
          const said = countIn(sourceOf(file, block), plan.language);
          const count = said && pointsOf(file, list);
          if (said === undefined || count === undefined || said.count === count) continue;
          const span = { start: block.span.start + said.span.start, end: block.span.start + said.span.end };
          const related = [{ uri: file.uri, span: firstLine(file, list), args: { count } }];
          const word = oneLine(file.text.slice(span.start, span.end));
          report({ uri: file.uri, span, args: { word, count }, related });
        }
      }
    }
  },
});

/** How many points a list has, those of lists in it not counted; `undefined` where one is empty, or has something else in it. */
function pointsOf(file: ParsedFile, list: Block): number | undefined {
  const source = sourceOf(file, list);
  if (/```|~~~/.test(source)) return undefined;
  const indent = /^[ \t]*/.exec(source)?.[0].length ?? 0;
  const points = source.split('\n').filter((line) => {
    const mark = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?=\s|$)/.exec(line);
    return mark !== null && (mark[1]?.length ?? 0) <= indent + 1;
  });
  return points.some((line) => /^[ \t]*\S+\s*$/.test(line)) ? undefined : points.length;
}

function firstLine({ lines }: ParsedFile, { span }: Block): Span {
  return { start: span.start, end: lines.end(lines.lineAt(span.start)) };
}
