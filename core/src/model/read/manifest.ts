import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import { nearest } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import type { Silence } from '../file.ts';
import type { Lang } from '../language.ts';
import { LANGS } from '../language.ts';
import {
  emptyManifest,
  type HeadingDepth,
  type Layout,
  type ListedPart,
  type ListedPath,
  type Manifest,
  type PlanStatus,
  type RuleLevel,
} from '../manifest.ts';
import { isId, toId } from '../names/index.ts';
import { findRow, KINDS, kindOfPlural, kindOfWord, rowsOf, TABLE } from '../table/index.ts';
import {
  adoption as adoptionRows,
  layout as layoutRows,
  manifest as manifestRows,
  part as partRows,
} from '../table/records.ts';
import type { Kind } from '../table/types.ts';
import { HEADING_DEPTHS, PLAN_STATUSES, RULE_LEVELS } from '../table/values.ts';
import { readPeriod } from '../time/index.ts';
import { isLibraryPath, joinPath, libraryUri, parentOf } from '../uri.ts';
import type { Words } from '../value.ts';
import { type Draft, type FieldOwner, given, type ReadContext } from './context.ts';
import { knownPairs } from './keys.ts';
import { findListed, readFlag, readListed } from './listed.ts';
import { yamlSilences } from './silences.ts';
import { readReferences, readWords, readWordsList, wordsOf, wrongType } from './text.ts';

/** The versions of the format that this program reads. */
const VERSIONS = ['1'];

/** A manifest read, with the silences in it (docs/format.md section 2). Anything missing or wrong is a problem. */
export function readManifest(shared: ReadContext): {
  readonly manifest: Manifest;
  readonly silences: readonly Silence[];
} {
  const { root, problems } = readYaml(shared.text);
  const context: ReadContext = { ...shared, language: languageOf(root) };
  for (const { reason, span } of problems) context.problems.push({ code: 'syntax', span, reason });
  const broken = problems.length > 0;
  const map = root?.type === 'map' ? root : undefined;
  if (root !== undefined && map === undefined && !broken) {
    context.problems.push({
      code: 'wrong-type',
      span: firstLine(root.span, shared.text),
      key: 'plan.yaml',
      expected: 'mapping',
    });
  }
  const manifest = map
    ? readMap(map, broken, context)
    : emptyManifest(context.uri, context.language, broken || root !== undefined);
  if (!manifest.broken) reportMissing(map, manifest, context);
  return { manifest, silences: yamlSilences(shared.text, { start: 0, end: shared.text.length }, root) };
}

/** The language that a manifest's text names, bokmål where it names none: needed before anything else is read. */
export function languageOf(root: YamlNode | undefined): Lang {
  if (root?.type !== 'map') return 'nb';
  const pair = root.pairs.find(({ key }) => findRow(manifestRows, key.text)?.name === 'language');
  const written = pair?.value?.type === 'scalar' ? pair.value.text.trim() : '';
  return LANGS.find((lang) => lang === written) ?? 'nb';
}

function readMap(map: YamlMap, broken: boolean, context: ReadContext): Manifest {
  const manifest = emptyManifest(context.uri, context.language, broken);
  for (const { name, node, owner } of knownPairs(map, manifestRows, context)) {
    Object.assign(manifest, readPart(name, node, owner, context));
  }
  return { ...manifest, anchor: manifest.id?.span ?? map.pairs[0]?.key.span ?? { start: 0, end: 0 } };
}

/** What one key of the manifest says, as the part of the manifest that it fills. */
function readPart(name: string, node: YamlNode, owner: FieldOwner, context: ReadContext): Partial<Manifest> {
  switch (name) {
    case 'version':
      readVersion(node, context);
      return {};
    case 'id':
      return given('id', readPlanId(node, owner, context));
    case 'title':
    case 'municipality':
    case 'publisher':
    case 'previous':
      return given(name, readWords(node, owner, context));
    case 'language':
      readLanguage(node, owner, context);
      return {};
    case 'status':
      return given('status', readListed(node, { values: PLAN_STATUSES }, owner, context) as PlanStatus | undefined);
    case 'period':
      return given('period', readPlanPeriod(node, owner, context));
    case 'adopted':
      return given('adopted', readAdoption(node, owner, context));
    case 'chapters':
      return given('parts', readParts(node, owner, context));
    case 'appendices':
      return { appendices: readPaths(node, owner, context) };
    case 'plans':
      return given('plans', readPlans(node, owner, context));
    case 'library':
      return given('library', readFlag(node, owner, context));
    case 'requirements':
      return { requirements: readReferences(node, manifestRows.requirements.value, owner, context) ?? [] };
    case 'contents':
    case 'numbering':
      return given(name, readListed(node, { values: HEADING_DEPTHS }, owner, context) as HeadingDepth | undefined);
    case 'layout':
      return given('layouts', readLayouts(node, owner, context));
    case 'required':
      return given('required', readRequired(node, owner, context));
    case 'rules':
      return { ...given('rules', readRules(node, owner, context)), ruleCodes: readRuleCodes(node) };
    default:
      throw new Error(`The manifest's table has a row that nothing reads: ${name} (${owner.key})`);
  }
}

