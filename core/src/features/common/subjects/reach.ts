import { nameOf, type Uri } from '../../../model/uri.ts';
import { planFolderOf } from '../../../workspace/contents.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import type { Subject } from './subject.ts';

/** The folders of plans that may name a subject: its own, those that refer to that, and those that may link to its file. */
export function foldersOf(snapshot: Snapshot, subject: Subject): readonly Uri[] {
  const around = (uri: Uri) => {
    const folder = planFolderOf(snapshot.contents, uri);
    return folder === undefined ? [] : [folder, ...[...snapshot.dependents(folder)].sort()];
  };
  switch (subject.type) {
    case 'definition': {
      const { uri, item } = subject.definition;
      return item ? around(uri) : [...around(uri), ...snapshot.mentioning(linkedName(uri))];
    }
    case 'heading':
    case 'file':
      return [...around(subject.uri).slice(0, 1), ...snapshot.mentioning(linkedName(subject.uri))];
    case 'note':
      return [];
    case 'plan':
      return [...around(`${subject.folder}/plan.yaml`), ...snapshot.mentioning('plan.yaml')];
    case 'rule':
      return snapshot.mentioning(subject.code);
  }
}

/** Links may leave the ending of chapters out. */
function linkedName(uri: Uri): string {
  return nameOf(uri).replace(/\.md$/i, '');
}
