import JSZip from 'jszip';

/** A picture of one transparent point. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The styles of Word by their ids as a Norwegian Word writes them, with their names, which are English in every Word. */
const STYLES: Readonly<Record<string, string>> = {
  Tittel: 'Title',
  Undertittel: 'Subtitle',
  Overskrift1: 'heading 1',
  Overskrift2: 'heading 2',
  INNH1: 'toc 1',
  Bildetekst: 'caption',
};

/** Makes a `.docx` of the body's own XML (`w:p`, `w:tbl`), with footnotes 1, 2, … and one picture, `rId9`. */
export async function docx(body: string, notes: readonly string[] = []): Promise<Uint8Array> {
  const zip = new JSZip();
  const xml = (path: string, text: string) => zip.file(path, `<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const type = (part: string, name: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  xml(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/word/document.xml', 'document.main')}${type('/word/styles.xml', 'styles')}${type('/word/footnotes.xml', 'footnotes')}</Types>`,
  );
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  xml('_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml')));
  xml(
    'word/_rels/document.xml.rels',
    relations(
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'footnotes', 'footnotes.xml'),
      relation('rId9', 'image', 'media/image1.png'),
    ),
  );
  xml('word/document.xml', `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`);
  const style = ([id, name]: [string, string]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  xml('word/styles.xml', `<w:styles ${NAMES}>${Object.entries(STYLES).map(style).join('')}</w:styles>`);
  const note = (text: string, at: number) => `<w:footnote w:id="${at + 1}">${paragraph(text)}</w:footnote>`;
  xml('word/footnotes.xml', `<w:footnotes ${NAMES}>${notes.map(note).join('')}</w:footnotes>`);
  zip.file('word/media/image1.png', POINT, { base64: true });
  return zip.generateAsync({ type: 'uint8array' });
}

const NAMES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** A paragraph of a style; `runs` is text, or runs made by `bold`, `note`, `picture`. */
export function paragraph(runs: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs.startsWith('<w:') ? runs : run(runs)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function note(id: number): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** The picture, with its alternative text. */
export function picture(alt: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="b" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A table; a cell is its XML, or a text. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string) => `<w:tc>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
