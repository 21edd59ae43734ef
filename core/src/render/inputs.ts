import type { ParsedFile } from '../model/file.ts';
import type { Reference } from '../model/reference.ts';
import type { TargetKind } from '../model/table/types.ts';
import { holderOf, type Span } from '../text/span.ts';
import { importedItems } from '../workspace/imports.ts';
import { headingName, idOf, NO_ID } from './anchors.ts';
import { showsOthers } from './layouts/layout.ts';
import { imageTag, linkTags } from './markdown/links.ts';
import { printedReference } from './references.ts';
import { type Counted, type Scope, scopeIn } from './scope.ts';

/**
 * Everything that the HTML of a chapter depends on: its own file, and what it shows of others – the words and the
 * anchors of its references, the numbers before its headings and captions, whether its links and pictures are there. A
 * chapter with a view, or a layout that shows others, depends on what all cards and registers say too.
 */
export function inputsOf(counted: Counted, file: ParsedFile, others: readonly unknown[]): readonly unknown[] {
  const { uri } = file;
  const scope = scopeIn(counted, uri);
  const common = commonOf(counted);
  const shown = [
    ...others,
    scope.lang,
    ...scope.numbers
      .headings(uri)
      .map(({ heading, number }) => `${number} ${scope.anchors.of(uri, headingName(heading.slug))}`),
    ...scope.numbers.captions(uri).map(({ number }) => number),
    ...file.definitions.map(({ id }) => id && scope.anchors.of(uri, id)),
    ...linesOf(scope, common, file),
    ...file.notes.map(({ destination }) => destination && linkTags(scope, uri, destination.text).open.html),
  ];
  // One text compares in one step, and is small beside the chapter's HTML.
  return [file, shown.join('\n'), ...(showsRecords(counted, file) ? common.records() : [])];
}

/** Whether a chapter shows what cards and registers anywhere in the plan say. */
export function showsRecords(counted: Counted, file: ParsedFile): boolean {
  return file.cards.some((card) => showsOthers(counted, file, card));
}

/** What the inputs of one printing have in common. */
interface Common {
  /** What names in fields are printed as, by the kinds that the field takes and the name. */
  readonly names: Map<readonly TargetKind[], Map<string, string>>;
  readonly records: () => readonly unknown[];
}

const known = new WeakMap<Counted, Common>();

function commonOf(counted: Counted): Common {
  let common = known.get(counted);
  if (common === undefined) {
    let records: readonly unknown[] | undefined;
    common = {
      names: new Map(),
      records: () => {
        records ??= newRecords(counted);
        return records;
      },
    };
    known.set(counted, common);
  }
  return common;
}

/** References as they are printed, and where links lead, of the whole file or of some stretches of it. */
function linesOf(
  scope: Scope,
  { names }: Common,
  { uri, references, links }: ParsedFile,
  stretches?: readonly Span[],
): readonly string[] {
  const isWanted = (span: Span) => stretches === undefined || holderOf(stretches, span) !== undefined;
  const shown = references.map((reference) => isWanted(reference.span) && referenceLine(scope, names, reference));
  const led = links.map(
    ({ type, target, whole }) =>
      isWanted(whole) &&
      (type === 'image' ? imageTag(scope, uri, target, '').html : linkTags(scope, uri, target).open.html),
  );
  return [...shown, ...led].filter((line) => line !== false);
}

/** A name in a field is printed alike wherever it stands in that field, but for a § and for what it means in an evaluation. */
function referenceLine(scope: Scope, names: Common['names'], reference: Reference): string {
  const { place, to, written } = reference;
  if (place.type !== 'field' || place.section !== undefined || place.item?.kind === 'evaluation')
    return printedReference(scope, reference);
  const printed = names.get(to) ?? new Map<string, string>();
  names.set(to, printed);
  const line = printed.get(written) ?? printedReference(scope, reference);
  printed.set(written, line);
  return line;
}

/**
 * All that views, and layouts that show others, can say: what stands in cards and registers, with what it leads to and the headings that it
 * stands below, and what the plan takes from other ones. No running text.
 */
function newRecords(counted: Counted): readonly unknown[] {
  const { plan } = counted;
  const scope = scopeIn(counted, plan.manifest.uri);
  const imported = importedItems(plan);
  const common = commonOf(counted);
  return [
    plan.file(plan.manifest.uri),
    ...plan.manifest.plans.map(({ alias }) => plan.other(alias.text)),
    ...imported,
    imported.map((item) => scope.anchors.of(item.uri, idOf(item) ?? NO_ID)).join('\n'),
    ...plan.files.flatMap((file) => {
      const items = file.definitions.filter(({ item }) => item !== undefined);
      const anchors = items.map(({ id }) => id && scope.anchors.of(file.uri, id));
      if (file.type === 'register') return [file, [...anchors, ...linesOf(scope, common, file)].join('\n')];
      const stretches = file.cards.map(({ span }) => span);
      return [[...cardsOf(scope, file), ...anchors, ...linesOf(scope, common, file, stretches)].join('\n')];
    }),
  ];
}

/** The fences of a chapter as they are written, with their lines, among its headings as they are printed. */
function cardsOf(scope: Scope, { uri, text, lines, cards }: ParsedFile): readonly string[] {
  const headings = scope.numbers.headings(uri).map(({ heading, number }) => ({
    start: heading.span.start,
    said: `${number} ${scope.anchors.of(uri, headingName(heading.slug))} ${heading.text}`,
  }));
  const fences = cards.map(({ span: { start, end } }) => ({
    start,
    said: `${lines.lineAt(start)} ${text.slice(start, end)}`,
  }));
  return cards.length === 0 ? [] : [...headings, ...fences].sort((a, b) => a.start - b.start).map(({ said }) => said);
}
