import type { ParsedFile } from '../model/file.ts';
import { headingName } from './anchors.ts';
import { showsOthers } from './layouts/layout.ts';
import { imageTag, linkTags } from './markdown/links.ts';
import { printedReference } from './references.ts';
import type { Scope } from './scope.ts';

/**
 * Everything that the HTML of a chapter depends on: its own file, and what it shows of others – the words and the
 * anchors of its references, the numbers before its headings and captions, whether its links and pictures are there. A
 * view, and some layouts, show anything of the plan: a chapter with one depends on the plan as a whole.
 */
export function inputsOf(scope: Scope, file: ParsedFile, others: readonly unknown[]): readonly unknown[] {
  const { uri } = file;
  const isOfPlan = file.cards.some((card) => showsOthers(scope, file, card));
  const shown = [
    ...others,
    scope.lang,
    ...scope.numbers
      .headings(uri)
      .map(({ heading, number }) => `${number} ${scope.anchors.of(uri, headingName(heading.slug))}`),
    ...scope.numbers.captions(uri).map(({ number }) => number),
    ...file.definitions.map(({ id }) => id && scope.anchors.of(uri, id)),
    ...file.references.map((reference) => printedReference(scope, reference)),
    ...file.links.map(({ type, target }) =>
      type === 'image' ? imageTag(scope, uri, target, '').html : linkTags(scope, uri, target).open.html,
    ),
    ...file.notes.map(({ destination }) => destination && linkTags(scope, uri, destination.text).open.html),
  ];
  // One text compares in one step, and is small beside the chapter's HTML.
  return [file, shown.join('\n'), isOfPlan ? scope.plan : undefined];
}
