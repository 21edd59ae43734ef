import { execFileSync } from 'node:child_process';

/** One element of the structure of a tagged PDF. */
export interface Tag {
  /** `H1`, `Table`, `TD` … */
  readonly role: string;
  readonly alt: string | undefined;
  /** Of a header cell: `Row` or `Column`. */
  readonly scope: string | undefined;
}

/** What is in a PDF, read with qpdf. */
export interface Tagged {
  /** The elements of the structure, in reading order. */
  readonly tags: readonly Tag[];
  /** The bookmarks' titles, in their order. */
  readonly outline: readonly string[];
  /** How many links there are. */
  readonly links: number;
  /** What a checker of PDF/UA would find, as far as this looks, a line each. */
  readonly faults: readonly string[];
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Dictionary = { readonly [key: string]: Value };

/** Roles of structure in PDF 1.7 (ISO 32000-1, 14.8.4). A reader leaves out what has another. */
const ROLES = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
);

/** In what the parts of tables and lists stand. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L', 'NonStruct'],
};

const qpdf = (...args: string[]): string =>
  execFileSync('qpdf', args, { encoding: 'latin1', maxBuffer: 512 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });

/** Reads the tags of a PDF. `unmarked` is how many pieces of text each page may have outside them: those of the footer. */
export function tagsOf(path: string, unmarked: number): Tagged {
  const json = JSON.parse(Buffer.from(qpdf('--json=2', '--json-stream-data=none', path), 'latin1').toString('utf8'));
  const objects: Readonly<Record<string, { value?: Value; stream?: { dict: Value } }>> = json.qpdf[1];
  const read = (value: Value | undefined): Value => {
    const found = typeof value === 'string' ? objects[`obj:${value}`] : undefined;
    return found ? (found.value ?? found.stream?.dict ?? null) : (value ?? null);
  };
  const dictionary = (value: Value | undefined): Dictionary => read(value) as Dictionary;
  const list = (value: Value | undefined): readonly Value[] => {
    const found = read(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  };
  const root = dictionary(dictionary(objects.trailer?.value)['/Root']);
  const pages: readonly string[] = json.pages.map(({ object }: { object: string }) => object);

  const tags: Tag[] = [];
  const faults: string[] = [];
  const [marks, annotations] = [new Set<string>(), new Set<string>()];
  const walk = (value: Value, page: Value | undefined, above: string): void => {
    const kid = read(value);
    if (typeof kid === 'number') return void marks.add(`${page} ${kid}`);
    const element = kid as Dictionary;
    if (element['/Type'] === '/MCR') return void marks.add(`${element['/Pg'] ?? page} ${element['/MCID']}`);
    if (element['/Type'] === '/OBJR') return void annotations.add(String(element['/Obj']));
    const role = String(element['/S']).slice(1);
    const alt = typeof element['/Alt'] === 'string' ? element['/Alt'].replace(/^u:/, '') : undefined;
    const scope = list(element['/A']).map((attributes) => dictionary(attributes)['/Scope']);
    const tag = {
      role,
      alt,
      scope: scope
        .find((one) => one !== undefined)
        ?.toString()
        .slice(1),
    };
    tags.push(tag);
    faults.push(...faultsOfTag(tag, above));
    for (const child of list(element['/K'])) walk(child, element['/Pg'] ?? page, role);
  };
  for (const child of list(dictionary(root['/StructTreeRoot'])['/K'])) walk(child, undefined, '');

  const links = pages.flatMap((page) => list(dictionary(page)['/Annots']).map(String));
  if (links.some((link) => !annotations.has(link))) faults.push('a link stands outside the structure');
  faults.push(...pageFaults(path, pages, marks, unmarked));
  if (pages.some((page) => dictionary(page)['/Tabs'] !== '/S'))
    faults.push('a page goes by another order than its structure');
  if (dictionary(root['/MarkInfo'])['/Marked'] !== true) faults.push('it does not say that it is tagged');
  if (dictionary(root['/ViewerPreferences'])['/DisplayDocTitle'] !== true) faults.push('its title is not shown');
  return { tags, outline: titlesOf(json.outlines ?? []), links: links.length, faults };
}

function faultsOfTag({ role, alt, scope }: Tag, above: string): readonly string[] {
  const parents = PARENTS[role];
  return [
    ...(ROLES.has(role) ? [] : [`${role} is no role`]),
    ...(parents && !parents.includes(above) ? [`${role} stands in ${above}`] : []),
    ...(role === 'Figure' && (alt ?? '').trim() === '' ? ['a figure has no text'] : []),
    ...(role === 'TH' && scope === undefined ? ['a header cell does not say of what'] : []),
  ];
}

/** Everything on the pages that is marked is in the structure, all of the structure is on the pages, and no more text than the footer is outside. */
function pageFaults(
  path: string,
  pages: readonly string[],
  marks: ReadonlySet<string>,
  unmarked: number,
): readonly string[] {
  const text = qpdf('--qdf', '--object-streams=disable', path, '-');
  const faults: string[] = [];
  const onPages = new Set<string>();
  for (const [, page, content = ''] of text.matchAll(/%% Contents for page (\d+)\n.*?stream\n(.*?)\nendstream/gs)) {
    let [depth, outside] = [0, 0];
    for (const [mark, id] of content.matchAll(
      /^(?:\/\w+ ?<<(?:\/MCID (\d+) |\/ActualText .*?)>> ?BDC|\/Artifact.* (?:BMC|BDC)|EMC|BT)$/gm,
    )) {
      if (id !== undefined) onPages.add(`${pages[Number(page) - 1]} ${id}`);
      if (mark === 'BT') outside += depth === 0 ? 1 : 0;
      else depth += mark === 'EMC' ? -1 : 1;
      if (depth < 0) faults.push(`page ${page}: what is marked ends twice`);
    }
    if (depth !== 0) faults.push(`page ${page}: what is marked does not end`);
    if (outside !== unmarked) faults.push(`page ${page} has ${outside} texts outside the structure`);
  }
  if (![...text.matchAll(/%% Contents for page /g)].length) faults.push('it has no pages');
  if ([...onPages].some((mark) => !marks.has(mark))) faults.push('something marked is not in the structure');
  if ([...marks].some((mark) => !onPages.has(mark))) faults.push('something of the structure is on no page');
  return faults;
}

interface Bookmark {
  readonly title: string;
  readonly kids: readonly Bookmark[];
}

function titlesOf(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, kids }) => [title, ...titlesOf(kids)]);
}
