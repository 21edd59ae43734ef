import type { CodeLens } from 'vscode-languageserver';
import type { Place } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { showing } from '../shown.ts';

/** What finds a lens again when the client looks at it. */
export interface LensData {
  readonly uri: string;
  readonly key: string;
}

export const codeLens: Feature = {
  method: 'textDocument/codeLens',
  offer: () => ({ codeLensProvider: { resolveProvider: true } }),
  serve: (connection, server) =>
    connection.onCodeLens(showing(server, 'codeLens', (place) => place.session.lenses.facts(place), answer, [])),
};

/** Where there is something to say; what it is, the client asks for when it comes into view. */
function answer(place: Place): CodeLens[] {
  const { session, file } = place;
  return session.lenses.of(place).map(({ span, key }) => {
    const data: LensData = { uri: session.documents.spelling(file.uri), key };
    return { range: toRange(file.lines, span), data };
  });
}
