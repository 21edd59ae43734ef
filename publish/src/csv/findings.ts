import { type Finding, messageOf, relativePath } from '#core';
import type { Publication } from '../format.ts';
import { type Cell, csv } from './table.ts';
import { COLUMNS, CRITERIA, LEVELS } from './words.ts';

/** A row for each finding, in the order of files and lines. */
export function findingsTable(publication: Publication): string {
  const lang = publication.plan.language;
  const { level, rule, file, line, message } = COLUMNS;
  const rows = publication.findings.all.map((finding): Cell[] => [
    LEVELS[finding.severity][lang],
    finding.code,
    ...placeOf(publication, finding),
    messageOf(finding, lang),
  ]);
  return csv(
    [level, rule, file, line, message].map((words) => words[lang]),
    rows,
  );
}

/** The findings that tell whether everyone can read the plan, with the criterion that each is about. */
export function accessibilityTable(publication: Publication): string {
  const lang = publication.plan.language;
  const { criterion, rule, file, line, message } = COLUMNS;
  const rows = publication.findings.all.flatMap((finding): Cell[][] => {
    const about = CRITERIA.get(finding.code);
    if (about === undefined) return [];
    return [[about[lang], finding.code, ...placeOf(publication, finding), messageOf(finding, lang)]];
  });
  return csv(
    [criterion, rule, file, line, message].map((words) => words[lang]),
    rows,
  );
}

/** The file, relative to the plan's folder, and the line from 1. */
function placeOf({ plan }: Publication, { uri, span }: Finding): readonly [string, number] {
  const line = plan.file(uri)?.lines.lineAt(span.start) ?? 0;
  return [relativePath(plan.uri, uri), line + 1];
}
