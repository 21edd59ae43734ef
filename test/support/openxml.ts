import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { fieldFaults } from './openxml-fields.ts';

/** In which order the schema of WordprocessingML wants the children of an element; those that Planverk writes. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl',
  'w:rPr': 'rStyle rFonts b i strike color sz szCs u vertAlign lang',
  'w:tblPr': 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr',
  'w:tcPr': 'tcW gridSpan vMerge shd',
  'w:tr': 'trPr tc',
  'w:p': 'pPr',
  'w:r': 'rPr',
  'w:sectPr': 'headerReference footerReference pgSz pgMar titlePg',
  'w:style': 'name basedOn next qFormat pPr rPr tblPr',
  'w:sdt': 'sdtPr sdtContent',
  'w:lvl': 'start numFmt lvlText lvlJc pPr',
  'w:num': 'abstractNumId lvlOverride',
  'wp:inline': 'extent docPr graphic',
};

/** The parts of a package, by their paths. */
export interface OpenXml {
  readonly paths: readonly string[];
  text(path: string): string;
}

export async function openPackage(bytes: Uint8Array): Promise<OpenXml> {
  const zip = await JSZip.loadAsync(bytes);
  const paths = Object.keys(zip.files).sort();
  const texts = new Map(
    await Promise.all(
      paths
        .filter((path) => /\.(xml|rels)$/.test(path))
        .map(async (path) => [path, (await zip.file(path)?.async('string')) ?? ''] as const),
    ),
  );
  return { paths, text: (path) => texts.get(path) ?? '' };
}

/** What is wrong with a package, a line each: what a strict reader of the format would refuse, or Word would repair. */
export function faultsOf(opened: OpenXml): readonly string[] {
  const faults: string[] = [];
  const xml = opened.paths.filter((path) => /\.(xml|rels)$/.test(path));
  const trees = new Map(
    xml.map((path) => [path, treeOf(opened.text(path), (fault) => faults.push(`${path}: ${fault}`))]),
  );
  for (const [path, root] of trees) if (root) faults.push(...orderFaults(root).map((fault) => `${path}: ${fault}`));
  const texts = [opened.text('word/document.xml'), opened.text('word/footnotes.xml')];
  faults.push(...packageFaults(opened), ...documentFaults(opened), ...fieldFaults(texts));
  return faults;
}

function treeOf(text: string, report: (fault: string) => void): Element | undefined {
  const parser = new DOMParser({ errorHandler: (_: string, message: string) => report(message) });
  return parser.parseFromString(text, 'text/xml').documentElement ?? undefined;
}

function orderFaults(root: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of [root, ...Array.from(root.getElementsByTagName('*'))]) {
    const order = ORDERS[element.tagName]?.split(' ');
    if (!order) continue;
    const names = Array.from(element.childNodes).flatMap((node) =>
      node.nodeType === 1 ? [node.nodeName.replace(/^\w+:/, '')] : [],
    );
    const places = names.map((name) => order.indexOf(name));
    // In a paragraph, a run and a cell, what the list does not name stands behind what it names.
    const isOpen = ['w:p', 'w:r', 'w:tc'].includes(element.tagName);
    const known = places.map((place) => (place < 0 && isOpen ? order.length : place));
    if (known.some((place) => place < 0)) faults.push(`${element.tagName} has ${names.join(' ')}`);
    else if (known.some((place, at) => at > 0 && place < (known[at - 1] ?? 0)))
      faults.push(`${element.tagName} in disorder: ${names.join(' ')}`);
    if (element.tagName === 'w:tc' && names.at(-1) !== 'p') faults.push('a cell does not end with a paragraph');
  }
  return faults;
}

/** Relationships lead to parts that are there; every part has a content type. */
function packageFaults(opened: OpenXml): readonly string[] {
  const types = opened.text('[Content_Types].xml');
  const untyped = opened.paths.filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !types.includes(`PartName="/${path}"`) &&
      !types.includes(`Extension="${path.slice(path.lastIndexOf('.') + 1)}"`),
  );
  const broken = opened.paths
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const folder = path.replace(/_rels\/.*$/, '');
      return [...opened.text(path).matchAll(/<Relationship [^>]*>/g)].flatMap(([tag]) => {
        const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
        return tag.includes('TargetMode="External"') || opened.paths.includes(folder + target)
          ? []
          : [`${path} → ${target}`];
      });
    });
  return [...untyped.map((path) => `${path} has no content type`), ...broken];
}

/** Ids are one each, and what is referred to is there. */
function documentFaults(opened: OpenXml): readonly string[] {
  const [text, notes] = [opened.text('word/document.xml'), opened.text('word/footnotes.xml')];
  const all = (pattern: RegExp, from = text + notes): readonly string[] =>
    [...from.matchAll(pattern)].map(([, value = '']) => value);
  const twice = (values: readonly string[], what: string): readonly string[] =>
    values.filter((value, at) => values.indexOf(value) !== at).map((value) => `${what} ${value} stands twice`);
  const missing = (used: readonly string[], there: readonly string[], what: string): readonly string[] =>
    [...new Set(used)].filter((value) => !there.includes(value)).map((value) => `${what} ${value} is not there`);
  const names = all(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  const styles = all(/w:styleId="([^"]*)"/g, opened.text('word/styles.xml'));
  const rels = all(/ Id="([^"]*)"/g, opened.text('word/_rels/document.xml.rels'));
  return [
    ...twice(names, 'the bookmark'),
    ...twice(all(/<wp:docPr id="(\d+)"/g), 'the drawing'),
    ...names.filter((name) => name.length > 40).map((name) => `${name} is longer than a bookmark may be`),
    ...missing(all(/w:anchor="([^"]*)"/g), names, 'the bookmark'),
    ...missing(all(/<w:footnoteReference w:id="(\d+)"/g), all(/<w:footnote w:id="(\d+)"/g, notes), 'the footnote'),
    ...missing(all(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g), styles, 'the style'),
    ...missing(all(/ r:(?:id|embed)="([^"]*)"/g), rels, 'the relationship'),
    ...missing(
      all(/<w:numId w:val="(\d+)"/g),
      all(/<w:num w:numId="(\d+)"/g, opened.text('word/numbering.xml')),
      'the list',
    ),
  ];
}
