import { words } from '../../model/language.ts';
import { listedPaths } from '../../model/manifest.ts';
import { decodePercents, encodeForLink, isInside, nameOf, parentOf, relativePath, type Uri } from '../../model/uri.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { LIBRARY_PATHS } from '../../workspace/library.ts';
import type { Destination, Footnote, YamlPlace } from '../position/index.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const MARKDOWN = /\.md$/i;
/** Manifests and registers are not for readers. */
const YAML = /\.ya?ml$/i;

/** Chapters, or appendices, that the manifest does not list yet. */
export function listedPathsIn(
  place: YamlPlace,
  request: Request,
  of: 'chapters' | 'appendices',
): readonly CompletionItem[] {
  const { plan, file } = request;
  const listed = new Set(listedPaths(plan.manifest).map(({ uri }) => uri));
  const chapters = plan.files.filter(({ type, uri }) => type === 'chapter' && !listed.has(uri));
  const folder = parentOf(file.uri);
  return chapters.map((chapter, at) => {
    const path = relativePath(folder, chapter.uri);
    const isAppendix = /vedlegg|appendi/i.test(path);
    const sort = `${isAppendix === (of === 'appendices') ? '0' : '1'}${order(at)}`;
    return fileItem(path, chapter.uri, { span: place.span, text: place.lead + path, sort }, chapter.headings[0]?.text);
  });
}

/** Folders of other plans in the workspace, and the libraries that Planverk brings along. */
export function planFoldersIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const own = parentOf(request.file.uri);
  const folders = request.plan.linkable.filter((uri) => nameOf(uri) === 'plan.yaml').map(parentOf);
  const others = folders
    .filter((folder) => folder !== own)
    .map((folder) => {
      const path = relativePath(own, folder);
      return suggestion('folder', path, { span: place.span, text: place.lead + path, sort: path });
    });
  const libraries = LIBRARY_PATHS.map((path) =>
    suggestion(
      'plan',
      path,
      { span: place.span, text: place.lead + path, sort: `~${path}` },
      { detail: LIBRARY[request.lang] },
    ),
  );
  return [...others, ...libraries];
}

const LIBRARY = words(
  'felles lover, kilder, enheter og forkortelser',
  'felles lover, kjelder, einingar og forkortingar',
  'shared laws, sources, units and abbreviations',
);

/** As a key of `planer`: a library that Planverk brings along, with its address behind it. */
export function libraryKeysIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const there = new Set(request.plan.manifest.plans.map(({ path }) => path.text.trim()));
  return LIBRARY_PATHS.filter((path) => !there.has(path)).map((path) => {
    const alias = path.slice(path.indexOf(':') + 1);
    const text = place.lead + alias + (place.colon ? '' : `: ${path}`);
    return suggestion(
      'plan',
      alias,
      { span: place.span, text, sort: path, names: [path] },
      { detail: LIBRARY[request.lang] },
    );
  });
}

/** In a Markdown link: headings behind `#`, else files of the plan; in an image only images. */
export function destinationsIn(place: Destination, request: Request): readonly CompletionItem[] {
  const { plan, file } = request;
  const hash = place.typed.indexOf('#');
  if (hash >= 0) return headingsIn(place, hash, request);
  const folder = parentOf(file.uri);
  const files = plan.linkable.filter((uri) => isInside(plan.uri, uri) && uri !== file.uri);
  const fitting = files.filter((uri) => (place.image ? IMAGE.test(uri) : !YAML.test(uri)));
  return fitting.map((uri) => {
    const path = relativePath(folder, uri);
    const sort = `${MARKDOWN.test(uri) ? '0' : '1'}${path}`;
    const at = { span: place.span, text: encodeForLink(path) + place.closing, sort };
    return fileItem(path, uri, at, titleOf(uri, request));
  });
}

/** The headings of the file before the `#`, by their anchors. */
function headingsIn(place: Destination, hash: number, { plan, file }: Request): readonly CompletionItem[] {
  const path = decodePercents(place.typed.slice(0, hash));
  const target = path === '' ? file : plan.files.find(({ uri }) => relativePath(parentOf(file.uri), uri) === path);
  const span: Span = { start: place.span.start + hash + 1, end: place.span.end };
  return (target?.headings ?? []).map(({ slug, text }, at) =>
    suggestion(
      'place',
      text,
      { span, text: slug + place.closing, sort: order(at), names: [slug] },
      { detail: `#${slug}` },
    ),
  );
}

/** Footnotes that the chapter defines. */
export function footnotesIn(place: Footnote, { file }: Request): readonly CompletionItem[] {
  return file.notes
    .filter(({ type }) => type === 'footnote')
    .map(({ label, whole }, at) => {
      const text = oneLine(file.text.slice(whole.start, whole.end).replace(/^[^:]*:\s*/, ''));
      const written = { span: place.span, text: label + place.closing, sort: order(at), names: [text] };
      return suggestion('place', label, written, { detail: text.slice(0, 60), documentation: text });
    });
}

function titleOf(uri: Uri, { plan }: Request): string | undefined {
  return plan.file(uri)?.headings[0]?.text;
}

function fileItem(
  path: string,
  file: Uri,
  at: { readonly span: Span; readonly text: string; readonly sort: string },
  title: string | undefined,
): CompletionItem {
  return suggestion(
    'file',
    path,
    { ...at, names: title === undefined ? [] : [title] },
    {
      ...(title !== undefined && { detail: title }),
      about: { of: 'chapter', file },
    },
  );
}
