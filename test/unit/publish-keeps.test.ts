import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workspace } from '#core';
import { type FormatName, formatNamed, type PublishOptions, publish } from '../../publish/src/index.ts';
import { findChromium } from '../../scripts/support/debian.ts';
import { printPdf } from '../../server/src/node/print/index.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { publicationOf } from '../support/publications.ts';
import { ROOT } from '../support/source-tree.ts';

/** A plan with all that the table of docs/publishing.md tells of; what is looked for is in capitals. */
const PLAN = {
  'plan.yaml': `planverk: 1
id: prøve
tittel: TITTELORD
kommune: Strand
periode: 2026-2031
status: vedtatt
vedtatt: { dato: 2026-02-02, organ: ORGANORD, sak: SAKORD }
kapitler: [kapitler/01.md, kapitler/02.md]
vedlegg: [vedlegg/a.md]
x-arkiv: EGETIPLAN
`,
  'register.yaml': `# REGISTERKOMMENTAR
enheter: [{ id: nav, navn: NAVENHET }, { id: tom, navn: Tom }]
kilder: [{ id: kilde, tittel: UBRUKTKILDE }]
krav: [{ id: k, tittel: Sett, punkter: [KRAVPUNKT] }]
forkortelser: [{ id: FKT, navn: FORKORTELSEORD }]
indikatorer:
  - { id: rusfri, navn: INDIKATORORD, enhet: prosent, målinger: { 2016: 87, 2019: 64.5 }, målverdi: { 2029: 91 } }
  - { id: gjem, navn: UVISTINDIKATOR, enhet: antall, målinger: { 2016: 31337 } }
`,
  'kapitler/01.md': `# KAPITTELORD

BRØDTEKST med [LENKEORD](https://lenke.example/a), [NOTATLENKE](../notat.txt), [[t1|REFTEKST]] og [[rusfri@2019]]. FKT.[^1]

- LISTEORD

[^1]: FOTNOTEORD.

Tabell: TABELLTEKST {#tab}

| A | B |
|---|---|
| CELLEORD | 2 |

![FIGURTEKST](../bilder/a.png){#fig-a}

![UTENFORBILDE](../../utenfor.png)

<!-- MARKDOWNKOMMENTAR -->
<!-- planverk-ignore vague-time: TAUSHETSGRUNN -->

<b>RÅHTML</b>

\`\`\`js
KODEORD
\`\`\`
`,
  'kapitler/02.md': `# Tiltak

\`\`\`mål
id: m1
tittel: MÅLTITTEL
beskrivelse: MÅLBESKRIVELSE
\`\`\`

\`\`\`tiltak
id: t1
tittel: TILTAKSTITTEL
mål: m1
beskrivelse: TILTAKSBESKRIVELSE
ansvarlig: nav
tidspunkt: snarest
deltiltak: [DELTILTAKET]
x-intern: EGETFELT
ukjent: UKJENTFELT
# KORTKOMMENTAR
\`\`\`

\`\`\`evaluering
tiltak: Gammelt
vurdering: VURDERINGORD
\`\`\`

\`\`\`visning
type: indikatorer
filter: { id: rusfri }
tittel: VISNINGTITTEL
\`\`\`

\`\`\`visning
type: ansvarsmatrise
\`\`\`
`,
  'vedlegg/a.md': '# VEDLEGGORD\n\nTekst.\n',
  'ulistet.md': '# ULISTETKAPITTEL\n\nTekst.\n',
  'notat.txt': 'NOTATTEKST',
  'bilder/a.png': '',
};

/** The columns of the table. */
const COLUMNS = ['html', 'docx', 'pdf', 'json', 'csv'] as const;
type Column = (typeof COLUMNS)[number];

/** What shows that a row is kept: the same in every format that keeps it, or for each what it is there. `always` looks for it in those that lose it. */
const ROWS: Readonly<Record<string, readonly string[] | Partial<Record<Column, readonly string[]>>>> = {
  'title, municipality, period, status, adoption': ['TITTELORD', 'Strand', '2031', 'ORGANORD', 'SAKORD'],
  'title and municipality among the file’s properties': {
    html: ['<title>TITTELORD', 'name="author" content="Strand kommune"'],
    docx: ['<dc:title>TITTELORD<', '<dc:creator>Strand kommune<'],
    pdf: ['Title: TITTELORD', 'Author: Strand kommune'],
  },
  language: {
    html: ['<html lang="nb">'],
    docx: ['w:lang w:val="nb-NO"'],
    pdf: ['/Lang (nb)'],
    json: ['"language": "nb"'],
  },
  'text, lists, tables, code': ['BRØDTEKST', 'LISTEORD', 'CELLEORD', 'KODEORD'],
  'table of contents': { html: ['<nav class="contents"'], docx: ['TOC \\o'], pdf: ['/Outlines', 'Innhold'] },
  'numbers of figures and tables': ['Figur 1', 'Tabell 1'],
  footnotes: ['FOTNOTEORD'],
  'links to the web': ['https://lenke.example/a'],
  'links to files of the workspace': ['NOTATLENKE'],
  references: {
    html: ['REFTEKST</a>'],
    docx: ['REFTEKST'],
    pdf: ['REFTEKST'],
    json: ['[[t1|REFTEKST]]', '"MÅLTITTEL"'],
    csv: [';MÅLTITTEL;'],
  },
  'figures from indicators': {
    html: ['64,5 %'],
    docx: ['64,5 %'],
    pdf: ['64,5 %'],
    json: ['[[rusfri@2019]]', '64.5'],
    csv: [';64,5'],
  },
  'pictures of the workspace': {
    html: ['src="data:image/png;base64,', 'alt="FIGURTEKST"'],
    docx: ['word/media/plan-1.png', 'descr="FIGURTEKST"'],
    pdf: ['/Subtype /Image', 'FIGURTEKST'],
    json: ['../bilder/a.png'],
  },
  'pictures from outside the workspace': ['utenfor.png'],
  'HTML in the text': {
    html: ['&lt;b&gt;RÅHTML'],
    docx: ['&lt;b&gt;RÅHTML'],
    pdf: ['<b>RÅHTML'],
    json: ['<b>RÅHTML'],
  },
  'goals and evaluations': ['MÅLBESKRIVELSE', 'VURDERINGORD'],
  'measures and sub-measures': ['TILTAKSBESKRIVELSE', 'DELTILTAKET', 'NAVENHET'],
  indicators: ['INDIKATORORD', '87', '91'],
  'indicators that no card or view prints': ['UVISTINDIKATOR', '31337'],
  charts: { html: ['class="chart" role="img"'], docx: ['.svg', '.emf'], pdf: ['Figure'], json: ['87'], csv: ['87'] },
  views: ['VISNINGTITTEL'],
  'units, sources and requirements that nothing prints': ['UBRUKTKILDE', 'KRAVPUNKT'],
  'what abbreviations mean': ['FORKORTELSEORD'],
  appendices: ['VEDLEGGORD'],
  'chapters that `plan.yaml` does not list': ['ULISTETKAPITTEL'],
  'fields of one’s own (`x-…`), and unknown ones': ['EGETIPLAN', 'EGETFELT', 'UKJENTFELT'],
  'comments, silences and their reasons': ['REGISTERKOMMENTAR', 'MARKDOWNKOMMENTAR', 'KORTKOMMENTAR', 'TAUSHETSGRUNN'],
  findings: ['unknown-field'],
  'file and line in the source': {
    json: ['"file": "kapitler/02.md",\n        "line": 10'],
    csv: [';kapitler/02.md;10'],
  },
};

