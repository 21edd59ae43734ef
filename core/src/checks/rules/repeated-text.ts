import { compareDates } from '../../model/date.ts';
import type { ParsedFile } from '../../model/file.ts';
import { nameKey } from '../../model/names/index.ts';
import type { LongSentence, Passage } from '../../model/prose.ts';
import { isInside, joinPath, parentOf } from '../../model/uri.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type CheckContext, defineRule } from '../define.ts';
import { decoded } from '../paths.ts';
import { previousPlan } from '../previous.ts';
import type { Echo } from '../prose/echoed.ts';
import { outlineOf } from '../prose/outline.ts';
import { coversOf, type Repeat, repeatsIn, withNeighbours } from '../prose/repeats.ts';

/** A sentence of twelve words or more that stands twice in the plan, or in another one that is not named as its source. */
export default defineRule({
  code: 'repeated-text',
  group: 'goals',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En lang setning som står to ganger i planen, eller i en annen plan som ikke er nevnt som kilde',
    nn: 'Ei lang setning som står to gonger i planen, eller i ein annan plan som ikkje er nemnd som kjelde',
    en: 'A long sentence that stands twice in the plan, or in another plan that is not named as its source',
  },
  message: {
    nb: ({ plan }) =>
      plan === undefined
        ? 'Dette står også et annet sted i planen, ord for ord. Behold det ett sted, og vis til det.'
        : `Dette står ord for ord i «${plan}» også. Vis til planen det er hentet fra, eller si det på en annen måte.`,
    nn: ({ plan }) =>
      plan === undefined
        ? 'Dette står òg ein annan stad i planen, ord for ord. Ha det éin stad, og vis til det.'
        : `Dette står òg ord for ord i «${plan}». Vis til planen det er henta frå, eller sei det på ein annan måte.`,
    en: ({ plan }) =>
      plan === undefined
        ? 'This stands elsewhere in the plan as well, word for word. Keep it in one place, and refer to it.'
        : `This stands word for word in “${plan}” as well. Refer to the plan that it was taken from, or say it in another way.`,
  },
  relatedMessage: {
    nb: () => 'Her står det samme',
    nn: () => 'Her står det same',
    en: () => 'The same stands here',
  },
  check(context) {
    const { plan, report } = context;
    const own = repeatsIn(plan);
    for (const { file, span, first } of own) {
      report({ uri: file.uri, span, related: [{ uri: first.file.uri, span: first.span, args: {} }] });
    }
    checkOthers(own, context);
  },
});

/** What stands in another plan too. Of the two, the later one has taken it from the earlier one. */
function checkOthers(known: readonly Echo[], { plan, report }: CheckContext): void {
  const own = coversOf(known);
  const found: (Repeat & { readonly other: Plan })[] = [];
  for (const file of plan.files) {
    for (const sentence of file.sentences()) {
      const { span, passage } = sentence;
      if (own.get(file)?.overlaps(span)) continue;
      const copied = originOf(plan, file, sentence);
      if (copied !== undefined) found.push({ file, span, passage, ...copied });
    }
  }
  for (const { file, span, first, other } of withNeighbours(found)) {
    const related = [{ uri: first.file.uri, span: first.span, args: {} }];
    report({ uri: file.uri, span, args: { plan: calledBeside(plan, other) }, related });
  }
}

/** What another plan is called; with its municipality where this one has the same title, as such plans often have. */
function calledBeside({ manifest: own }: Plan, { manifest: { title, id, municipality } }: Plan): string {
  const called = title?.text ?? id?.text ?? '';
  const isOwnTitle = own.title !== undefined && nameKey(own.title.text) === nameKey(called);
  return isOwnTitle && municipality !== undefined ? `${called} (${municipality.text})` : called;
}

/** Another plan that has the sentence, that this one may have it from and does not name there, nor is named by. */
function originOf(
  plan: Plan,
  file: ParsedFile,
  { number, passage }: LongSentence,
): { readonly other: Plan; readonly first: Repeat['first'] } | undefined {
  for (const other of plan.othersWithSentence(number)) {
    // A plan goes on with what the one before it says.
    const isPrevious = previousPlan(plan)?.uri === other.uri;
    const place = isPrevious || isEarlier(plan, other) ? undefined : other.sentence(number);
    if (place === undefined) continue;
    const { span, passage: theirs } = place.sentence;
    if (names(plan, file, passage, other) || names(other, place.file, theirs, plan)) continue;
    return { other, first: { file: place.file, span, passage: theirs } };
  }
  return undefined;
}

function isEarlier({ manifest: { period } }: Plan, { manifest }: Plan): boolean {
  return period !== undefined && manifest.period !== undefined && compareDates(period.start, manifest.period.start) < 0;
}

/** Whether the section around a text refers to another plan, or to a source of its title. */
function names(plan: Plan, file: ParsedFile, passage: Passage, other: Plan): boolean {
  const section = sectionAround(file, passage);
  const title = nameKey(other.manifest.title?.text ?? '');
  const isOwnTitle = nameKey(plan.manifest.title?.text ?? '') === title;
  if (title !== '' && !isOwnTitle && nameKey(file.text.slice(section.start, section.end)).includes(title)) return true;
  if (file.links.some(({ whole, target }) => overlaps(whole, section) && leadsInto(file, target, other))) return true;
  return file.references.some(
    (reference) =>
      overlaps(reference.span, section) &&
      plan
        .resolve(reference)
        .some(
          (each) =>
            each.plan?.uri === other.uri ||
            each.targets.some(
              ({ kind, names: own }) => kind === 'source' && own.some(({ text }) => nameKey(text) === title),
            ),
        ),
  );
}

/** The card or register item that a text belongs to; in a chapter, what stands below the nearest heading, heading included. */
function sectionAround(file: ParsedFile, { span, item }: Passage): Span {
  if (file.type !== 'chapter') return item?.span ?? span;
  const sections = outlineOf(file);
  const at = sections.findIndex(({ top, blocks }) =>
    [top, ...blocks].some((block) => block && contains(block.span, span)),
  );
  const { top, blocks = [] } = sections[at] ?? {};
  return { start: top?.span.start ?? blocks[0]?.span.start ?? span.start, end: blocks.at(-1)?.span.end ?? span.end };
}

function leadsInto({ uri }: ParsedFile, target: string, other: Plan): boolean {
  if (/^[a-z][a-z\d+.-]+:/i.test(target)) return false;
  const path = joinPath(parentOf(uri), decoded(target.replace(/[?#].*$/s, '')));
  return path !== undefined && (path === other.uri || isInside(other.uri, path));
}
