import { TEXT_WIDTH } from './table.ts';
import { element, HEAD } from './xml.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What a style says beside its name. `paragraph` and `run` are XML in the schema's order. */
interface Style {
  readonly id: string;
  /** Word's own name, which it translates. */
  readonly name: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly outline?: number;
}

const heading = (level: number, size: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 480 : 280}" w:after="100"/>`,
  run: `<w:b/><w:sz w:val="${size}"/>`,
  outline: level - 1,
});

/** Dots to the page number, at the right edge of the text. */
const PAGES = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs>`;

const contents = (level: number, run?: string): Style => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  paragraph: `${PAGES}<w:spacing w:after="40"/><w:ind w:left="${(level - 1) * 280}"/>`,
  ...(run !== undefined && { run }),
});

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: '<w:spacing w:before="240" w:after="200"/>',
    run: '<w:b/><w:sz w:val="56"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: '<w:spacing w:before="120" w:after="120"/>',
    run: '<w:color w:val="404040"/><w:sz w:val="28"/>',
  },
  heading(1, 36),
  heading(2, 30),
  heading(3, 26),
  heading(4, 23),
  heading(5, 22),
  heading(6, 22),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="160"/>',
    run: '<w:b/><w:sz w:val="36"/>',
  },
  contents(1, '<w:b/>'),
  contents(2),
  contents(3),
  { id: 'TableofFigures', name: 'table of figures', paragraph: `${PAGES}<w:spacing w:after="40"/>` },
  { id: 'Caption', name: 'caption', paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="80"/>', run: '<w:b/>' },
  { id: 'Figure', name: 'Figure', paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="80"/>' },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="8A8A8A"/></w:pBdr><w:ind w:left="340"/>',
  },
  {
    id: 'Code',
    name: 'Code',
    paragraph: '<w:spacing w:after="0"/>',
    run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="19"/>',
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:ind w:left="720"/><w:contextualSpacing/>' },
  {
    id: 'ListTitle',
    name: 'List Title',
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60"/>',
    run: '<w:b/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40"/>',
    run: '<w:sz w:val="20"/>',
  },
  {
    id: 'TableTextSmall',
    name: 'Table Text Small',
    paragraph: '<w:spacing w:before="20" w:after="20"/>',
    run: '<w:sz w:val="16"/>',
  },
  {
    id: 'TableHeadSmall',
    name: 'Table Head Small',
    paragraph: '<w:spacing w:before="20" w:after="20"/>',
    run: '<w:b/><w:sz w:val="16"/>',
  },
  {
    id: 'TableList',
    name: 'Table List',
    paragraph: '<w:spacing w:before="20" w:after="20"/>',
    run: '<w:sz w:val="20"/>',
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    paragraph: '<w:spacing w:before="40" w:after="40"/>',
    run: '<w:b/><w:sz w:val="20"/>',
  },
  { id: 'Note', name: 'Note', run: '<w:i/><w:color w:val="404040"/><w:sz w:val="20"/>' },
  { id: 'Gap', name: 'Gap', paragraph: '<w:spacing w:before="0" w:after="120"/>', run: '<w:sz w:val="12"/>' },
  { id: 'Header', name: 'header', run: '<w:color w:val="404040"/><w:sz w:val="18"/>' },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>',
    run: '<w:color w:val="404040"/><w:sz w:val="18"/>',
  },
  { id: 'FootnoteText', name: 'footnote text', paragraph: '<w:spacing w:after="40"/>', run: '<w:sz w:val="18"/>' },
];

const CHARACTERS: readonly { readonly id: string; readonly name: string; readonly run: string }[] = [
  { id: 'Hyperlink', name: 'Hyperlink', run: '<w:color w:val="0B5394"/><w:u w:val="single"/>' },
  { id: 'FootnoteReference', name: 'footnote reference', run: '<w:vertAlign w:val="superscript"/>' },
  { id: 'CodeText', name: 'Code Text', run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' },
];

const FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>';
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`).join('');

/** `word/styles.xml`: Word's own styles by their own names, so that a municipality's look can be put on by choosing another set. */
export function stylesXml(language: string): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`;
  const all = STYLES.map(styleXml).join('');
  const characters = CHARACTERS.map(
    ({ id, name, run }) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`,
  ).join('');
  return `${HEAD}<w:styles ${W}>${defaults}${normal}${all}${characters}${table}</w:styles>`;
}

function styleXml({ id, name, next, paragraph = '', run, outline }: Style): string {
  const level = outline === undefined ? '' : element('w:outlineLvl', { 'w:val': outline });
  const properties = paragraph + level;
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    [
      element('w:name', { 'w:val': name }),
      '<w:basedOn w:val="Normal"/>',
      next === undefined ? '' : element('w:next', { 'w:val': next }),
      '<w:qFormat/>',
      properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`,
      run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    ].join(''),
  );
}

/** `word/numbering.xml`: one list of dots, and as many of numbers as the document has. */
export function numberingXml(numbered: number): string {
  const levels = (format: string, text: (level: number) => string) =>
    Array.from(
      { length: 9 },
      (_, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 + level * 360}" w:hanging="360"/></w:pPr></w:lvl>`,
    ).join('');
  const dots = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', (level) => (level % 2 === 0 ? '\u2022' : '\u2013'))}</w:abstractNum>`;
  const numbers = `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal', (level) => `%${level + 1}.`)}</w:abstractNum>`;
  const own = Array.from(
    { length: numbered },
    (_, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  ).join('');
  return `${HEAD}<w:numbering ${W}>${dots}${numbers}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own}</w:numbering>`;
}
