import JSZip from 'jszip';
import { formatIso, type Lang, type PlainDate } from '#core';
import { field } from './fields.ts';
import { LANGUAGES } from './parts.ts';
import { numberingXml, stylesXml } from './styles.ts';
import type { Files } from './with-template.ts';
import type { Writer } from './writer.ts';
import { element, escapeXml, HEAD } from './xml.ts';

/** What the document is called, and by whom. */
export interface About {
  readonly title: string;
  readonly author: string | undefined;
  readonly lang: Lang;
  readonly today: PlainDate;
}

/** The text of the document. */
export interface Document {
  readonly titlePage: string;
  readonly body: string;
  /** What a template makes of the files; they stay as they are without one. */
  dress(files: Files): Files;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that every document has: path below `word/`, relationship, content type. */
const OWN = ['styles', 'numbering', 'footnotes', 'settings', 'header', 'footer'] as const;

/** The bytes of the document: the same for the same text and day. */
export function packed(writer: Writer, document: Document, about: About): Promise<Uint8Array> {
  const { parts } = writer;
  const language = LANGUAGES[about.lang];
  const { titlePage, body, dress } = document;
  const own: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      relationship('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
      relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relationship('rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
    ]),
    'docProps/core.xml': coreXml(about, language),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Planverk</Application></Properties>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${titlePage}${body}${SECTION}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ...OWN.map((name) => relationship(`rId-${name}`, `${OFFICE}/${name}`, `${name}.xml`)),
      ...parts.relationships,
    ]),
    // Links in footnotes are the footnotes' own.
    'word/_rels/footnotes.xml.rels': relationships(parts.relationships),
    'word/styles.xml': stylesXml(language),
    'word/numbering.xml': numberingXml(parts.lists),
    'word/footnotes.xml': footnotesXml(parts.footnotes),
    'word/settings.xml': `${HEAD}<w:settings ${NAMESPACES}>${element('w:themeFontLang', { 'w:val': language })}</w:settings>`,
    'word/header.xml': `${HEAD}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>${escapeXml(about.title)}</w:t></w:r></w:p></w:hdr>`,
    'word/footer.xml': `${HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t>${escapeXml(about.author ?? '')}</w:t></w:r><w:r><w:tab/></w:r>${PAGE}</w:p></w:ftr>`,
  };
  const zip = new JSZip();
  // As JSZip writes it into the file, the day is local; midday is the same day anywhere.
  const { year, month, day } = about.today;
  const date = new Date(Date.UTC(Math.max(1980, year), month - 1, day, 12));
  const options = { date, createFolders: false };
  const files = new Map<string, string | Uint8Array>(Object.entries(own));
  for (const { path, bytes } of parts.media) files.set(`word/${path}`, bytes);
  for (const [path, content] of dress(files)) zip.file(path, content, options);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/** A4 with margins of 25 mm; the title page has neither header nor footer. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>';

const PAGE = field('PAGE', '<w:r><w:t>1</w:t></w:r>');

function relationship(id: string, type: string, target: string): string {
  return element('Relationship', { Id: id, Type: type, Target: target });
}

function relationships(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(): string {
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    emf: 'image/x-emf',
    svg: 'image/svg+xml',
  };
  const own = [
    ['word/document.xml', `${WORD}.document.main+xml`],
    ...OWN.map((name) => [`word/${name}.xml`, `${WORD}.${name}+xml`] as const),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ] as const;
  const types = [
    ...Object.entries(defaults).map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...own.map(([path, ContentType]) => element('Override', { PartName: `/${path}`, ContentType })),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`;
}

function coreXml({ title, author, today }: About, language: string): string {
  const day = (name: string) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${formatIso(today)}T00:00:00Z`);
  const all = [
    `<dc:title>${escapeXml(title)}</dc:title>`,
    author === undefined ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dc:language>${language}</dc:language>`,
    day('created'),
    day('modified'),
  ].join('');
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${all}</cp:coreProperties>`;
}

/** Word wants the two lines that stand between text and notes, and calls them notes. */
function footnotesXml(notes: readonly string[]): string {
  const line = (type: string, id: number, sign: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, `<w:p><w:r><w:${sign}/></w:r></w:p>`);
  const lines = line('separator', -1, 'separator') + line('continuationSeparator', 0, 'continuationSeparator');
  return `${HEAD}<w:footnotes ${NAMESPACES}>${lines}${notes.join('')}</w:footnotes>`;
}
