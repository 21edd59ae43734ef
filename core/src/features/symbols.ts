import type { Card, Heading, ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { TABLE } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import { contains, type Span } from '../text/span.ts';
import { itemName } from './item-name.ts';

/** One entry of a file's outline. `selection` lies in `span`, and the spans of the children do. */
export interface DocumentSymbol {
  readonly kind: Kind | 'heading' | 'list';
  readonly name: string;
  /** The kind and the id; empty where the name says it all. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

interface Draft extends DocumentSymbol {
  readonly children: Draft[];
}

/** The outline of a file: in a chapter headings with the cards under them, in a register the items under their keys. */
export function symbolsOf(file: ParsedFile, lang: Lang): readonly DocumentSymbol[] {
  if (file.type === 'chapter') return chapterSymbols(file, lang);
  return file.type === 'register' ? registerSymbols(file, lang) : [];
}

function chapterSymbols(file: ParsedFile, lang: Lang): readonly DocumentSymbol[] {
  const top: Draft[] = [];
  const open: { readonly level: number; readonly symbol: Draft }[] = [];
  const entries = [...file.headings, ...file.cards].sort((a, b) => a.span.start - b.span.start);
  for (const [at, entry] of entries.entries()) {
    const isHeading = 'level' in entry;
    while (isHeading && (open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    const siblings = open.at(-1)?.symbol.children ?? top;
    if (!isHeading) {
      siblings.push(...cardSymbols(entry, lang));
      continue;
    }
    const start = file.lines.start(file.lines.lineAt(entry.span.start));
    const symbol = headingSymbol(entry, { start, end: sectionEnd(entry, entries.slice(at + 1), file) });
    siblings.push(symbol);
    open.push({ level: entry.level, symbol });
  }
  return top;
}

/** A section goes on to the next heading that is not below its own. */
function sectionEnd(heading: Heading, rest: readonly (Heading | Card)[], file: ParsedFile): number {
  const next = rest.find((entry) => 'level' in entry && entry.level <= heading.level);
  const end = next?.span.start ?? file.text.length;
  return Math.max(heading.span.end, heading.span.start + file.text.slice(heading.span.start, end).trimEnd().length);
}

function headingSymbol({ text, span: selection }: Heading, span: Span): Draft {
  const name = text.trim() === '' ? '–' : text;
  return { kind: 'heading', name, detail: '', span, selection, children: [] };
}

/** A card of one item is the whole fence; one of several is each of its items. */
function cardSymbols({ items, span }: Card, lang: Lang): Draft[] {
  return items.map((item) => itemSymbol(item, items.length === 1 ? span : item.span, lang));
}

function registerSymbols(file: ParsedFile, lang: Lang): readonly DocumentSymbol[] {
  const lists = new Map<number, { readonly head: Span; readonly items: AnyItem[] }>();
  for (const item of file.items) {
    const list = lists.get(item.head.start);
    if (list) list.items.push(item);
    else lists.set(item.head.start, { head: item.head, items: [item] });
  }
  return [...lists.values()].map(({ head, items }) => {
    const children = items.map((item) => itemSymbol(item, outerSpan(item), lang));
    const end = Math.max(head.end, ...children.map(({ span }) => span.end));
    const name = file.text.slice(head.start, head.end);
    return { kind: 'list', name, detail: '', span: { start: head.start, end }, selection: head, children };
  });
}

/** The item with the id that stands before it as a key. */
function outerSpan({ span, anchor, head }: AnyItem): Span {
  return anchor.start === head.start
    ? span
    : { start: Math.min(span.start, anchor.start), end: Math.max(span.end, anchor.end) };
}

function itemSymbol(item: AnyItem, span: Span, lang: Lang): Draft {
  const parts =
    item.kind === 'measure' && item.fields.subMeasures.kind === 'value' ? item.fields.subMeasures.value : [];
  const children = parts.flatMap((part) => ('item' in part ? itemSymbol(part.item, part.item.span, lang) : []));
  const id = 'id' in item.fields && item.fields.id.kind === 'value' ? item.fields.id.value : undefined;
  const word = TABLE[item.kind].word[lang];
  const name = itemName(item, lang);
  return {
    kind: item.kind,
    name,
    detail: [name === word ? undefined : word, id === name ? undefined : id].filter(Boolean).join(' · '),
    span,
    selection: contains(span, item.anchor) ? item.anchor : { start: span.start, end: span.start },
    children,
  };
}
