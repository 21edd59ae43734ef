import type { Definition } from '../../model/definition.ts';
import type { Card, Heading, ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { TABLE } from '../../model/table/index.ts';
import type { Span } from '../../text/span.ts';
import { captionSymbol, itemSymbol } from './item.ts';
import { underGoals } from './served.ts';
import type { Draft } from './types.ts';

type Entry = Heading | Card | Definition;

/** Headings with the cards, figures and tables under them, and goals with the measures that follow them and serve them. */
export function chapterSymbols(file: ParsedFile, lang: Lang): readonly Draft[] {
  const top: Draft[] = [];
  const open: { readonly level: number; readonly symbol: Draft }[] = [];
  const captions = file.definitions.filter(({ kind }) => kind === 'figure' || kind === 'table');
  const entries: Entry[] = [...file.headings, ...file.cards, ...captions].sort((a, b) => a.span.start - b.span.start);
  for (const [at, entry] of entries.entries()) {
    const isHeading = 'level' in entry;
    while (isHeading && (open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    const siblings = open.at(-1)?.symbol.children ?? top;
    if (!isHeading) {
      siblings.push(...('body' in entry ? cardSymbols(entry, lang) : captionsOf(entry, lang)));
      continue;
    }
    const start = file.lines.start(file.lines.lineAt(entry.span.start));
    const symbol = headingSymbol(entry, { start, end: sectionEnd(entry, entries.slice(at + 1), file) });
    siblings.push(symbol);
    open.push({ level: entry.level, symbol });
  }
  return underGoals(top);
}

/** A section goes on to the next heading that is not below its own. */
function sectionEnd(heading: Heading, rest: readonly Entry[], file: ParsedFile): number {
  const next = rest.find((entry) => 'level' in entry && entry.level <= heading.level);
  // The marks before a heading are its own.
  const end = next ? file.lines.start(file.lines.lineAt(next.span.start)) : file.text.length;
  return Math.max(heading.span.end, heading.span.start + file.text.slice(heading.span.start, end).trimEnd().length);
}

function headingSymbol({ text, span: selection }: Heading, span: Span): Draft {
  const name = text.trim() === '' ? '–' : text;
  return { kind: 'heading', name, detail: '', span, selection, children: [] };
}

/** A card of one item is the whole fence; one of several is each of its items; one with nothing in it yet is there all the same. */
function cardSymbols({ items, span, kind, word }: Card, lang: Lang): Draft[] {
  if (items.length > 0) return items.map((item) => itemSymbol(item, items.length === 1 ? span : item.span, lang));
  return [{ kind, name: TABLE[kind].word[lang], detail: '', span, selection: word.span, children: [] }];
}

function captionsOf(definition: Definition, lang: Lang): Draft[] {
  const symbol = captionSymbol(definition, lang);
  return symbol ? [symbol] : [];
}
