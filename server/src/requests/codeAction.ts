import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { CHOICES, type ChoiceOf } from '#core';
import { FIX_ALL, type Offer, offersAt } from '../actions.ts';
import { inFile, type Place } from '../answer.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import type { ChoiceParams } from '../protocol.ts';
import { toData } from './codeActionResolve.ts';

const KINDS = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorMove,
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
];

export const codeAction: Feature = {
  method: 'textDocument/codeAction',
  offer: ({ codeActions, lazyActions }) =>
    codeActions
      ? { codeActionProvider: { codeActionKinds: KINDS, ...(lazyActions && { resolveProvider: true }) } }
      : {},
  serve: (connection, server) => connection.onCodeAction(inFile(server, answer, [])),
};

/** What can be done in the range; where the client can wait for the edits, without them. */
function answer(place: Place, params: CodeActionParams): CodeAction[] {
  const { abilities, commands } = place.session;
  if (!abilities.codeActions) return [];
  const offers = offersAt(place, params).filter(({ action }) => abilities.disabledActions || !action.disabled);
  const asks = abilities.lazyActions && commands.choose !== undefined;
  const asked = new Set<ChoiceOf>();
  return offers.flatMap((offer) => {
    const { choice } = offer;
    if (choice === undefined) return actionOf(place, params, offer);
    if (!asks) return choice.near ? actionOf(place, params, offer) : [];
    if (asked.has(choice.of)) return [];
    asked.add(choice.of);
    return question(place, params, choice.of, offers, commands.choose);
  });
}

function actionOf(place: Place, params: CodeActionParams, { key, action, edits }: Offer): CodeAction[] {
  const { session } = place;
  if (action.disabled) return [action];
  const { lazyActions, createFiles } = session.abilities;
  // Whether a client that cannot make files can have it, only its edits tell.
  if (lazyActions && createFiles) return [{ ...action, data: toData(session, params, key) }];
  const made = edits();
  const edit = made.length === 0 ? undefined : toWorkspaceEdit(session, made);
  return edit ? [{ ...action, edit }] : [];
}

/** One action for all that answer a question, for a client that can ask it. */
function question(
  place: Place,
  params: CodeActionParams,
  of: ChoiceOf,
  offers: readonly Offer[],
  command: string,
): CodeAction[] {
  const { lang } = place;
  const title = CHOICES[of][lang];
  const own = offers.filter(({ choice }) => choice?.of === of);
  const choices = own.flatMap((offer) =>
    actionOf(place, params, offer).map((action) => ({ label: offer.choice?.label ?? action.title, action })),
  );
  const [first] = own;
  if (first === undefined) return [];
  const { kind, diagnostics, disabled } = first.action;
  const about = { title, ...(kind && { kind }), ...(diagnostics && { diagnostics }) };
  if (disabled) return [{ ...about, disabled }];
  const argument: ChoiceParams = { title, choices };
  return [{ ...about, command: { title, command, arguments: [argument] } }];
}
