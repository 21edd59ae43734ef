import type { CodeLens } from 'vscode-languageserver';
import { isLibraryUri, type Lens, lensesOf } from '#core';
import type { Place } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toFoundLocation } from '../places.ts';
import { showing } from '../showing.ts';

/** What finds a lens again when the client looks at it. */
export interface LensData {
  readonly uri: string;
  readonly key: string;
}

export const codeLens: Feature = {
  method: 'textDocument/codeLens',
  offer: () => ({ codeLensProvider: { resolveProvider: true } }),
  serve: (connection, server) => connection.onCodeLens(showing(server, 'codeLens', facts, answer, [])),
};

/** Where there is something to say; what it is, the client asks for when it comes into view. */
function answer(place: Place): CodeLens[] {
  const { session, file } = place;
  return lensesAt(place).map(({ span, key }) => {
    const data: LensData = { uri: session.documents.spelling(file.uri), key };
    return { range: toRange(file.lines, span), data };
  });
}

/** What is said above the items of a document, where the user wants it. A library that Planverk brings along is never sent anywhere. */
export function lensesAt({ session, plan, file, lang }: Place): readonly Lens[] {
  if (!session.settingsOf(file.uri).codeLens) return [];
  const lenses = session.lenses.of(plan, `${lang} ${file.uri}`, () => lensesOf(plan, file, lang));
  return lenses.filter(({ type }) => type !== 'readiness' || !isLibraryUri(plan.uri));
}

/** All that the client shows before it looks closer, in a form to be compared. */
function facts(place: Place): unknown {
  return lensesAt(place).map((lens) => {
    if (lens.type === 'readiness') return lens.key;
    return [lens.key, lens.title, lens.places.map((each) => toFoundLocation(place.session, each))];
  });
}
