import { highlightsAt, referencesAt } from '#core';
import { showPlace } from './places.ts';
import type { FeatureRequest } from './request.ts';

/** Every place that names it, the declaration with them; a line between plans. */
export function showReferences(request: FeatureRequest): string {
  return found(request, true);
}

/** The same without the declaration. */
export function showUses(request: FeatureRequest): string {
  return found(request, false);
}

function found({ snapshot, plan, file, offset }: FeatureRequest, declarations: boolean): string {
  const plans = [...referencesAt(snapshot, plan, file, offset, declarations)].map((places) =>
    places.map(({ uri, span }) => showPlace(uri, snapshot.file(uri)?.text ?? '', span)).join('\n'),
  );
  return plans.length === 0 ? 'none' : plans.join('\n--\n');
}

/** The places in the file, each with what is done there. */
export function showHighlight({ plan, file, offset }: FeatureRequest): string {
  const places = highlightsAt(plan, file, offset);
  const show = places.map(
    ({ span, declares }) => `${showPlace(file.uri, file.text, span)} ${declares ? 'declared' : 'used'}`,
  );
  return show.length === 0 ? 'none' : show.join('\n');
}