function readVersion(node: YamlNode, context: ReadContext): void {
  const version = node.type === 'scalar' ? node.text.trim() : undefined;
  if (version !== undefined && VERSIONS.includes(version)) return;
  context.problems.push({ code: 'unsupported-version', span: node.span, ...(version !== undefined && { version }) });
}

function readPlanId(node: YamlNode, owner: FieldOwner, context: ReadContext): Words | undefined {
  const words = readWords(node, owner, context);
  if (words !== undefined && !isId(words.text.trim())) {
    context.problems.push({ code: 'invalid-id', span: words.span, id: words.text, suggestion: toId(words.text) });
  }
  return words;
}

function readLanguage(node: YamlNode, owner: FieldOwner, context: ReadContext): void {
  const words = readWords(node, owner, context);
  if (words === undefined || LANGS.some((lang) => lang === words.text.trim())) return;
  context.problems.push({ code: 'unknown-value', span: words.span, key: owner.key, value: words.text, allowed: LANGS });
}

function readPlanPeriod(node: YamlNode, owner: FieldOwner, context: ReadContext): Manifest['period'] {
  const words = readWords(node, owner, context);
  if (words === undefined) return undefined;
  const period = readPeriod(words.text);
  return period === undefined ? wrongType(words.span, 'period', owner, context) : { ...period, words };
}

function readAdoption(node: YamlNode, owner: FieldOwner, context: ReadContext): Manifest['adopted'] {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  const adopted: Record<string, Words> = {};
  for (const { name, node: part, owner: inner } of knownPairs(node, adoptionRows, context)) {
    const words = readWords(part, inner, context);
    if (words) adopted[name] = words;
  }
  return adopted;
}

function readLayouts(node: YamlNode, owner: FieldOwner, context: ReadContext): Manifest['layouts'] | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  const layouts = new Map<Kind, Layout>();
  for (const { name, node: part, owner: inner } of knownPairs(node, layoutRows, context)) {
    const kind = name as keyof typeof layoutRows;
    const layout = readListed(part, layoutRows[kind].value, inner, context);
    if (layout !== undefined) layouts.set(kind, layout as Layout);
  }
  return layouts;
}

