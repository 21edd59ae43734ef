import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { type Finding, type Fix, overlaps, type Span, titleOf } from '#core';
import { inFile, type Place } from '../answer.ts';
import { sameRange, toSpan } from '../convert.ts';
import { toWorkspaceEdit, withoutOverlap } from '../edits.ts';
import type { Feature } from '../feature.ts';

/** All safe fixes of a document in one step. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.planverk`;

export const codeAction: Feature = {
  method: 'textDocument/codeAction',
  offer: ({ codeActions }) =>
    codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } } : {},
  serve: (connection, server) => connection.onCodeAction(inFile(server, answer, [])),
};

/**
 * The fixes of the findings that the range touches, and, where source actions are asked for,
 * all safe fixes of the document. Findings are told by code and place, never by their sentences.
 */
function answer(place: Place, { context, range }: CodeActionParams): CodeAction[] {
  const { session, plan, file } = place;
  if (!session.abilities.codeActions) return [];
  const findings = session.findings(plan).byFile.get(file.uri) ?? [];
  const wanted = (kind: string): boolean => context.only?.some((only) => isKindOf(kind, only)) ?? kind !== FIX_ALL;
  const span = toSpan(file.lines, range);
  const quick = wanted(CodeActionKind.QuickFix) ? findings.filter((finding) => meets(finding.span, span)) : [];
  return [
    ...quick.flatMap((finding) => quickFixes(place, finding, context.diagnostics)),
    ...(wanted(FIX_ALL) ? fixAll(place, findings) : []),
  ];
}

function quickFixes(place: Place, finding: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { session, file, lang } = place;
  const made = session.reports.diagnostic(finding, file, session.around(), lang);
  // The client's own copy, where it sent one, is the one that it matches actions against.
  const shown = diagnostics.find(({ code, range }) => code === made.code && sameRange(range, made.range));
  const fixes = finding.fixes();
  const preferred = fixes.find((fix) => fix.safe) ?? fixes[0];
  return fixes.flatMap((fix) => {
    const edit = toWorkspaceEdit(session, [fix]);
    if (!edit) return [];
    const action = { title: titleOf(fix, lang), kind: CodeActionKind.QuickFix, diagnostics: [shown ?? made], edit };
    return [session.abilities.preferredActions && fix === preferred ? { ...action, isPreferred: true } : action];
  });
}

function fixAll({ session, lang }: Place, findings: readonly Finding[]): CodeAction[] {
  const safe = findings.map((finding) => finding.fixes().find((fix) => fix.safe)).filter(isFix);
  const edit = toWorkspaceEdit(session, withoutOverlap(safe));
  if (safe.length === 0 || !edit) return [];
  return [{ title: FIX_ALL_TITLE[lang], kind: FIX_ALL, edit }];
}

const FIX_ALL_TITLE = {
  nb: 'Rett alt som trygt kan rettes',
  nn: 'Rett alt som trygt kan rettast',
  en: 'Fix everything that is safe to fix',
};

function isFix(fix: Fix | undefined): fix is Fix {
  return fix !== undefined;
}

/** Whether two spans meet; a caret at either end of a finding is at the finding. */
function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start <= b.end && b.start <= a.end);
}

function isKindOf(kind: string, only: string): boolean {
  return kind === only || kind.startsWith(`${only}.`);
}
