import { type DocumentSymbol, symbolsOf } from '#core';
import type { FeatureRequest } from './request.ts';

/** The outline, indented, each entry with its lines. Throws where a span does not hold what is in it. */
export function showSymbols({ plan, file, lang }: FeatureRequest): string {
  const show = (symbol: DocumentSymbol, depth: number): string[] => {
    const { span, selection } = symbol;
    for (const inner of [selection, ...symbol.children.map((child) => child.span)]) {
      if (inner.start < span.start || inner.end > span.end)
        throw new Error(`${symbol.name} does not hold what is in it`);
    }
    const lines = [span.start, span.end].map((at) => file.lines.lineAt(at) + 1).join('–');
    const own = `${'  '.repeat(depth)}${symbol.name}${symbol.detail && ` — ${symbol.detail}`} (${symbol.kind}, ${lines})`;
    return [own, ...symbol.children.flatMap((child) => show(child, depth + 1))];
  };
  return symbolsOf(plan, file, lang)
    .flatMap((symbol) => show(symbol, 0))
    .join('\n');
}
