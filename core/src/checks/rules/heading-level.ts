import type { ParsedFile } from '../../model/file.ts';
import type { Uri } from '../../model/uri.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fix } from '../define.ts';
import { type OutlineSection, outlineOf } from '../prose/outline.ts';

/** A heading that skips a level below the one before it, or a second top heading in a chapter. */
export default defineRule({
  code: 'heading-level',
  group: 'language',
  levels: ['information', 'information', 'warning'],
  summary: {
    nb: 'Et overskriftsnivå som er hoppet over, eller to hovedoverskrifter i et kapittel',
    nn: 'Eit overskriftsnivå som er hoppa over, eller to hovudoverskrifter i eit kapittel',
    en: 'A heading level skipped, or two top headings in a chapter',
  },
  message: {
    nb: ({ level, above }) =>
      level === 1
        ? 'Kapitlet har allerede en hovedoverskrift. Gjør denne til en underoverskrift, eller legg den i et eget kapittel.'
        : `Overskriften hopper fra nivå ${above} til nivå ${level}. Bruk nivå ${Number(above) + 1} her.`,
    nn: ({ level, above }) =>
      level === 1
        ? 'Kapittelet har alt ei hovudoverskrift. Gjer denne til ei underoverskrift, eller legg ho i eit eige kapittel.'
        : `Overskrifta hoppar frå nivå ${above} til nivå ${level}. Bruk nivå ${Number(above) + 1} her.`,
    en: ({ level, above }) =>
      level === 1
        ? 'The chapter has a top heading already. Make this a heading below it, or put it in a chapter of its own.'
        : `The heading goes from level ${above} to level ${level}. Use level ${Number(above) + 1} here.`,
  },
  relatedMessage: {
    nb: ({ level }) => (level === 1 ? 'Den første hovedoverskriften' : 'Overskriften før'),
    nn: ({ level }) => (level === 1 ? 'Den første hovudoverskrifta' : 'Overskrifta før'),
    en: ({ level }) => (level === 1 ? 'The first top heading' : 'The heading before'),
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      const { uri } = file;
      const sections = headed(file);
      const top = sections.find(({ heading }) => heading.level === 1);
      for (const [at, { heading, mark }] of sections.entries()) {
        const { level } = heading;
        const before = level === 1 ? top : sections[at - 1];
        if (before === undefined || before.heading === heading) continue;
        const above = before.heading.level;
        if (level !== 1 && level <= above + 1) continue;
        const related = [{ uri, span: before.heading.span, args: { level } }];
        const fixes = () => shifted(uri, sections, at, level === 1 ? 1 : above + 1 - level);
        report({ uri, span: mark, args: { level, above }, related, fixes });
      }
    }
  },
});

interface Headed {
  readonly heading: NonNullable<OutlineSection['heading']>;
  /** Its signs `##`; the heading itself where it is underlined instead. */
  readonly mark: Span;
  readonly underlined: boolean;
}

function headed(file: ParsedFile): readonly Headed[] {
  return outlineOf(file).flatMap(({ heading, top }): readonly Headed[] => {
    if (heading === undefined || top === undefined) return [];
    const signs = /^( {0,3})(#{1,6})/.exec(file.text.slice(top.span.start, top.span.end));
    if (signs === null) return [{ heading, mark: heading.span, underlined: true }];
    const start = top.span.start + (signs[1]?.length ?? 0);
    return [{ heading, mark: { start, end: start + (signs[2]?.length ?? 0) }, underlined: false }];
  });
}

/** Moves a heading by so many levels, with those below it and, where it is too low, those beside it. */
function shifted(uri: Uri, sections: readonly Headed[], at: number, by: number): readonly Fix[] {
  const level = sections[at]?.heading.level ?? 1;
  const edits: TextEdit[] = [];
  for (const { heading, mark, underlined } of sections.slice(at)) {
    if (edits.length > 0 && heading.level < (by > 0 ? level + 1 : level)) break;
    if (underlined || heading.level + by > 6) return [];
    edits.push({ span: mark, text: '#'.repeat(heading.level + by) });
  }
  const text = '#'.repeat(level + by);
  return [{ id: 'replace-with', args: { text }, safe: false, edits: [{ uri, edits }] }];
}
