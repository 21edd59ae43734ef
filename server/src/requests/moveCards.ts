import { type FileEdit, findNode, moveNode } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { MOVE_CARDS, type MoveCardsParams, type MoveCardsResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export const moveCards: Feature = {
  method: MOVE_CARDS,
  serve: (connection, server) =>
    connection.onRequest<MoveCardsResult, void>(
      MOVE_CARDS,
      answering<MoveCardsParams, MoveCardsResult>(server, answer),
    ),
};

/** One change for all cards, or the first question or reason against it. Nothing is changed here: the client makes the change. */
async function answer(session: Session, params: MoveCardsParams): Promise<MoveCardsResult> {
  await session.opened();
  const [folder = '', ...to] = params.to;
  const plan = session.snapshot().plan(toUri(folder));
  const lang = session.language(plan);
  const tree = plan && session.views.tree(plan, params);
  const target = tree && findNode(tree, to);
  if (!plan || !tree || !target) return { type: 'refused', message: GONE[lang] };
  const edits: FileEdit[] = [];
  for (const [home, ...path] of params.cards) {
    if (home !== folder) return { type: 'refused', message: OTHER_PLAN[lang] };
    const card = findNode(tree, path);
    if (!card) return { type: 'refused', message: GONE[lang] };
    const move = moveNode(plan, params.by, card, target, params.how);
    if (move.type === 'refused') return { type: 'refused', message: move.reason[lang] };
    if (move.type === 'several') {
      return { type: 'several', card: card.node.label, from: move.from, to: target.node.label };
    }
    edits.push(move.edit);
  }
  const edit = toWorkspaceEdit(session, edits);
  return edit ? { type: 'edit', edit, label: target.node.label } : { type: 'refused', message: GONE[lang] };
}

const GONE = {
  nb: 'Planen har endret seg. Prøv en gang til.',
  nn: 'Planen har endra seg. Prøv ein gong til.',
  en: 'The plan has changed. Try once more.',
};

const OTHER_PLAN = {
  nb: 'Et kort kan ikke flyttes til en annen plan.',
  nn: 'Eit kort kan ikkje flyttast til ein annan plan.',
  en: 'A card cannot be moved to another plan.',
};