/** `kapitler`: paths, and parts that group them. Paths outside parts stand in parts without a title, in their order. */
function readParts(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly ListedPart[] | undefined {
  if (node.type !== 'seq') return wrongType(node.span, 'list', owner, context);
  const parts: Draft<ListedPart>[] = [];
  for (const entry of node.items) {
    if (entry === undefined) continue;
    const last = parts.at(-1);
    if (entry.type === 'map') parts.push(readTitledPart(entry, context));
    else if (last !== undefined && last.title === undefined)
      last.chapters = [...last.chapters, ...readPaths(entry, owner, context)];
    else parts.push({ chapters: readPaths(entry, owner, context) });
  }
  return parts;
}

function readTitledPart(map: YamlMap, context: ReadContext): Draft<ListedPart> {
  let chapters: readonly ListedPath[] = [];
  let title: Words | undefined;
  for (const { name, node, owner } of knownPairs(map, partRows, context)) {
    if (name === 'title') title = readWords(node, owner, context);
    else chapters = readPaths(node, owner, context);
  }
  // A part nobody has named yet is still a group of its own.
  return { title: title ?? { text: '', span: { start: map.span.start, end: map.span.start } }, chapters };
}

function readPaths(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly ListedPath[] {
  return readWordsList(node, owner, context).map(({ text, span }) => ({
    path: text.trim(),
    span,
    uri: joinPath(parentOf(context.uri), text.trim()),
  }));
}

function readPlans(node: YamlNode, owner: FieldOwner, context: ReadContext): Manifest['plans'] | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  return node.pairs.flatMap((pair) => {
    const path = readWords(pair.value, { ...owner, key: pair.key.text }, context);
    if (path === undefined) return [];
    const written = path.text.trim();
    const target = isLibraryPath(written) ? libraryUri(written) : joinPath(parentOf(context.uri), written);
    const uri = target?.endsWith('/plan.yaml') ? parentOf(target) : target;
    return [{ alias: wordsOf(pair.key), path, uri }];
  });
}

/** `påkrevd`: `{tiltak: [ansvarlig, …]}`; kinds by fence word or plural, fields in any language. */
function readRequired(node: YamlNode, owner: FieldOwner, context: ReadContext): Manifest['required'] | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  return node.pairs.flatMap((pair) => {
    const kind = kindOfWord(pair.key.text) ?? kindOfPlural(pair.key.text);
    if (kind === undefined) {
      unknownValue(
        wordsOf(pair.key),
        owner.key,
        KINDS.map((each) => TABLE[each].word[context.language]),
        context,
      );
      return [];
    }
    const names = pair.value === undefined ? [] : readWordsList(pair.value, owner, context);
    return names.flatMap((words) => {
      const row = findRow(rowsOf(kind), words.text.trim());
      const keys = Object.values(rowsOf(kind)).map(({ key }) => key[context.language]);
      if (row === undefined) unknownValue(words, pair.key.text, keys, context, []);
      return row === undefined ? [] : [{ kind, field: row.name, span: words.span }];
    });
  });
}

function unknownValue(
  words: Words,
  key: string,
  candidates: readonly string[],
  context: ReadContext,
  allowed: readonly string[] = candidates,
): void {
  const suggestion = nearest(words.text, candidates);
  const problem = { code: 'unknown-value', span: words.span, key, value: words.text, allowed } as const;
  context.problems.push({ ...problem, ...(suggestion !== undefined && { suggestion }) });
}

/** `regler`: levels by code. Unknown codes are for the rule `unknown-value` too, which knows all rules. */
function readRules(
  node: YamlNode,
  owner: FieldOwner,
  context: ReadContext,
): ReadonlyMap<string, RuleLevel> | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  const rules = new Map<string, RuleLevel>();
  for (const pair of node.pairs) {
    const words = readWords(pair.value, { ...owner, key: pair.key.text }, context);
    if (words === undefined) continue;
    // YAML's `off` and `no` are texts here, as everything is.
    const level = findListed(RULE_LEVELS, words.text.trim());
    if (level) rules.set(pair.key.text, level.en as RuleLevel);
    else {
      const levels = RULE_LEVELS.map((word) => word[context.language]);
      unknownValue(words, pair.key.text, levels, context);
    }
  }
  return rules;
}

function readRuleCodes(node: YamlNode): readonly Words[] {
  return node.type === 'map' ? node.pairs.map(({ key }) => wordsOf(key)) : [];
}

function reportMissing(map: YamlMap | undefined, manifest: Manifest, context: ReadContext): void {
  const there = new Set(
    map?.pairs.filter(({ value }) => value && !isBlank(value)).map(({ key }) => findRow(manifestRows, key.text)?.name),
  );
  const span = manifest.anchor;
  for (const [name, row] of Object.entries(manifestRows)) {
    if (!('required' in row) || there.has(name)) continue;
    // What a library holds is good for plans of any period.
    if (name === 'period' && manifest.library) continue;
    if (name === 'version') context.problems.push({ code: 'unsupported-version', span });
    else context.problems.push({ code: 'missing-field', span, key: row.key[context.language], manifest: true });
  }
  if (!there.has('municipality') && !there.has('publisher')) {
    const key = manifestRows.municipality.key[context.language];
    context.problems.push({ code: 'missing-field', span, key, manifest: true });
  }
}

function isBlank(node: YamlNode): boolean {
  return node.type === 'scalar' && node.text.trim() === '';
}

function firstLine(span: Span, text: string): Span {
  const end = text.indexOf('\n', span.start);
  return { start: span.start, end: end < 0 ? span.end : Math.min(span.end, end) };
}
