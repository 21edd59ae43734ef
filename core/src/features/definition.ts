import type { ParsedFile } from '../model/file.ts';
import { listedPaths } from '../model/manifest.ts';
import type { Uri } from '../model/uri.ts';
import { type Span, touches } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import { findReference, isAt } from './common/at-offset.ts';
import { linkAt, linkTarget } from './common/links.ts';

/** Where something leads: from `origin` in the file asked about to `whole` in `uri`, the caret going to `selection` in it. */
export interface DefinitionLink {
  readonly origin: Span;
  readonly uri: Uri;
  readonly whole: Span;
  readonly selection: Span;
}

const START: Span = { start: 0, end: 0 };

/**
 * Where what stands at an offset is defined: items and other targets of references, files and headings of Markdown links,
 * footnotes, chapters and other plans that the manifest names. Several for a name that several items declare; empty for
 * what leads nowhere.
 */
export function definitionsAt(plan: Plan, file: ParsedFile, offset: number): readonly DefinitionLink[] {
  const ways = [referenceAt, linkedAt, manifestAt];
  for (const way of ways) {
    const links = way(plan, file, offset);
    if (links.length > 0) return links;
  }
  return [];
}

function referenceAt(plan: Plan, file: ParsedFile, offset: number): readonly DefinitionLink[] {
  const reference = findReference(file, offset);
  if (!reference) return [];
  const { plan: alias, place } = reference;
  const resolved = plan.resolve(reference);
  if (alias && touches(alias.span, offset) && resolved[0]?.plan && resolved[0].plan !== plan) {
    return [toFile(alias.span, resolved[0].plan.manifest.uri)];
  }
  const chosen = resolved.filter(({ span }) => isAt(reference, span, offset));
  return chosen.flatMap(({ targets, wrongKind, span }) => {
    // What the place does not take is still what the author wrote of.
    const found = targets.length > 0 ? targets : wrongKind;
    return found.map(({ uri, whole, span: selection }) => ({
      origin: place.type === 'prose' ? place.whole : span,
      uri,
      whole: around(whole, selection),
      selection,
    }));
  });
}

function linkedAt(plan: Plan, file: ParsedFile, offset: number): readonly DefinitionLink[] {
  const link = linkAt(file, offset);
  if (link?.type === 'footnote' || link?.type === 'label') {
    const notes = file.notes.filter(({ type, label }) => type === link.type && label === link.target);
    return notes.map(({ whole, span }) => ({ origin: link.whole, uri: file.uri, whole, selection: span }));
  }
  const note = file.notes.find(({ destination }) => destination && touches(destination.span, offset));
  const written = link ? { text: link.target, span: link.span } : note?.destination;
  const target = written && linkTarget(plan, file, written.text, written.span);
  if (!target) return [];
  const { uri, heading, definition } = target;
  const whole = heading?.span ?? definition?.whole;
  if (!whole) return [toFile(written.span, uri)];
  return [{ origin: written.span, uri, whole, selection: heading?.span ?? definition?.span ?? whole }];
}

/** In `plan.yaml`: chapters and appendices, folders of other plans, the alias in `forrige`. */
function manifestAt(plan: Plan, file: ParsedFile, offset: number): readonly DefinitionLink[] {
  if (file.type !== 'manifest') return [];
  const { plans, previous } = plan.manifest;
  const path = listedPaths(plan.manifest).find(({ span }) => touches(span, offset));
  if (path) return path.uri !== undefined && plan.exists(path.uri) ? [toFile(path.span, path.uri)] : [];
  const other = plans.find((each) => touches(each.path.span, offset));
  if (other) return manifestOf(plan, other.alias.text, other.path.span);
  if (!previous || !touches(previous.span, offset)) return [];
  return manifestOf(plan, previous.text, previous.span);
}

function manifestOf(plan: Plan, alias: string, origin: Span): readonly DefinitionLink[] {
  const other = plan.other(alias);
  return other ? [toFile(origin, other.manifest.uri)] : [];
}

function toFile(origin: Span, uri: Uri): DefinitionLink {
  return { origin, uri, whole: START, selection: START };
}

/** What is shown of a target holds the place that the caret goes to, also where that is a fence's word. */
function around(whole: Span, selection: Span): Span {
  return { start: Math.min(whole.start, selection.start), end: Math.max(whole.end, selection.end) };
}
