import type { Finding } from '../../checks/define.ts';
import { messageOf, titleOf } from '../../checks/render.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { findRow, rowsOf } from '../../model/table/index.ts';
import type { YamlMap } from '../../syntax/yaml/types.ts';
import { overlaps, type Span, touches } from '../../text/span.ts';
import type { FormFinding } from './types.ts';

/** Rules whose findings are about the card's own id, where findings about the card as a whole stand too. */
const ABOUT_ID: ReadonlySet<string> = new Set(['invalid-id', 'duplicate-id']);

/** The fields that rules miss, where a card as a whole is underlined for it. */
const MISSED: Readonly<Record<string, string>> = {
  'missing-responsible-unit': 'responsible',
  'missing-time': 'time',
  'missing-economy': 'economy',
  'measure-without-goal': 'goals',
  'measure-without-indicator': 'indicators',
  'goal-without-indicator': 'indicators',
  'indicator-without-source': 'source',
  'indicator-without-baseline': 'baseline',
  'indicator-without-target': 'target',
  'evaluation-without-decision': 'decision',
};

/** The findings of a card, parted by what they are about. */
export interface CardFindings {
  readonly mend: readonly FormFinding[];
  readonly card: readonly FormFinding[];
  /** By the English name of the field. */
  readonly fields: ReadonlyMap<string, readonly FormFinding[]>;
}

/** Those of a file's findings that stand in a card, in their order; `whole` is all that belongs to the card. */
export function findingsIn(findings: readonly Finding[], whole: Span): readonly Finding[] {
  return findings.filter(
    ({ span }) => overlaps(span, whole) || (span.start === span.end && touches(whole, span.start)),
  );
}

/**
 * Parts a card's own findings (`findingsIn`). Faults of its text stand first where they lock it, else at their fields. What a fix would insert tells what a finding about
 * the whole card misses.
 */
export function sortFindings(
  own: readonly Finding[],
  item: AnyItem,
  map: YamlMap | undefined,
  locked: boolean,
  lang: Lang,
): CardFindings {
  const mend: FormFinding[] = [];
  const card: FormFinding[] = [];
  const fields = new Map<string, FormFinding[]>();
  for (const [number, finding] of own.entries()) {
    const shown = shownOf(finding, number, lang);
    const field = fieldOfFinding(finding, item, map);
    const isFault = finding.code === 'syntax' || finding.code === 'merge-conflict';
    if (isFault && (locked || field === undefined)) mend.push(shown);
    else if (field === undefined) card.push(shown);
    else fields.set(field, [...(fields.get(field) ?? []), shown]);
  }
  return { mend, card, fields };
}

function shownOf(finding: Finding, number: number, lang: Lang): FormFinding {
  return {
    number,
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding, lang),
    at: finding.span.start,
    fixes: finding.fixes().map((fix) => titleOf(fix, lang)),
  };
}

function fieldOfFinding(finding: Finding, item: AnyItem, map: YamlMap | undefined): string | undefined {
  const rows = rowsOf(item.kind);
  const { anchor } = item;
  const isAboutCard = finding.span.start === anchor.start && finding.span.end === anchor.end;
  if (isAboutCard && !ABOUT_ID.has(finding.code)) {
    const inserted = finding.fixes().find(({ id }) => id === 'insert-field')?.args.key ?? finding.args.key;
    const named = typeof inserted === 'string' ? findRow(rows, inserted)?.name : undefined;
    const missed = named ?? MISSED[finding.code];
    const isThere = map?.pairs.some(({ key, value }) => value && findRow(rows, key.text)?.name === missed) === true;
    if (missed !== undefined && rows[missed] !== undefined && !isThere) return missed;
    return fieldAtAnchor(finding, map, rows);
  }
  const pair = map?.pairs.find(({ span }) => overlaps(span, finding.span) || touches(span, finding.span.start));
  return pair && findRow(rows, pair.key.text)?.name;
}

/** Where a card has no id, its anchor is a text that findings of its own may cover; those about texts stay there. */
function fieldAtAnchor(
  finding: Finding,
  map: YamlMap | undefined,
  rows: ReturnType<typeof rowsOf>,
): string | undefined {
  const pair = map?.pairs.find(({ value }) => value?.span.start === finding.span.start);
  const name = pair && findRow(rows, pair.key.text)?.name;
  return name === 'id' ? undefined : name;
}
