import type { Lang, Localized, PlainDate, Plan, PlanFindings, Uri } from '#core';

/** What is published: a plan as it is now, with all that a format may ask of the outside. Plain data and one question. */
export interface Publication {
  readonly plan: Plan;
  /** What the rules found in it, for the formats that tell. */
  readonly findings: PlanFindings;
  /** The only date that a published file may carry: nothing looks at a clock, so that the same plan gives the same bytes. */
  readonly today: PlainDate;
  /** The bytes of a file of the workspace, such as a picture; `undefined` where it is outside, gone, or too big. */
  readBytes(uri: Uri): Promise<Uint8Array | undefined>;
  /**
   * Called between pieces of work, `done` of `all` behind; the work goes on when it resolves. Who publishes says how far it has come, and hears
   * meanwhile whether it is still wanted: the work itself never lets anybody in.
   */
  between?(done: number, all: number): Promise<void>;
  /** Asked between pieces of work; where it says true, `Cancelled` is thrown. */
  cancelled?(): boolean;
  /** Calls back when nobody waits any more, for work that can be stopped in the middle. */
  onCancelled?(listener: () => void): void;
}

export interface PublishOptions {
  /** HTML as a site with a page for each chapter, instead of one file. */
  readonly split?: boolean;
  /** The bytes of a Word document whose styles, cover, header and footer the new one takes. */
  readonly template?: Uint8Array;
  /** Prints a page as PDF, where there is something that can. Rejects where that fails. */
  readonly print?: Print;
}

/** A whole HTML document as the bytes of a PDF. */
export type Print = (sheet: {
  readonly html: string;
  readonly title: string;
  readonly author?: string;
  readonly lang: Lang;
  readonly today: PlainDate;
  /** `Publication.onCancelled`. */
  onCancelled?(listener: () => void): void;
}) => Promise<Uint8Array>;

/** A file that was made; nothing has been written. */
export interface PublishedFile {
  /** Below the place that was chosen, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** One way of publishing a plan (docs/cli.md, `build`). */
export interface Format {
  /** What `--to` calls it. */
  readonly name: FormatName;
  readonly title: Localized;
  /** Of the one file, with the dot; formats that make several put them in a folder. */
  readonly extension: string;
  /** Whether it makes a folder with several files. */
  isFolder(options: PublishOptions): boolean;
  /** The files, in a fixed order; of a format that makes one file, that one. Rejects with a `PublishProblem`, or with `Cancelled`. */
  make(publication: Publication, options: PublishOptions): Promise<readonly PublishedFile[]>;
}

export const FORMAT_NAMES = ['html', 'docx', 'pdf', 'csv', 'json'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Why a plan could not be published, in one sentence that says what to do. */
export class PublishProblem extends Error {
  readonly sentence: Localized;

  constructor(sentence: Localized) {
    super(sentence.en);
    this.name = 'PublishProblem';
    this.sentence = sentence;
  }
}

/** The one who asked does not want it any more. */
export class Cancelled extends Error {}

/** Says that `done` of `all` pieces of work are behind. Rejects with `Cancelled` where nobody waits any more. */
export async function goOn(publication: Publication, done: number, all: number): Promise<void> {
  await publication.between?.(done, all);
  if (publication.cancelled?.()) throw new Cancelled();
}
