import {
  compareTexts,
  countsOf,
  type Finding,
  type Lang,
  messageOf,
  type ParsedFile,
  type Plan,
  type PlanCounts,
  type PlanFindings,
  type PlanStatus,
  type Position,
  relatedMessageOf,
  type Severity,
  type Span,
  titleOf,
  type Uri,
} from '#core';

/** What was found in one plan, as reporters need it: plain data, so that the plan itself need not be kept. */
export interface PlanResult {
  /** `undefined` where the manifest names none, or cannot be read. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Relative to the current directory, with `/`; `.` for that directory. */
  readonly folder: string;
  /** The plan's own, whatever it was judged by. */
  readonly status: PlanStatus;
  readonly counts: PlanCounts;
  /** Sorted by file, start, code. */
  readonly findings: readonly FindingResult[];
  /** How many findings a silence hid. */
  readonly silenced: number;
}

/** A stretch of a file; lines and characters from 0, in UTF-16 units. */
export interface Place {
  /** Relative to the current directory, with `/`. */
  readonly file: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface FindingResult extends Place {
  readonly code: string;
  readonly severity: Severity;
  /** The sentences are in the reader's language. */
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** The line that it begins in. */
  readonly source: string;
}

/** What turning findings into results asks of the workspace. */
export interface Around {
  readonly lang: Lang;
  file(uri: Uri): ParsedFile | undefined;
  path(uri: Uri): string;
}

export function planResult(plan: Plan, { all, silenced }: PlanFindings, around: Around): PlanResult {
  const { id, title, status } = plan.manifest;
  return {
    id: id?.text,
    title: title?.text,
    folder: around.path(plan.uri),
    status,
    counts: countsOf(plan),
    findings: all.map((finding) => findingResult(finding, around)).sort(byPlace),
    silenced,
  };
}

function findingResult(finding: Finding, around: Around): FindingResult {
  const { code, severity, uri, span } = finding;
  const { lang } = around;
  const at = place(uri, span, around);
  return {
    code,
    severity,
    ...at,
    message: messageOf(finding, lang),
    related: finding.related.map((related) => ({
      ...place(related.uri, related.span, around),
      message: relatedMessageOf(finding, related, lang),
    })),
    fixes: finding.fixes().map((fix) => ({ title: titleOf(fix, lang), safe: fix.safe })),
    source: around.file(uri)?.lines.lineText(at.range.start.line) ?? '',
  };
}

function place(uri: Uri, span: Span, around: Around): Place {
  const lines = around.file(uri)?.lines;
  const position = (offset: number): Position => {
    const { line, character } = lines?.positionAt(offset) ?? { line: 0, character: 0 };
    return { line, character };
  };
  return { file: around.path(uri), range: { start: position(span.start), end: position(span.end) } };
}

/** By file, start and code, as docs/cli.md says; by their ends where all of that is the same. */
export function byPlace(a: FindingResult, b: FindingResult): number {
  return (
    compareTexts(a.file, b.file) ||
    positionOrder(a.range.start, b.range.start) ||
    compareTexts(a.code, b.code) ||
    positionOrder(a.range.end, b.range.end)
  );
}

function positionOrder(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
