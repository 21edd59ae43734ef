import { plainText } from '../../syntax/markdown/plain.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import type { HintRequest, InlayHint } from './types.ts';

/** In the manifest, the titles of the plans that it names: behind their folders, and behind `forrige`. */
export function planTitleHints({ plan, file }: HintRequest): readonly InlayHint[] {
  if (file.type !== 'manifest') return [];
  const { plans, previous } = plan.manifest;
  const named: readonly (readonly [alias: string, span: Span])[] = [
    ...plans.map(({ alias, path }) => [alias.text, path.span] as const),
    ...(previous ? [[previous.text.trim(), previous.span] as const] : []),
  ];
  return named.flatMap(([alias, span]): InlayHint[] => {
    const other = plan.other(alias);
    const { title, uri, anchor } = other?.manifest ?? {};
    if (title === undefined || uri === undefined || anchor === undefined) return [];
    const text = excerptOf(plainText(title.text));
    return [{ kind: 'names', offset: span.end, parts: [{ text, place: { uri, span: anchor } }] }];
  });
}
