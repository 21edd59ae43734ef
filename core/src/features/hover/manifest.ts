import type { ParsedFile } from '../../model/file.ts';
import { groupBy } from '../../model/group.ts';
import { type Lang, words } from '../../model/language.ts';
import { listedPaths } from '../../model/manifest.ts';
import { KINDS, pluralOf, TABLE } from '../../model/table/index.ts';
import * as records from '../../model/table/records.ts';
import { PLAN_STATUSES } from '../../model/table/values.ts';
import type { Uri } from '../../model/uri.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { countsOf } from '../status.ts';
import { countedFindings } from './findings.ts';
import { cardOf, escapeMarkdown, type Row } from './rows.ts';
import type { Hover, Judgement } from './types.ts';

const HOLDS = words('innhold', 'innhald', 'contents');
const FOUND = words('funn', 'funn', 'findings');
const PERIOD = words('periode', 'periode', 'period');
const STATUS = words('status');

/** In `plan.yaml`: what a listed chapter or appendix holds, and which plan an alias or a folder is. */
export function aboutManifest(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
  judgement: Judgement | undefined,
): Hover | undefined {
  if (file.type !== 'manifest') return undefined;
  const { plans, previous } = plan.manifest;
  const path = listedPaths(plan.manifest).find(({ span }) => touches(span, offset));
  if (path !== undefined) {
    const markdown = path.uri === undefined ? undefined : chapterText(plan, path.uri, lang, judgement);
    return markdown === undefined ? undefined : { span: path.span, markdown };
  }
  for (const { alias, path: folder } of plans) {
    const span = [alias.span, folder.span].find((each) => touches(each, offset));
    if (span) return aboutAlias(plan, alias.text, span, lang, judgement);
  }
  if (!previous || !touches(previous.span, offset)) return undefined;
  return aboutAlias(plan, previous.text.trim(), previous.span, lang, judgement);
}

/** A chapter's title, what it holds and what was found in it; `undefined` for what is no file of the plan. */
export function chapterText(plan: Plan, uri: Uri, lang: Lang, judgement: Judgement | undefined): string | undefined {
  const file = plan.file(uri);
  if (file === undefined) return undefined;
  const title = file.headings[0]?.text;
  const rows: Row[] = [];
  const counts = countedItems(file, lang);
  if (counts !== '') rows.push({ label: HOLDS[lang], text: counts });
  if (judgement) {
    rows.push({ label: FOUND[lang], text: countedFindings(judgement.findings(plan).byFile.get(file.uri) ?? [], lang) });
  }
  const parts = [title === undefined ? '' : `**${escapeMarkdown(title)}**`, cardOf(rows)].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

/** «2 mål, 12 tiltak»: the items of a file by kind. */
function countedItems(file: ParsedFile, lang: Lang): string {
  const byKind = groupBy(file.items, ({ kind }) => [kind]);
  return KINDS.flatMap((kind) => {
    const count = byKind.get(kind)?.length ?? 0;
    const word = count === 1 ? TABLE[kind].word : (pluralOf(kind) ?? TABLE[kind].word);
    return count === 0 ? [] : `${count} ${word[lang]}`;
  }).join(', ');
}

/** The same with its place. */
export function aboutAlias(
  plan: Plan,
  alias: string,
  span: Span,
  lang: Lang,
  judgement: Judgement | undefined,
): Hover | undefined {
  const markdown = aliasText(plan, alias, lang, judgement);
  return markdown === undefined ? undefined : { span, markdown };
}

/** Another plan: its title, whose it is, its period and what it holds; `undefined` for an alias that leads nowhere. */
export function aliasText(plan: Plan, alias: string, lang: Lang, judgement: Judgement | undefined): string | undefined {
  const other = plan.other(alias);
  if (other === undefined) return undefined;
  const { manifest } = other;
  const { municipality, publisher } = records.manifest;
  const { goals, measures, units, sources } = countsOf(other);
  const counts = (
    [
      [goals, 'goal'],
      [measures, 'measure'],
      [units, 'unit'],
      [sources, 'source'],
    ] as const
  ).flatMap(([count, kind]) => {
    const word = count === 1 ? TABLE[kind].word : (pluralOf(kind) ?? TABLE[kind].word);
    return count === 0 ? [] : `${count} ${word[lang]}`;
  });
  const status = PLAN_STATUSES.find(({ en }) => en === manifest.status)?.[lang];
  const rows: (Row | undefined)[] = [
    rowOf(municipality.key[lang], manifest.municipality?.text),
    rowOf(publisher.key[lang], manifest.publisher?.text),
    rowOf(PERIOD[lang], manifest.period?.words.text),
    manifest.library ? undefined : rowOf(STATUS[lang], status),
    rowOf(HOLDS[lang], counts.join(', ')),
    judgement && !manifest.library
      ? rowOf(FOUND[lang], countedFindings(judgement.findings(other).all, lang))
      : undefined,
  ];
  const title = manifest.title?.text ?? manifest.id?.text ?? alias;
  const card = cardOf(rows.filter((row) => row !== undefined));
  return [`**${escapeMarkdown(title)}**`, card].filter((part) => part !== '').join('\n\n');
}

function rowOf(label: string, text: string | undefined): Row | undefined {
  return text === undefined || text === '' ? undefined : { label, text: escapeMarkdown(text) };
}
