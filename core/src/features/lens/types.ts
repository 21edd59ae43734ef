import type { PlanStatus } from '../../model/manifest.ts';
import type { Uri } from '../../model/uri.ts';
import type { Span } from '../../text/span.ts';

/** Somewhere that a lens leads to. */
export interface LensPlace {
  readonly uri: Uri;
  readonly span: Span;
}

interface Standing {
  /** What it stands above: the item's id, else its title. */
  readonly span: Span;
  /** Tells it from the other lenses of the file, also when the text has changed. */
  readonly key: string;
}

/** What is said of something, and where that stands; no places where there is nothing to show. */
export interface PlacesLens extends Standing {
  readonly type: 'places';
  readonly title: string;
  readonly places: readonly LensPlace[];
}

/** Whether the plan is ready to be what it is to become next: to be counted when it is looked at. */
export interface ReadinessLens extends Standing {
  readonly type: 'readiness';
  readonly as: PlanStatus;
}

export type Lens = PlacesLens | ReadinessLens;

/** A lens before it is known which item it is about. */
export type Said = Pick<PlacesLens, 'title' | 'places'> & { readonly name: string };
