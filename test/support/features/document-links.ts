import { documentLinksOf, linkEnd } from '#core';
import { showPlace } from './places.ts';
import type { FeatureRequest } from './request.ts';

/** Every link of the file, and what it opens, resolved where it is only found then. */
export function showDocumentLinks({ snapshot, plan, file }: FeatureRequest): string {
  const shown = documentLinksOf(snapshot, plan, file).map(({ span, opens }) => {
    const from = showPlace(file.uri, file.text, span);
    switch (opens.type) {
      case 'web':
        return `${from} → ${opens.address}`;
      case 'file':
        return `${from} → ${nameIn(opens.uri)}`;
      case 'here':
        return `${from} → here:${file.lines.lineAt(opens.offset) + 1}`;
      default: {
        const end = linkEnd(plan, file, opens.written);
        return `${from} → later ${nameIn(end?.uri ?? '')}:${(end?.file?.lines.lineAt(end.offset) ?? 0) + 1}`;
      }
    }
  });
  return shown.length === 0 ? 'none' : shown.join('\n');
}

function nameIn(uri: string): string {
  return uri.replace('file:///plan/', '');
}
