import type { Position, Range } from 'vscode-languageserver/node';
import {
  CARD,
  CARD_CHOICES,
  CARDS,
  EDIT_CARD,
  EXPLORER,
  EXPLORER_PATH,
  FINDINGS,
  LIBRARY_FILE,
  MOVE_CARDS,
  PREVIEW,
  PREVIEW_TOPICS,
  PUBLISH,
  RULE_LEVEL,
  SCAFFOLD,
  STATUS,
} from '../../../server/src/protocol.ts';

/** A place in an open document, what stands there, and chance. */
export interface Here {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  /** From the place to somewhere behind it. */
  readonly range: Range;
  /** The plan's folder. */
  readonly folder: string;
  readonly chance: (below: number) => number;
}

/** Sends a request, whose answer is looked at. */
type Ask = (method: string, params: unknown) => Promise<unknown>;

/** How a request is asked about a place, with those that follow upon its answer. */
export type Asker = (ask: Ask, here: Here) => Promise<unknown>;

const about = (here: Here) => ({ textDocument: { uri: here.uri } });
const at = (here: Here) => ({ ...about(here), position: here.position });
const OPTIONS = { tabSize: 2, insertSpaces: true };
const VIEWS = ['goal', 'unit', 'status', 'year'] as const;
const NAMES = ['nytt-navn', 'Én, «to» og # tre', 'a|b]]', '', ' ', 'x: y', '\uD83D\uDE00'];
const VALUES = ['', 'Nytt: «mål» # 1', '2019', ['a', 'b: c'], 'slutt\n\n- punkt\n```\næøå'];

/** One of a list; `undefined` where it is empty or no list at all. */
function some<T>(list: unknown, chance: Here['chance']): T | undefined {
  // The answers' own types; what is wrong in them shows in the request that follows.
  return Array.isArray(list) && list.length > 0 ? (list[chance(list.length)] as T) : undefined;
}

function only(method: string, params: (here: Here) => unknown): readonly [string, Asker] {
  return [method, (ask, here) => ask(method, params(here))];
}

/** A request whose answer is a list, and one that is asked about an entry of it. */
function then(
  method: string,
  next: readonly string[],
  params: (here: Here) => unknown,
  wrap = false,
): readonly [string, Asker] {
  return [
    method,
    async (ask, here) => {
      const answer = await ask(method, params(here));
      const list = answer !== null && typeof answer === 'object' && 'items' in answer ? answer.items : answer;
      for (const follower of next) {
        const item = some<object>(list, here.chance);
        if (item) await ask(follower, wrap ? { item } : item);
      }
    },
  ];
}

interface Entry {
  readonly key: string;
}

/** Goes down a view by chance; gives the keys of the way. */
async function down(
  ask: Ask,
  method: string,
  view: object,
  path: readonly string[],
  chance: Here['chance'],
): Promise<string[]> {
  const answer = (await ask(method, { ...view, path })) as { readonly entries: readonly Entry[] };
  const entry = some<Entry>(answer.entries, chance);
  return entry ? down(ask, method, view, [...path, entry.key], chance) : [...path];
}

async function exploring(ask: Ask, { folder, chance }: Here): Promise<void> {
  const by = VIEWS[chance(VIEWS.length)];
  const view = { by, ...(chance(4) === 0 && { text: 'r' }), ...(chance(4) === 0 && { withFindings: true }) };
  await ask(EXPLORER, { ...view, path: [] });
  const card = await down(ask, EXPLORER, view, [folder], chance);
  const to = await down(ask, EXPLORER, view, [folder], chance);
  for (const how of [undefined, 'replace', 'add']) {
    const params = { ...view, cards: [card], to: to.slice(0, 2), ...(how && { how }) };
    await ask(MOVE_CARDS, params);
  }
}

interface Field {
  readonly path: readonly (string | number)[];
}

async function changing(ask: Ask, here: Here): Promise<void> {
  const { uri, version, position, chance } = here;
  const card = (await ask(CARD, { uri, position })) as {
    form: { at: Position; fields: readonly Field[] } | null;
  } | null;
  if (!card?.form) return;
  const own = { uri, version, position: card.form.at };
  const path = some<Field>(card.form.fields, chance)?.path ?? ['id'];
  const value = VALUES[chance(VALUES.length)];
  await ask(CARD_CHOICES, { ...own, path, query: ['', 'r', 'nav'][chance(3)] });
  for (const change of [
    { type: 'set', path, value },
    { type: 'add', path, value: 'nytt' },
    { type: 'remove', path },
    { type: 'set', path: [...path, chance(3), 'x'], value },
    { type: 'rename', path: [...path, '2019'], key: '2020' },
    { type: 'create', path, kind: 'unit', name: NAMES[chance(NAMES.length)] },
    { type: 'fix', finding: 0, fix: 0, title: 'x' },
    { type: 'new', kind: 'measure', title: NAMES[chance(NAMES.length)] },
  ]) {
    await ask(EDIT_CARD, { ...own, change });
  }
}

async function acting(ask: Ask, here: Here): Promise<void> {
  const params = { ...about(here), range: here.range, context: { diagnostics: [] } };
  const actions = await ask('textDocument/codeAction', params);
  const other = { ...params, context: { diagnostics: [], only: ['source.fixAll'] } };
  for (const action of [
    some(actions, here.chance),
    some(actions, here.chance),
    some(await ask('textDocument/codeAction', other), here.chance),
  ]) {
    if (action) await ask('codeAction/resolve', action);
  }
}

