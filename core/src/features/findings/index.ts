import type { Finding, Severity } from '../../checks/define.ts';
import { messageOf, ruleOf } from '../../checks/render.ts';
import type { PlanFindings } from '../../checks/run.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { relativePath } from '../../model/uri.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { countFindings, type FindingCounts, Owners, SEVERITIES } from '../common/owners.ts';
import { unitsOf } from './units.ts';
import { WORDS } from './words.ts';

/** What findings are grouped by. */
export type FindingGroupBy = 'rule' | 'unit' | 'file';

/** Findings that belong together. */
export interface FindingGroup {
  /** Tells it from the others, also after an edit. */
  readonly key: string;
  /** `rest` holds what belongs to no unit. */
  readonly type: FindingGroupBy | 'rest';
  readonly label: string;
  /** A rule's code; empty for others. */
  readonly detail: string;
  /** The item that it is the findings of: a unit. */
  readonly item?: AnyItem;
  readonly counts: FindingCounts;
  /** The worst first, else as they stand. */
  readonly findings: readonly FoundHere[];
}

/** One finding with what is said of it. */
export interface FoundHere {
  readonly finding: Finding;
  readonly message: string;
  /** The card that it stands in, else the file below the plan's folder. */
  readonly where: string;
}

/**
 * The findings of a plan in groups: by rule, by the unit that answers for the card (several units: in each), or by file.
 * Only findings of the severities wanted are there.
 */
export function groupFindings(
  by: FindingGroupBy,
  plan: Plan,
  { all }: PlanFindings,
  lang: Lang,
  severities: readonly Severity[] = SEVERITIES,
): readonly FindingGroup[] {
  const owners = new Owners(plan);
  const titles = titlesIn(plan);
  const groups = new Map<unknown, { readonly head: Head; readonly findings: FoundHere[] }>();
  for (const finding of all) {
    if (!severities.includes(finding.severity)) continue;
    const item = owners.of(finding);
    const where = (item && titles.get(item)) ?? relativePath(plan.uri, finding.uri);
    const here = { finding, message: messageOf(finding, lang), where };
    for (const { id, head } of headsOf(by, plan, finding, item, lang)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { head: head(), findings: [here] });
      else group.findings.push(here);
    }
  }
  const made = [...groups.values()].map(({ head, findings }) => ({
    ...head,
    counts: countFindings(findings.map(({ finding }) => finding)),
    findings: [...findings].sort((a, b) => rank(a.finding.severity) - rank(b.finding.severity)),
  }));
  return inOrder(by, plan, made);
}

type Head = Pick<FindingGroup, 'key' | 'type' | 'label' | 'detail'> & { readonly item?: AnyItem };

interface HeadOf {
  readonly id: unknown;
  readonly head: () => Head;
}

function headsOf(
  by: FindingGroupBy,
  plan: Plan,
  { code, uri }: Finding,
  item: AnyItem | undefined,
  lang: Lang,
): readonly HeadOf[] {
  if (by === 'rule') {
    const summary = ruleOf(code)?.summary[lang] ?? code;
    return [{ id: code, head: () => ({ key: code, type: 'rule', label: summary, detail: code }) }];
  }
  if (by === 'file') {
    const path = relativePath(plan.uri, uri);
    return [{ id: uri, head: () => ({ key: path, type: 'file', label: path, detail: '' }) }];
  }
  const units = item === undefined ? [] : unitsOf(plan, item);
  if (units.length === 0) {
    const label = item?.kind === 'measure' ? WORDS.withoutUnit : WORDS.elsewhere;
    return [{ id: label, head: () => ({ key: label.en, type: 'rest', label: label[lang], detail: '' }) }];
  }
  return units.map(({ id, key, label, item: unit }) => ({
    id,
    head: () => ({ key, type: 'unit', label, detail: '', ...(unit && { item: unit }) }),
  }));
}

/** How items are called in a list. */
function titlesIn(plan: Plan): ReadonlyMap<AnyItem, string> {
  const own = plan.definitions.filter(({ kind, item }) => kind === item?.kind);
  return new Map(own.flatMap(({ item, title }) => (item === undefined ? [] : [[item, excerptOf(title)] as const])));
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Rules by their worst finding, units as in the register, files as in the plan; of the rest, those with the most findings first. */
function inOrder(by: FindingGroupBy, plan: Plan, groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const order = new Map<unknown, number>(
    by === 'file'
      ? plan.files.map(({ uri }, at) => [relativePath(plan.uri, uri), at])
      : plan.items('unit').map((unit, at) => [unit, at]),
  );
  const placeOf = ({ key, item, type, counts }: FindingGroup): number => {
    if (type === 'rule') return SEVERITIES.findIndex((severity) => counts[severity] > 0);
    return type === 'rest' ? Number.MAX_SAFE_INTEGER : (order.get(type === 'file' ? key : item) ?? order.size);
  };
  return [...groups].sort((a, b) => placeOf(a) - placeOf(b) || b.findings.length - a.findings.length);
}
