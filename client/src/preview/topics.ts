import { type QuickPickItem, QuickPickItemKind, ThemeIcon, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PREVIEW_TEXTS } from '../../../l10n/preview.ts';
import { type Language, TEXTS } from '../../../l10n/texts.ts';
import {
  PREVIEW_TOPICS,
  type PreviewTopicsParams,
  type PreviewTopicsResult,
  type Topic,
  type TopicChoice,
} from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import type { Scope } from './messages.ts';

interface TopicItem extends QuickPickItem {
  /** Absent for what shows everything, and for headings. */
  readonly topic?: Topic;
}

const KINDS = ['unit', 'goal', 'year'] as const;

/** What was kept from one start to the next, where it is a topic. */
export function topicFrom(kept: unknown): Topic | undefined {
  const { kind, id } = (kept ?? {}) as Partial<Record<keyof Topic, unknown>>;
  const known = KINDS.find((one) => one === kind);
  return known && typeof id === 'string' ? { kind: known, id } : undefined;
}

/**
 * Lets the user choose what the preview of a plan is about: `null` for everything, `undefined` where nothing is chosen. `current` is
 * what it is about now, and stands as chosen.
 */
export async function chooseTopic(
  client: BaseLanguageClient,
  document: Uri,
  scope: Scope,
  current: Topic | undefined,
): Promise<Topic | null | undefined> {
  const params: PreviewTopicsParams = { uri: client.code2ProtocolConverter.asUri(document) };
  const result = await client.sendRequest<PreviewTopicsResult | null>(PREVIEW_TOPICS, params);
  const language = languageFor(result?.language, document);
  const items = itemsOf(result?.topics ?? [], scope, current, language);
  const chosen = await ask(items, language);
  return chosen && (chosen.topic ?? null);
}

function itemsOf(
  topics: readonly TopicChoice[],
  scope: Scope,
  current: Topic | undefined,
  language: Language,
): readonly TopicItem[] {
  const everything = PREVIEW_TEXTS[scope === 'plan' ? 'wholePlan' : 'wholeFile'][language]();
  const groups = KINDS.flatMap((kind): readonly TopicItem[] => {
    const some = topics.filter((topic) => topic.kind === kind);
    if (some.length === 0) return [];
    const heading = { label: PREVIEW_TEXTS[kind][language](), kind: QuickPickItemKind.Separator };
    return [heading, ...some.map((topic) => itemOf(topic, isSame(topic, current), language))];
  });
  return [{ label: everything, ...(current ? {} : marked(language)) }, ...groups];
}

function itemOf({ kind, id, label, measures }: TopicChoice, isCurrent: boolean, language: Language): TopicItem {
  const count = measures === 0 ? '' : TEXTS.measures[language](measures);
  const item = { label, topic: { kind, id } };
  return isCurrent ? { ...item, ...marked(language, count) } : { ...item, description: count };
}

/** What stands as chosen says so in words too, since a sign alone is not read aloud. */
function marked(language: Language, count = ''): Pick<TopicItem, 'description' | 'iconPath' | 'picked'> {
  const description = [count, PREVIEW_TEXTS.chosen[language]()].filter((text) => text !== '').join(' · ');
  return { description, iconPath: new ThemeIcon('check'), picked: true };
}

function isSame(a: Topic, b: Topic | undefined): boolean {
  return a.kind === b?.kind && a.id === b.id;
}

function ask(items: readonly TopicItem[], language: Language): Promise<TopicItem | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<TopicItem>();
    Object.assign(pick, {
      items,
      title: PREVIEW_TEXTS.onlyAbout[language](),
      placeholder: PREVIEW_TEXTS.lookFor[language](),
      activeItems: items.filter(({ picked }) => picked),
    });
    let chosen: TopicItem | undefined;
    pick.onDidAccept(() => {
      [chosen] = pick.selectedItems;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
