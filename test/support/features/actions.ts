import {
  type Action,
  actionTitle,
  applyEdits,
  type FileEdit,
  fixAlike,
  overlaps,
  REASONS,
  refactoringsAt,
  type Snapshot,
  type Span,
  safeFixes,
  type TextEdit,
  touches,
  waysAround,
} from '#core';
import type { FeatureRequest } from './request.ts';

/** Every action at the selection: what sort it is and what it is called, and why it cannot be done. */
export function showActions(request: FeatureRequest): string {
  const shown = actionsAt(request).map((action) => {
    const { kind, disabled, choice } = action;
    const notes = [choice && !choice.near && 'if asked', disabled && REASONS[disabled][request.lang]].filter(Boolean);
    return `${kind}: ${actionTitle(action, request.lang)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  });
  return shown.length === 0 ? 'none' : shown.join('\n');
}

/** The files that an action changes, as they are afterwards, with `‹›` around what the author is led to. Throws where there is none of the title. */
export function applyAction(request: FeatureRequest, title: string | undefined): ReadonlyMap<string, string> {
  const { snapshot } = request;
  if (title === undefined) return applied(snapshot, safeFixes(findingsOf(request).own));
  const actions = actionsAt(request);
  const action = actions.find((each) => actionTitle(each, request.lang) === title && !each.disabled);
  if (action === undefined) {
    const offered = actions.map((each) => `«${actionTitle(each, request.lang)}»`).join(', ');
    throw new Error(`no action is called «${title}»; offered: ${offered || 'none'}`);
  }
  return applied(snapshot, action.edits());
}

function applied(snapshot: Snapshot, edits: readonly FileEdit[]): ReadonlyMap<string, string> {
  const byFile = new Map<string, TextEdit[]>();
  for (const { uri, edits: own } of edits) byFile.set(uri, [...(byFile.get(uri) ?? []), ...own]);
  return new Map(
    [...byFile].map(([uri, own]) => {
      const sorted = [...own].sort((a, b) => a.span.start - b.span.start);
      for (const [at, edit] of sorted.entries()) {
        const next = sorted[at + 1];
        if (next && overlaps(edit.span, next.span)) throw new Error(`two edits of ${uri} overlap`);
      }
      return [uri.replace('file:///plan/', ''), applyEdits(snapshot.file(uri)?.text ?? '', own.map(withStops))];
    }),
  );
}

function withStops(edit: TextEdit): TextEdit {
  let { text } = edit;
  for (const { start, end } of [...(edit.stops ?? [])].reverse()) {
    text = `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
  }
  return { ...edit, text };
}

function actionsAt(request: FeatureRequest): readonly Action[] {
  const { plan, file, span } = request;
  const { all, touched } = findingsOf(request);
  return [
    ...touched.flatMap((finding) => fixAlike(finding, all)),
    ...refactoringsAt({ plan, file, span }),
    ...touched.flatMap((finding) => waysAround(plan, finding)),
  ];
}

function findingsOf({ file, span, findings }: FeatureRequest) {
  const { all, byFile } = findings();
  const own = byFile.get(file.uri) ?? [];
  const meets = (at: Span) => touches(at, span.start) || overlaps(at, span);
  return { all, own, touched: own.filter((finding) => meets(finding.span)) };
}
