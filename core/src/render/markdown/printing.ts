import type { Env } from 'markdown-it';
import type { Card } from '../../model/file.ts';
import type { ProsePlace, Reference } from '../../model/reference.ts';
import type { Uri } from '../../model/uri.ts';
import type { Span } from '../../text/span.ts';
import { type Shown, showProse } from '../references.ts';
import type { Scope } from '../scope.ts';

/** A reference in running text, and the text it stands in as it was typed. */
export interface ProseReference {
  readonly reference: Reference;
  readonly place: ProsePlace;
  readonly source: string;
}

/** What markdown-it's rules need to know of the text that they print; handed to them in their environment. */
export class Printing {
  readonly scope: Scope;
  readonly uri: Uri;
  readonly references: readonly ProseReference[];
  /** Cards by their first line, from 0; none in text fields. */
  readonly cards: ReadonlyMap<number, Card>;
  /** How many levels deeper headings are printed than written. */
  readonly deeper: number;
  /** Words only, no links. */
  readonly plain: boolean;

  constructor(
    scope: Scope,
    uri: Uri,
    references: readonly ProseReference[],
    chapter: Partial<Pick<Printing, 'cards' | 'deeper' | 'plain'>> = {},
  ) {
    this.scope = scope;
    this.uri = uri;
    this.references = references;
    this.cards = chapter.cards ?? new Map();
    this.deeper = chapter.deeper ?? 0;
    this.plain = chapter.plain ?? false;
  }

  /** How a stand-in's reference is shown. */
  shown(index: number): Shown | undefined {
    const prose = this.references[index];
    return prose && showProse(this.scope, prose.reference, prose.place, prose.source);
  }

  /** The environment for markdown-it: the chapter's footnotes and link definitions, and this. */
  get env(): Env {
    return { ...this.scope.notes, printing: this };
  }
}

/** What was handed over as `env`. Throws where nothing was: a slip of ours. */
export function printingOf(env: Env | undefined): Printing {
  const printing = env?.printing;
  if (printing instanceof Printing) return printing;
  throw new Error('Markdown is printed without saying for which document');
}

/**
 * References are taken out of the text before Markdown is read, since their bars and brackets mean other things there
 * (a bar ends a table's cell). In their place stands their index between two characters that no text uses.
 */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** The stand-in for the reference with an index. */
function standIn(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** `text` with stand-ins for what stands in `spans`, which are apart and in order. */
export function withStandIns(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [index, { start, end }] of spans.entries()) {
    parts.push(free(text.slice(from, start)), standIn(index));
    from = end;
  }
  parts.push(free(text.slice(from)));
  return parts.join('');
}

/** An author's own use of the two characters would be read as a stand-in. */
function free(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '\uFFFD');
}

/** The text cut at its stand-ins: text, index, text, index … text. */
export function splitAtStandIns(text: string): readonly string[] {
  return text.includes(OPEN) ? text.split(/\uE000(\d+)\uE001/) : [text];
}
