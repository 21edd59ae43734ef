import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import {
  type Action,
  actionTitle,
  type Choice,
  type FileEdit,
  type Finding,
  fixAlike,
  overlaps,
  REASONS,
  refactoringsAt,
  type Span,
  safeFixes,
  titleOf,
  waysAround,
} from '#core';
import type { Place } from './answer.ts';
import { sameRange, toSpan } from './convert.ts';

/** All safe fixes of a document in one step. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.planverk`;

/** An action that can be had at a place; its edit is made when it is asked for. */
export interface Offer {
  /** Tells it from the others at its place, and is the same when the place is asked about again. */
  readonly key: string;
  readonly action: CodeAction;
  readonly choice?: Choice;
  readonly edits: () => readonly FileEdit[];
}

/** With more findings than these in the selection, only their own fixes are offered. */
const FEW = 10;

/**
 * What can be done in a range: fixes of the findings that it touches, refactorings, and, only where source actions are asked for,
 * all safe fixes of the document. Findings are told by code and place, never by their sentences.
 */
export function offersAt(
  place: Place,
  { context, range }: Pick<CodeActionParams, 'context' | 'range'>,
): readonly Offer[] {
  const { session, plan, file } = place;
  const all = session.findings(plan);
  const own = all.byFile.get(file.uri) ?? [];
  const span = toSpan(file.lines, range);
  const wanted = (kind: string): boolean => context.only?.some((only) => isKindOf(kind, only)) ?? kind !== FIX_ALL;
  const touched = wanted(CodeActionKind.QuickFix) ? own.filter((finding) => meets(finding.span, span)) : [];
  const few = touched.length > FEW ? [] : touched;
  const about = (finding: Finding, actions: readonly Action[]) => besides(place, finding, actions, context.diagnostics);
  return distinct([
    ...touched.flatMap((finding) => fixes(place, finding, context.diagnostics)),
    ...few.flatMap((finding) => about(finding, fixAlike(finding, all.all))),
    ...refactoringsAt({ plan, file, span })
      .filter(({ kind }) => wanted(kind))
      .map((action) => offerOf(place, action)),
    ...few.flatMap((finding) => about(finding, waysAround(plan, finding))),
    ...(wanted(FIX_ALL) ? fixAll(place, own) : []),
  ]);
}

function fixes(place: Place, finding: Finding, shown: readonly Diagnostic[]): Offer[] {
  const { session, lang } = place;
  const made = finding.fixes();
  const [first] = made;
  // Of several that do the like, the author has to choose.
  const alike = made.filter(({ id }) => id === first?.id);
  const preferred = made.find((fix) => fix.safe) ?? (alike.length === 1 ? first : undefined);
  return made.map((fix, index) => {
    const action = {
      title: titleOf(fix, lang),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(place, finding, shown)],
      ...(session.abilities.preferredActions && fix === preferred && { isPreferred: true }),
    };
    return { key: `${finding.code} ${finding.span.start} ${index}`, action, edits: () => fix.edits };
  });
}

function besides(place: Place, finding: Finding, actions: readonly Action[], shown: readonly Diagnostic[]): Offer[] {
  const diagnostics = [diagnosticOf(place, finding, shown)];
  return actions.map((action) => {
    const offer = offerOf(place, action);
    const key = action.id === 'silence' ? `${offer.key} ${finding.span.start}` : offer.key;
    return { ...offer, key, action: { ...offer.action, diagnostics } };
  });
}

function offerOf({ lang }: Place, action: Action): Offer {
  const { kind, disabled, choice, edits } = action;
  const made = {
    title: actionTitle(action, lang),
    kind,
    ...(disabled && { disabled: { reason: REASONS[disabled][lang] } }),
  };
  const key = [action.id, ...Object.values(action.args)].join(' ');
  return { key, action: made, edits, ...(choice && { choice }) };
}

function fixAll({ lang }: Place, findings: readonly Finding[]): Offer[] {
  const edits = safeFixes(findings);
  if (edits.length === 0) return [];
  return [{ key: FIX_ALL, action: { title: FIX_ALL_TITLE[lang], kind: FIX_ALL }, edits: () => edits }];
}

const FIX_ALL_TITLE = {
  nb: 'Rett alt som trygt kan rettes',
  nn: 'Rett alt som trygt kan rettast',
  en: 'Fix everything that is safe to fix',
};

/** The client's own copy, where it sent one, is the one that it matches actions against. */
function diagnosticOf({ session, file, lang }: Place, finding: Finding, shown: readonly Diagnostic[]): Diagnostic {
  const made = session.reports.diagnostic(finding, file, session.around(), lang);
  return shown.find(({ code, range }) => code === made.code && sameRange(range, made.range)) ?? made;
}

/** Two findings may ask for the same. */
function distinct(offers: readonly Offer[]): readonly Offer[] {
  return [...new Map(offers.map((offer) => [offer.key, offer])).values()];
}

/** Whether two spans meet; a caret at either end of a finding is at the finding. */
function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start <= b.end && b.start <= a.end);
}

function isKindOf(kind: string, only: string): boolean {
  return kind === only || kind.startsWith(`${only}.`);
}
