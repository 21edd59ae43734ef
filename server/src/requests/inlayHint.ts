import type { InlayHint, InlayHintLabelPart, InlayHintParams } from 'vscode-languageserver';
import { type InlayHint as Hint, inlayHintsOf, type Span } from '#core';
import type { Place } from '../answer.ts';
import { toRange, toSpan } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { toFoundLocation } from '../places.ts';
import { showing } from '../showing.ts';

/** What finds a hint again when the client looks at it. */
export interface HintData {
  readonly uri: string;
  readonly version: number | null;
  /** UTF-16, from 0. */
  readonly offset: number;
  readonly kind: Hint['kind'];
}

export const inlayHint: Feature = {
  method: 'textDocument/inlayHint',
  offer: ({ hintDetails }) => ({ inlayHintProvider: { resolveProvider: hintDetails.length > 0 } }),
  serve: (connection, server) =>
    connection.languages.inlayHint.on(
      showing(
        server,
        'inlayHint',
        (place: Place, { range }: InlayHintParams) => {
          const { file } = place;
          return hintsIn(place, toSpan(file.lines, range)).map((hint) => toHint(place, hint));
        },
        (_, hints) => hints,
        [],
      ),
    ),
};

/** The hints of a stretch, those that the user wants. */
export function hintsIn({ session, plan, file, lang }: Place, range: Span): readonly Hint[] {
  const { inlayHints } = session.settingsOf(file.uri);
  return inlayHints.size === 0 ? [] : inlayHintsOf(plan, file, range, lang, (kind) => inlayHints.has(kind));
}

function toHint({ session, file }: Place, { offset, kind, parts }: Hint): InlayHint {
  const label = parts.map(({ text, place }): InlayHintLabelPart => {
    const location = place && toFoundLocation(session, place);
    return { value: text, ...(location && { location }) };
  });
  const uri = session.documents.spelling(file.uri);
  const data: HintData = { uri, version: session.documents.version(file.uri), offset, kind };
  return { position: toRange(file.lines, { start: offset, end: offset }).start, label, paddingLeft: true, data };
}
