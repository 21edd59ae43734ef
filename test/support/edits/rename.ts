import { atOnce, prepareRename, rename } from '#core';
import type { EditRequest } from './request.ts';

/** The changes in all plans; throws where a change of another plan is not one to look over. */
export function renameTo({ snapshot, plan, file, offset, lang, argument }: EditRequest) {
  const renamed = atOnce(rename(snapshot, plan, file, offset, argument, lang));
  return 'refusal' in renamed ? renamed.refusal : renamed.changes.flatMap(({ files }) => files);
}

/** What the editor shows before it asks for the new word: the place, and the word in the box. */
export function showPrepared({ plan, file, offset, lang }: Omit<EditRequest, 'argument'>): string {
  const prepared = prepareRename(plan, file, offset, lang);
  if ('refusal' in prepared) return prepared.refusal;
  return `«${file.text.slice(prepared.span.start, prepared.span.end)}» ⇒ ${prepared.word}`;
}

/** The changes by plan as they are listed, those to be looked over marked. */
export function showChanges(request: EditRequest): string {
  const renamed = atOnce(
    rename(request.snapshot, request.plan, request.file, request.offset, request.argument, request.lang),
  );
  if ('refusal' in renamed) return renamed.refusal;
  return renamed.changes
    .map(({ label, confirm, files }) => {
      const count = files.reduce((sum, { edits }) => sum + edits.length, 0);
      return `${label} (${count} in ${files.length} files${confirm ? ', to confirm' : ''})`;
    })
    .join('\n');
}
