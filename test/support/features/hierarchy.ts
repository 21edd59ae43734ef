import {
  atOnce,
  type DefinitionLink,
  type HierarchyItem,
  higher,
  implementationsAt,
  lower,
  namedBy,
  naming,
  purposesAt,
  rankedAt,
  rootsAt,
  type Step,
} from '#core';
import { showPlace } from './places.ts';
import type { FeatureRequest } from './request.ts';

/** Where it leads: from what, and each place there. */
export function showImplementation({ snapshot, plan, file, offset }: FeatureRequest): string {
  return showLinks(
    snapshot,
    file.text,
    [...implementationsAt(snapshot, plan, file, offset)].flatMap((part) => part ?? []),
  );
}

export function showTypeDefinition({ snapshot, plan, file, offset }: FeatureRequest): string {
  return showLinks(snapshot, file.text, purposesAt(snapshot, plan, file, offset));
}

function showLinks(snapshot: FeatureRequest['snapshot'], text: string, links: readonly DefinitionLink[]): string {
  const shown = links.map(({ origin, uri, whole, selection }) => {
    if (selection.start < whole.start || selection.end > whole.end)
      throw new Error('the selection is outside the whole');
    const place = showPlace(uri, snapshot.file(uri)?.text ?? '', selection);
    return `«${text.slice(origin.start, origin.end)}» → ${place}`;
  });
  return shown.length === 0 ? 'nowhere' : shown.join('\n');
}

/** What names each root, down to the second step, indented; each with the places of the names. */
export function showIncoming(request: FeatureRequest): string {
  const { snapshot, lang } = request;
  return tree(rootsAt(snapshot, request.plan, request.file, request.offset, lang), request, (item) =>
    atOnce(namedBy(snapshot, item.key, lang)).map((step) => ({ step, uri: step.item.uri })),
  );
}

/** What each root names, in the same way. */
export function showOutgoing(request: FeatureRequest): string {
  const { snapshot, lang } = request;
  return tree(rootsAt(snapshot, request.plan, request.file, request.offset, lang), request, (item) =>
    naming(snapshot, item.key, lang).map((step) => ({ step, uri: item.uri })),
  );
}

/** What stands above each root. */
export function showSupertypes(request: FeatureRequest): string {
  return ranks(request, higher);
}

/** What stands below each root. */
export function showSubtypes(request: FeatureRequest): string {
  return ranks(request, (...asked) => atOnce(lower(...asked)));
}

function ranks(request: FeatureRequest, follow: typeof higher): string {
  const { snapshot, lang } = request;
  return tree(rankedAt(snapshot, request.plan, request.file, request.offset, lang), request, (item) =>
    follow(snapshot, item.key, lang).map((each) => ({ step: { item: each, spans: [] }, uri: each.uri })),
  );
}

const DEPTH = 2;

type Next = (item: HierarchyItem) => readonly { readonly step: Step; readonly uri: string }[];

function tree(roots: readonly HierarchyItem[], { snapshot }: FeatureRequest, next: Next): string {
  const textOf = (uri: string) => snapshot.file(uri)?.text ?? '';
  const show = (item: HierarchyItem, places: string, depth: number): string[] => {
    const { name, detail, uri, whole, selection } = item;
    if (selection.start < whole.start || selection.end > whole.end) throw new Error(`${name} is outside its whole`);
    const own = `${'  '.repeat(depth)}${name} — ${detail} (${showPlace(uri, textOf(uri), selection)})${places}`;
    if (depth === DEPTH) return [own];
    const steps = next(item).flatMap(({ step, uri: from }) => {
      const at = step.spans.map((span) => showPlace(from, textOf(from), span)).join(', ');
      return show(step.item, at && ` at ${at}`, depth + 1);
    });
    return [own, ...steps];
  };
  const shown = roots.flatMap((root) => show(root, '', 0));
  return shown.length === 0 ? 'nothing' : shown.join('\n');
}
