import { commands, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Language } from '../../../l10n/texts.ts';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import { MOVE_CARDS, type MoveCardsParams, type MoveCardsResult } from '../../../server/src/protocol.ts';
import type { Explorer, ExplorerNode } from './explorer.ts';

/** Gives cards the goal, unit or status of another entry. Resolves when it is done, refused, or the user wants it no more. */
export type MoveCards = (cards: readonly ExplorerNode[], to: ExplorerNode) => Promise<void>;

/** What a card keeps where it has several; `undefined` where the user wants neither. */
type Ask = (question: Extract<MoveCardsResult, { type: 'several' }>, language: Language) => Promise<How | undefined>;
type How = NonNullable<MoveCardsParams['how']>;

/** Moves cards by a change that the server makes: one step to undo, in the texts that authors see. `ask` is handed in for tests. */
export function movingCards(client: BaseLanguageClient, explorer: Explorer, ask: Ask = askUser): MoveCards {
  return async (cards, to) => {
    const params: MoveCardsParams = { ...explorer.view, cards: cards.map(({ path }) => path), to: to.path };
    const { language } = explorer;
    let answer = await client.sendRequest<MoveCardsResult>(MOVE_CARDS, params);
    if (answer.type === 'several') {
      const how = await ask(answer, language);
      if (how === undefined) return;
      answer = await client.sendRequest<MoveCardsResult>(MOVE_CARDS, { ...params, how });
    }
    if (answer.type === 'refused') void window.showWarningMessage(answer.message);
    else if (answer.type === 'edit') await change(client, answer, cards, language);
  };
}

async function askUser(
  { card, from, to }: Extract<MoveCardsResult, { type: 'several' }>,
  language: Language,
): Promise<How | undefined> {
  const choices: { readonly label: string; readonly how: How }[] = [
    { label: VIEW_TEXTS.replace[language](from, to), how: 'replace' },
    { label: VIEW_TEXTS.add[language](from, to), how: 'add' },
  ];
  const chosen = await window.showQuickPick(choices, { title: VIEW_TEXTS.several[language](card) });
  return chosen?.how;
}

async function change(
  client: BaseLanguageClient,
  answer: Extract<MoveCardsResult, { type: 'edit' }>,
  cards: readonly ExplorerNode[],
  language: Language,
): Promise<void> {
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  // A refactoring: where several files change, they are saved if the user's own setting has it so.
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) {
    void window.showWarningMessage(VIEW_TEXTS.notMoved[language]());
    return;
  }
  const [only, another] = cards;
  const what = only && !another ? `«${only.entry.label}»` : VIEW_TEXTS.cards[language](cards.length);
  const undo = VIEW_TEXTS.undo[language]();
  const [changed] = edit.entries();
  void window.showInformationMessage(VIEW_TEXTS.moved[language](what, answer.label), undo).then(async (chosen) => {
    if (chosen !== undo || changed === undefined) return;
    await window.showTextDocument(changed[0]);
    await commands.executeCommand('undo');
  });
}
