import type { Span } from '../text/span.ts';
import type { PlainDate } from './date.ts';
import type { Lang } from './language.ts';
import type { Reference } from './reference.ts';
import type { Kind } from './table/types.ts';
import type { Uri } from './uri.ts';
import type { Words } from './value.ts';

/** How far a plan has come; decides how strictly it is checked (docs/rules). */
export type PlanStatus = 'draft' | 'hearing' | 'adopted' | 'evaluated';

/** A level in `regler:`. */
export type RuleLevel = 'off' | 'hint' | 'info' | 'warning' | 'error';

/** How far down something goes that is made of headings. */
export type HeadingDepth = 'none' | 'chapters' | 'sections' | 'subsections';

/** How cards are laid out in print. */
export type Layout = 'card' | 'table' | 'list' | 'box' | 'overview';

/** The period of a plan, both ends included. */
export interface Period {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** A chapter or appendix that the manifest lists. */
export interface ListedPath {
  /** As written. */
  readonly path: string;
  readonly span: Span;
  /** Where it leads; `undefined` for a path that leaves the workspace or is no path. */
  readonly uri: Uri | undefined;
}

/** A part of `kapitler:`: a titled group, or `undefined` title for chapters outside any part. */
export interface ListedPart {
  readonly title?: Words;
  readonly chapters: readonly ListedPath[];
}

/** The manifest, `plan.yaml` (docs/format.md section 2), as far as it could be read; every part has a fallback. */
export interface Manifest {
  readonly uri: Uri;
  /** Where findings about the plan as a whole go: the id's value, else the file's start. */
  readonly anchor: Span;
  readonly id?: Words;
  readonly title?: Words;
  readonly municipality?: Words;
  readonly publisher?: Words;
  readonly period?: Period & { readonly words: Words };
  readonly language: Lang;
  readonly status: PlanStatus;
  readonly adopted?: { readonly date?: Words; readonly body?: Words; readonly case?: Words };
  /** `undefined` where the manifest has no `kapitler`. */
  readonly parts?: readonly ListedPart[];
  readonly appendices: readonly ListedPath[];
  /** Other plans by alias; `uri` is the folder. */
  readonly plans: readonly { readonly alias: Words; readonly path: Words; readonly uri: Uri | undefined }[];
  /** What it declares may be named by plans that import it, without its alias (docs/format.md section 2). */
  readonly library: boolean;
  readonly previous?: Words;
  readonly requirements: readonly Reference[];
  /** How far down the table of contents goes; two levels where nothing is said. */
  readonly contents: HeadingDepth;
  /** How far down headings have numbers; three levels where nothing is said. */
  readonly numbering: HeadingDepth;
  /** `oppsett`: the layout of the cards of a kind, where the plan chooses one. */
  readonly layouts: ReadonlyMap<Kind, Layout>;
  /** `påkrevd`: English field names by kind, with where each is asked for. */
  readonly required: readonly { readonly kind: Kind; readonly field: string; readonly span: Span }[];
  /** `regler`: levels by rule code. */
  readonly rules: ReadonlyMap<string, RuleLevel>;
  /** The codes in `regler` with their places, whether or not their levels could be read. */
  readonly ruleCodes: readonly Words[];
  /** The manifest could not be read whole. */
  readonly broken: boolean;
}

/** A manifest that says nothing; `broken` where that is because it could not be read. */
export function emptyManifest(uri: Uri, language: Lang, broken: boolean): Manifest {
  return {
    uri,
    anchor: { start: 0, end: 0 },
    language,
    status: 'draft',
    appendices: [],
    plans: [],
    library: false,
    requirements: [],
    contents: 'sections',
    numbering: 'subsections',
    layouts: new Map(),
    required: [],
    rules: new Map(),
    ruleCodes: [],
    broken,
  };
}

/** The chapters and appendices that a manifest lists, in its order. */
export function listedPaths({ parts = [], appendices }: Manifest): readonly ListedPath[] {
  return [...parts.flatMap(({ chapters }) => chapters), ...appendices];
}