const made = new Map<Column, string>();
let site = '';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planverk-keeps-'));
  const workspace = new Workspace(new MemoryHost(PLAN));
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (!plan) throw new Error('no plan');
  const publication = publicationOf(plan, Buffer.from(PNG, 'base64'));
  const filesOf = (name: FormatName, options: PublishOptions = {}) => publish(publication, formatNamed(name), options);
  const texts = async (name: FormatName, options?: PublishOptions): Promise<string> =>
    (await filesOf(name, options)).map(({ content }) => String(content)).join('\n');
  for (const name of ['html', 'json', 'csv'] as const) made.set(name, withoutStyle(await texts(name)));
  site = withoutStyle(await texts('html', { split: true }));
  const [word] = await filesOf('docx');
  made.set('docx', await textOfWord(word?.content ?? ''));
  const [paper] = await filesOf('pdf', { print: (sheet) => printPdf(findChromium() ?? 'chromium', sheet) });
  made.set('pdf', textOfPdf(paper?.content ?? ''));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Its style is the program's, and says nothing of the plan. */
function withoutStyle(page: string): string {
  return plain(page.replace(/<style>.*?<\/style>/gs, ''));
}

/** No-break spaces as spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
}

/** The parts' names and their markup, and below them what a reader sees of it in one piece. */
async function textOfWord(content: string | Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(content);
  const parts = Object.values(zip.files).filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  const markup = (await Promise.all(parts.map((part) => part.async('string')))).join('\n');
  return plain(
    `${Object.keys(zip.files).join('\n')}\n${markup}\n${markup.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]*>/g, '')}`,
  );
}

/** What a reader sees, the tags' texts, and the file's own objects with its outline and links. */
function textOfPdf(content: string | Uint8Array): string {
  const path = join(folder, 'plan.pdf');
  writeFileSync(path, content);
  const say = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });
  return plain(
    [
      say('pdftotext', path, '-'),
      say('pdfinfo', path).replace(/ +/g, ' '),
      say('pdfinfo', '-struct-text', path),
      say('qpdf', '--qdf', '--object-streams=disable', path, '-'),
    ].join('\n'),
  );
}

/** The table's rows: what each format does with the thing that the row is about. */
function table(): readonly (readonly [row: string, cells: readonly string[]])[] {
  const page = readFileSync(`${ROOT}docs/publishing.md`, 'utf8');
  const [, part = ''] = page.split('## What is kept, and what is lost\n');
  const rows = part.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((line) => {
    const [row = '', ...cells] = line.slice(2, -2).split(' | ');
    return [row.replaceAll("'", '’'), cells] as const;
  });
}

test('the table tells of each thing that is looked for, and of nothing else', () => {
  expect(table().map(([row]) => row)).toEqual(Object.keys(ROWS));
});

test.each(table())('%s', (row, cells) => {
  const marks = ROWS[row] ?? {};
  const all = Array.isArray(marks) ? (marks as readonly string[]) : Object.values(marks as object).flat();
  expect(cells.length).toBe(COLUMNS.length);
  for (const [at, column] of COLUMNS.entries()) {
    const text = made.get(column) ?? '';
    const found = (mark: string): boolean => text.includes(mark);
    const own: readonly string[] = Array.isArray(marks)
      ? all
      : ((marks as Partial<Record<Column, string[]>>)[column] ?? []);
    if (cells[at] === '–') expect(all.filter(found), `${column} is said to lose it`).toEqual([]);
    else {
      expect(own.length, `${column} is said to keep it`).toBeGreaterThan(0);
      expect(
        own.filter((mark) => !found(mark)),
        `${column} is said to keep it`,
      ).toEqual([]);
    }
    if (column !== 'html') continue;
    const onSite = own.filter((mark) => site.includes(mark));
    expect(onSite, 'a site does as the page does').toEqual(cells[at] === '–' ? [] : own);
  }
});