async function colouring(ask: Ask, here: Here): Promise<void> {
  const full = (await ask('textDocument/semanticTokens/full', about(here))) as { resultId?: string } | null;
  await ask('textDocument/semanticTokens/full/delta', { ...about(here), previousResultId: full?.resultId ?? '' });
}

/** The whole, then what it is about by chance. */
async function previewing(ask: Ask, { uri, chance }: Here): Promise<void> {
  const params = { uri, scope: chance(4) === 0 ? 'plan' : 'chapter' };
  await ask(PREVIEW, params);
  const answer = (await ask(PREVIEW_TOPICS, { uri })) as { readonly topics: readonly object[] } | null;
  const about = chance(6) === 0 ? { kind: 'year', id: 'x' } : some<object>(answer?.topics, chance);
  if (about) await ask(PREVIEW, { ...params, about });
}

function moving({ uri, folder, chance }: Here): unknown {
  const to = [`${folder}/flyttet/her å.md`, `${folder}2`, 'file:///annet/sted.md', uri][chance(4)];
  return { files: [{ oldUri: chance(3) === 0 ? folder : uri, newUri: to }] };
}

/** How each request is asked, by its method; those that are asked about an answer of another's are asked with that. */
export const ASKERS: ReadonlyMap<string, Asker> = new Map([
  only('textDocument/hover', at),
  only('textDocument/definition', at),
  only('textDocument/typeDefinition', at),
  only('textDocument/implementation', at),
  only('textDocument/references', (here) => ({ ...at(here), context: { includeDeclaration: true } })),
  only('textDocument/documentHighlight', at),
  only('textDocument/prepareRename', at),
  only('textDocument/rename', (here) => ({ ...at(here), newName: NAMES[here.chance(NAMES.length)] })),
  only('textDocument/linkedEditingRange', at),
  only('textDocument/selectionRange', (here) => ({ ...about(here), positions: [here.position, here.range.end] })),
  only('textDocument/onTypeFormatting', (here) => ({ ...at(here), ch: '\n', options: OPTIONS })),
  only('textDocument/documentSymbol', about),
  only('textDocument/foldingRange', about),
  only('textDocument/formatting', (here) => ({ ...about(here), options: OPTIONS })),
  only('textDocument/rangeFormatting', (here) => ({ ...about(here), range: here.range, options: OPTIONS })),
  only('textDocument/semanticTokens/range', (here) => ({ ...about(here), range: here.range })),
  only('textDocument/diagnostic', about),
  then('textDocument/completion', ['completionItem/resolve', 'completionItem/resolve'], at),
  then('textDocument/codeLens', ['codeLens/resolve'], about),
  then('textDocument/documentLink', ['documentLink/resolve'], about),
  then('textDocument/inlayHint', ['inlayHint/resolve'], (here) => ({ ...about(here), range: here.range })),
  then('textDocument/prepareCallHierarchy', ['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'], at, true),
  then('textDocument/prepareTypeHierarchy', ['typeHierarchy/supertypes', 'typeHierarchy/subtypes'], at, true),
  then('workspace/symbol', ['workspaceSymbol/resolve'], ({ chance }) => ({
    query: ['', 'tiltak', 'bå', '#'][chance(4)],
  })),
  ['textDocument/codeAction', acting],
  ['textDocument/semanticTokens/full', colouring],
  [CARD, changing],
  [EXPLORER, exploring],
  [
    FINDINGS,
    (ask, { folder, chance }) => down(ask, FINDINGS, { by: ['rule', 'unit', 'file'][chance(3)] }, [folder], chance),
  ],
  only(EXPLORER_PATH, (here) => ({ ...at(here), by: VIEWS[here.chance(VIEWS.length)] })),
  only(PUBLISH, ({ uri }) => ({ uri, format: 'csv' })),
  [PREVIEW, previewing],
  [PREVIEW_TOPICS, previewing],
  only(CARDS, ({ uri }) => ({ uri })),
  only(STATUS, ({ uri }) => ({ uri })),
  only(RULE_LEVEL, ({ folder, chance }) => ({
    plan: folder,
    code: ['unknown-value', 'x: y'][chance(2)],
    level: 'hint',
  })),
  only(SCAFFOLD, ({ chance }) => ({
    title: NAMES[chance(NAMES.length)],
    municipality: 'Å: b',
    period: ['2022-2025', '9-1'][chance(2)],
    language: 'nn',
  })),
  only(LIBRARY_FILE, ({ uri }) => ({ uri })),
  only('workspace/willRenameFiles', moving),
  only('workspace/executeCommand', ({ uri, chance }) => ({
    command: 'planverk.addItem',
    arguments: [uri, ['unit', 'goal', 'x'][chance(3)], NAMES[chance(NAMES.length)]],
  })),
]);

/** Asked with others, by those that get what they are asked about. */
export const FOLLOWERS: ReadonlySet<string> = new Set([
  'codeAction/resolve',
  'codeLens/resolve',
  'completionItem/resolve',
  'documentLink/resolve',
  'inlayHint/resolve',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
  'typeHierarchy/supertypes',
  'typeHierarchy/subtypes',
  'workspaceSymbol/resolve',
  'textDocument/semanticTokens/full/delta',
  CARD_CHOICES,
  EDIT_CARD,
  MOVE_CARDS,
]);

/** Not about a place in a document, and tried by tests of their own: one waits for news, one is told, one has no answer for what is not there. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'workspace/diagnostic',
  'workspace/didRenameFiles',
  'workspace/textDocumentContent',
]);
