import type { CodeLens, Command } from 'vscode-languageserver';
import {
  type Finding,
  type Lens,
  messageOf,
  type PlanStatus,
  type ReadinessLens,
  readinessTitle,
  titleAround,
} from '#core';
import { answering, type Place, placeOf } from '../answer.ts';
import { toRange, toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { areTexts, isRecord } from '../given-back.ts';
import { toFoundLocation } from '../places.ts';
import type { FoundPlaces, ProtocolFinding, ShownPlaces } from '../protocol.ts';
import type { Session } from '../session.ts';
import { note } from '../showing.ts';
import { type LensData, lensesAt } from './codeLens.ts';

export const codeLensResolve: Feature = {
  method: 'codeLens/resolve',
  serve: (connection, server) => connection.onCodeLensResolve(answering(server, answer)),
};

/** What the lens says, and where it leads. One that is about nothing any more stays as it is: the client asks anew. */
async function answer(session: Session, lens: CodeLens): Promise<CodeLens> {
  const { data } = lens;
  if (!isLensData(data)) return lens;
  await session.opened();
  const place = placeOf(session, toUri(data.uri));
  const found = place && lensesAt(place).find(({ key }) => key === data.key);
  return found ? { ...lens, command: commandOf(place, found) } : lens;
}

function isLensData(data: unknown): data is LensData {
  return isRecord(data) && areTexts(data.uri, data.key);
}

/** A client that has not told of a command of its own gets one that is none: the lens says what it says, and does nothing. */
function commandOf(place: Place, lens: Lens): Command {
  if (lens.type === 'readiness') return readinessCommand(place, lens);
  const { session, file } = place;
  const { references } = session.commands;
  if (references === undefined || lens.places.length === 0) return { title: lens.title, command: '' };
  const shown: ShownPlaces = [
    session.documents.spelling(file.uri),
    toRange(file.lines, lens.span).start,
    lens.places.flatMap((each) => toFoundLocation(session, each) ?? []),
  ];
  return { title: lens.title, command: references, arguments: [...shown] };
}

function readinessCommand(place: Place, lens: ReadinessLens): Command {
  const { session, plan, lang } = place;
  const errors = errorsFor(place, lens);
  const title = readinessTitle(lens.as, plan.manifest.status, errors.length, lang);
  const { findings } = session.commands;
  if (findings === undefined || errors.length === 0) return { title, command: '' };
  const found: FoundPlaces = [title, errors.flatMap((error) => toFinding(place, error) ?? [])];
  return { title, command: findings, arguments: [...found] };
}

function toFinding({ session, plan, lang }: Place, error: Finding): ProtocolFinding | undefined {
  const location = toFoundLocation(session, error);
  const file = plan.file(error.uri);
  const card = file && titleAround(file, error.span.start);
  return location && { ...location, message: messageOf(error, lang), ...(card !== undefined && { card }) };
}

/** The errors that the plan has when it is judged as what it is to become, for a client that looks at the lens. Runs every rule. */
function errorsFor(place: Place, { as, key }: ReadinessLens): readonly Finding[] {
  const { session, file } = place;
  // The client shows how many there are, and goes to where they are.
  const facts = (now: Place) => errorsAs(now, as).map((error) => toFinding(now, error));
  note(session, { kind: 'codeLens', uri: file.uri, part: key }, facts(place), facts);
  return errorsAs(place, as);
}

function errorsAs({ session, plan }: Place, as: PlanStatus): readonly Finding[] {
  return session.findings(plan, as).all.filter(({ severity }) => severity === 'error');
}
