import type { ParsedFile } from '../../model/file.ts';
import { listedPaths } from '../../model/manifest.ts';
import type { TargetKind } from '../../model/table/types.ts';
import { oneLine } from '../../text/excerpt.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type CheckContext, defineRule, type Fix } from '../define.ts';
import { editFix, replaceWith } from '../make-fix.ts';
import { type HandNumber, numberOfHeading } from '../prose/hand-numbers.ts';
import { numberedByHand } from '../prose/numbered-by-hand.ts';

/** A figure, table or chapter named by a number that somebody typed, or a heading with one. */
export default defineRule({
  code: 'hand-numbered',
  group: 'references',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'Et nummer på en figur, en tabell eller et kapittel som er skrevet for hånd',
    nn: 'Eit nummer på ein figur, ein tabell eller eit kapittel som er skrive for hand',
    en: 'The number of a figure, table or chapter typed by hand',
  },
  message: {
    nb: ({ what, text }) =>
      what === 'title'
        ? `«${text}» er skrevet for hånd. Kapitler og avsnitt blir nummerert av seg selv; ta det bort.`
        : `«${text}» er skrevet for hånd og blir feil når noe flyttes. Vis til det med [[ ]]; nummeret kommer av seg selv.`,
    nn: ({ what, text }) =>
      what === 'title'
        ? `«${text}» er skrive for hand. Kapittel og avsnitt blir nummererte av seg sjølve; ta det bort.`
        : `«${text}» er skrive for hand og blir feil når noko blir flytta. Vis til det med [[ ]]; nummeret kjem av seg sjølv.`,
    en: ({ what, text }) =>
      what === 'title'
        ? `“${text}” is typed by hand. Chapters and sections are numbered by themselves; remove it.`
        : `“${text}” is typed by hand and becomes wrong when something moves. Refer to it with [[ ]]; the number comes by itself.`,
  },
  check(context) {
    const { plan, report } = context;
    for (const { file, span, found, isAbsent } of numberedByHand(plan)) {
      // What is nowhere in the plan is reported as that.
      if (isAbsent) continue;
      const text = oneLine(file.text.slice(span.start, span.end));
      report({ uri: file.uri, span, args: { what: found.of, text }, fixes: () => fixesOf(plan, file, found, span) });
    }
    for (const file of plan.files) checkHeadings(file, context);
  },
});

function checkHeadings({ uri, text, headings }: ParsedFile, { report }: CheckContext): void {
  for (const { span } of headings) {
    const number = numberOfHeading(text.slice(span.start, span.end));
    if (number === undefined) continue;
    const at = { start: span.start, end: span.start + number.length };
    const fixes = () => [
      editFix('remove', uri, { span: { start: span.start, end: span.start + number.rest }, text: '' }),
    ];
    report({ uri, span: at, args: { what: 'title', text: text.slice(at.start, at.end) }, fixes });
  }
}

/** A reference instead, where it is clear to what: the label goes, or the words become a reference. */
function fixesOf(plan: Plan, file: ParsedFile, found: HandNumber, span: Span): readonly Fix[] {
  const around = file.references.find(({ place }) => place.type === 'prose' && overlaps(place.whole, span));
  if (around?.place.type === 'prose') {
    const { label } = around.place;
    if (label === undefined || label.span.start !== span.start || label.span.end !== span.end) return [];
    return [editFix('remove', file.uri, { span: { start: label.span.start - 1, end: label.span.end }, text: '' })];
  }
  if (file.links.some(({ whole }) => overlaps(whole, span))) return [];
  const id = targetOf(plan, file, found);
  return id === undefined ? [] : [replaceWith(file.uri, span, `[[${id}]]`)];
}

/** The id of what is meant: the only one of its kind in the chapter, or the one of that number. */
function targetOf(plan: Plan, file: ParsedFile, { of, number }: HandNumber): string | undefined {
  if (of === 'appendix' || number === undefined) return undefined;
  if (of === 'heading') return headingOf(plan, number);
  const ids = (files: readonly ParsedFile[], kind: TargetKind) =>
    files.flatMap(({ definitions }) => definitions.flatMap((each) => (each.kind === kind ? [each.id] : [])));
  const here = ids([file], of);
  return here.length === 1 ? here[0] : ids(plan.files, of)[Number(number) - 1];
}

/** The id of the heading with that number: chapters count, then the headings below each. */
function headingOf(plan: Plan, number: string): string | undefined {
  const listed = listedPaths(plan.manifest).flatMap(({ uri }) => (uri === undefined ? [] : (plan.file(uri) ?? [])));
  const chapters = listed.length > 0 ? listed : plan.files.filter(({ type }) => type === 'chapter');
  const [chapter = 0, ...inner] = number.split('.').map(Number);
  const counts: number[] = [];
  for (const { level, id } of chapters[chapter - 1]?.headings ?? []) {
    // The top heading is the chapter's own, and has no number in it.
    const depth = level - 1;
    while (counts.length < depth) counts.push(0);
    counts.length = depth;
    if (depth > 0) counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    if (counts.join('.') === inner.join('.')) return id?.text;
  }
  return undefined;
}
