import type { ParsedFile } from '../model/file.ts';
import type { ListedPath } from '../model/manifest.ts';
import type { Uri } from '../model/uri.ts';
import type { Words } from '../model/value.ts';
import type { Plan } from '../workspace/plan.ts';

/** One chapter as it is printed. */
export interface Chapter {
  readonly file: ParsedFile;
  /** From 1, over the chapters with a title to print it before; appendices and chapters that the manifest does not list have none. */
  readonly number?: number;
  /** From 1, over the appendices; one that is alone has none. */
  readonly appendix?: number;
}

/** A titled group of chapters, or chapters outside any group. */
export interface Part {
  readonly title?: Words;
  readonly chapters: readonly Chapter[];
}

/** What a plan consists of in print, in reading order (docs/format.md section 2). */
export interface Outline {
  readonly parts: readonly Part[];
  readonly appendices: readonly Chapter[];
}

/** The chapters that the manifest lists and that are there, each once; without a list, all by path. */
export function outlineOf(plan: Plan): Outline {
  const seen = new Set<Uri>();
  const listed = present(plan, plan.manifest.appendices, seen);
  const appendices = listed.map((file, at) => (listed.length > 1 ? { file, appendix: at + 1 } : { file }));
  let number = 0;
  const numbered = (files: readonly ParsedFile[]) =>
    files.map((file) => (hasTitle(file) ? { file, number: ++number } : { file }));
  const parts = plan.manifest.parts?.map((part) => ({
    ...(part.title && { title: part.title }),
    chapters: numbered(present(plan, part.chapters, seen)),
  }));
  const unlisted = () => plan.files.filter((file) => file.type === 'chapter' && !seen.has(file.uri));
  return { parts: parts ?? [{ chapters: numbered(unlisted()) }], appendices };
}

/** Every chapter of an outline, appendices last. */
export function chaptersOf(outline: Outline): readonly Chapter[] {
  return [...outline.parts.flatMap((part) => part.chapters), ...outline.appendices];
}

/** A cover or a foreword without a title has no number, and takes none from those behind it. */
function hasTitle({ headings: [first] }: ParsedFile): boolean {
  return first?.level === 1;
}

function present(plan: Plan, listed: readonly ListedPath[], seen: Set<Uri>): readonly ParsedFile[] {
  const files: ParsedFile[] = [];
  for (const { uri } of listed) {
    const file = uri === undefined || seen.has(uri) ? undefined : plan.file(uri);
    if (file?.type !== 'chapter') continue;
    seen.add(file.uri);
    files.push(file);
  }
  return files;
}
