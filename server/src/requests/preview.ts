import { renderFile, renderPlan } from '#core';
import type { Place } from '../answer.ts';
import type { PreviewParams, PreviewResult } from '../protocol.ts';

/** `planverk/preview`: the plan, or one file of it, as it is printed. */
export function preview({ session, plan, file }: Place, { scope }: PreviewParams): PreviewResult {
  session.follow(plan);
  const { title, lang, html } = scope === 'chapter' ? renderFile(plan, file) : renderPlan(plan);
  return { title, language: lang, html, folder: session.documents.spelling(plan.uri) };
}
