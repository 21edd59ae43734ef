import type { Env, Token } from 'markdown-it';
import type { Card } from '../../model/file.ts';
import type { ProsePlace, Reference } from '../../model/reference.ts';
import type { Uri } from '../../model/uri.ts';
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

  /** A line's tokens with the abbreviations explained that the chapter has not explained yet. */
  explained(tokens: readonly Token[]): Token[] {
    if (this.plain) return [...tokens];
    return this.scope.explained.explain(tokens, (index) => {
      const target = this.shown(index)?.target;
      return target?.kind === 'abbreviation' ? target.id : undefined;
    });
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
