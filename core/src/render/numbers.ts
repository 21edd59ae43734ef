import type { Heading, ParsedFile } from '../model/file.ts';
import type { Uri } from '../model/uri.ts';
import { type Caption, captionsOf } from './captions.ts';
import type { Chapter } from './outline.ts';

/** A heading as it is printed. */
export interface NumberedHeading {
  readonly heading: Heading;
  /** How deep it stands in its chapter, from 1: one deeper than the heading above it at the most, whatever its level. */
  readonly depth: number;
  /** `3` for a chapter, `3.2` and `3.2.1` for its sections; none below those, and in chapters without a number. */
  readonly number?: string;
  /** It is the title of an appendix, numbered as one. */
  readonly isAppendix?: true;
}

/** A figure or a table with a caption, and its number through the document. */
export interface NumberedCaption {
  readonly caption: Caption;
  readonly number: number;
}

/** The running numbers of chapters, sections, figures and tables over the chapters that are printed, in their order. */
export class Numbers {
  readonly #headings = new Map<Uri, readonly NumberedHeading[]>();
  readonly #captions = new Map<Uri, readonly NumberedCaption[]>();
  readonly #lines = new Map<Uri, ParsedFile['lines']>();
  readonly #byPlace = new Map<string, NumberedHeading | NumberedCaption>();

  /** Headings are numbered down to `depth`, from 1 for chapters; 0 for none. */
  constructor(chapters: readonly Chapter[], depth: number) {
    const counts = { figure: 0, table: 0 };
    for (const chapter of chapters) {
      const { file } = chapter;
      const captions = captionsOf(file).map((caption) => ({ caption, number: ++counts[caption.type] }));
      const headings = numberedHeadings(chapter, depth);
      this.#captions.set(file.uri, captions);
      this.#headings.set(file.uri, headings);
      this.#lines.set(file.uri, file.lines);
      for (const found of headings)
        this.#byPlace.set(placeOf(file, file.lines.lineAt(found.heading.span.start)), found);
      for (const found of captions) this.#byPlace.set(placeOf(file, found.caption.line), found);
    }
  }

  /** The headings of a chapter, in its order. */
  headings(uri: Uri): readonly NumberedHeading[] {
    return this.#headings.get(uri) ?? [];
  }

  /** The figures and captioned tables of a chapter, in its order. */
  captions(uri: Uri): readonly NumberedCaption[] {
    return this.#captions.get(uri) ?? [];
  }

  /** The caption whose paragraph begins at a line (from 0) of a chapter. */
  captionAt(uri: Uri, line: number): NumberedCaption | undefined {
    const found = this.#byPlace.get(`${uri}#${line}`);
    return found && 'caption' in found ? found : undefined;
  }

  /** The heading at a line (from 0) of a chapter. */
  headingAt(uri: Uri, line: number): NumberedHeading | undefined {
    const found = this.#byPlace.get(`${uri}#${line}`);
    return found && 'heading' in found ? found : undefined;
  }

  /** The number of the figure or table with an id. */
  ofCaption(uri: Uri, id: string): number | undefined {
    return this.captions(uri).find(({ caption }) => caption.id?.normalize('NFC') === id)?.number;
  }

  /** The headings that a line (from 0) of a chapter stands below, the outermost first. */
  pathTo(uri: Uri, line: number): readonly NumberedHeading[] {
    const lines = this.#lines.get(uri);
    const path: NumberedHeading[] = [];
    for (const found of this.headings(uri)) {
      if ((lines?.lineAt(found.heading.span.start) ?? 0) > line) break;
      path.length = found.depth - 1;
      path.push(found);
    }
    return path;
  }

  /** The heading whose anchor, or id, is `slug`. */
  ofHeading(uri: Uri, slug: string): NumberedHeading | undefined {
    return this.headings(uri).find(({ heading }) => heading.slug.normalize('NFC') === slug);
  }
}

function placeOf({ uri }: ParsedFile, line: number): string {
  return `${uri}#${line}`;
}

/** The headings of a chapter with their depths and numbers. A level that the author skipped is no level. */
function numberedHeadings({ file, number, appendix }: Chapter, deepest: number): readonly NumberedHeading[] {
  /** The levels of the headings that the next one may stand below, and how many stand at each depth so far. */
  const open: number[] = [];
  const counts: number[] = [];
  return file.headings.map((heading, at) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= heading.level) open.pop();
    open.push(heading.level);
    const depth = open.length;
    const own = number ?? appendix;
    if (at === 0 && own !== undefined && deepest > 0)
      return { heading, depth, number: String(own), ...(number === undefined && { isAppendix: true as const }) };
    // A second title in the same file has no number of its own, and the sections below it count on.
    if (number === undefined || depth === 1 || depth > deepest) return { heading, depth };
    counts.length = depth;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return { heading, depth, number: [number, ...counts.slice(1, depth)].join('.') };
  });
}
