import { DOMParser } from '@xmldom/xmldom';

/** What is wrong with a picture; empty where nothing is. */
export function faultsOf(svg: string): readonly string[] {
  const faults: string[] = [];
  const note = (message: string) => faults.push(message);
  const parser = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } });
  const root = parser.parseFromString(svg, 'image/svg+xml')?.documentElement;
  if (root?.nodeName !== 'svg') return [...faults, 'is no SVG'];
  if (root.getAttribute('role') !== 'img') note('has no role');
  for (const name of ['title', 'desc'])
    if (!root.getElementsByTagName(name)[0]?.textContent?.trim()) note(`has no ${name}`);
  if (/NaN|Infinity|undefined/.test(svg)) note('has a number that is none');
  if (/ (?:id|style)="/.test(svg)) note('has an id or a style of its own');
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  for (const [, name, value] of svg.matchAll(/ (x|y|x1|x2|y1|y2|cx|cy)="([^"]*)"/g)) {
    const most = name?.includes('x') ? width : height;
    if (!(Number(value) >= -1 && Number(value) <= most + 1))
      note(`has ${name}="${value}" outside ${width} × ${height}`);
  }
  for (const [, value] of svg.matchAll(/ (?:width|height)="([^"]*)"/g))
    if (!(Number(value) >= 0)) note(`has a size of ${value}`);
  return faults;
}

/** The pictures of a printed plan, as markup. */
export function picturesIn(html: string): readonly string[] {
  return html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
}
