import type { SpecBlock } from './spec-blocks.ts';
import { toBlock } from './spec-blocks.ts';
import { failure } from './spec-marks.ts';

/** Reads a suite: Markdown whose headings name tests and whose fenced blocks are files (docs/testing.md). */

/** Settings of a suite or of one section; a section's own win over those of the sections above it. */
export interface SpecOptions {
  /** The rules that run; empty in suites that are not about rules. */
  readonly rules: readonly string[];
  /** The language of messages and titles. */
  readonly lang: 'nb' | 'nn' | 'en';
  /** Today, as `2026-01-31`. */
  readonly today: string;
  /** Lines that the default manifest has besides the required ones: `status`, `språk`. */
  readonly manifest: Readonly<Record<string, string>>;
}

/** What applying a fix must give: the files it changes, as they are afterwards. */
export interface FixExpectation {
  /** `undefined` for all safe fixes together. */
  readonly title: string | undefined;
  /** Whether the suite says that it is safe. */
  readonly safe: boolean;
  readonly line: number;
  readonly files: readonly SpecBlock[];
}

/** The fixes that the findings of a test offer, all of them, where the test says so. */
export interface OfferedExpectation {
  readonly titles: readonly string[];
  /** The lines of the list in the suite. */
  readonly firstLine: number;
  readonly endLine: number;
}

export interface SpecTest {
  /** The headings above it, outermost first, without the suite's own. */
  readonly path: readonly string[];
  readonly line: number;
  readonly options: SpecOptions;
  readonly files: readonly SpecBlock[];
  /** Files that sections above give to all their tests. */
  readonly shared: readonly SpecBlock[];
  readonly outputs: readonly SpecBlock[];
  readonly fixes: readonly FixExpectation[];
  readonly offered?: OfferedExpectation;
}

export interface Suite {
  readonly title: string;
  readonly lines: readonly string[];
  readonly tests: readonly SpecTest[];
}

const DEFAULTS: SpecOptions = { rules: [], lang: 'nb', today: '2026-01-31', manifest: {} };
const MANIFEST_KEYS = ['status', 'språk'];
const OPTION_LINE = /^(?<key>rules|lang|today|status|språk): +(?<value>\S.*)$/;
const FENCE_LINE = /^(?<fence>`{3,}|~{3,})(?<info>[^`]*)$/;
const HEADING_LINE = /^(?<level>#{1,6}) +(?<text>.+?)(?: +#+)?$/;
const FIX_LINE = /^After (?<safe>safe )?fix: (?<title>.+)$/;

interface Section {
  readonly level: number;
  readonly title: string;
  readonly line: number;
  readonly parent: Section | undefined;
  options: SpecOptions;
  readonly files: SpecBlock[];
  readonly outputs: SpecBlock[];
  readonly fixes: (FixExpectation & { readonly files: SpecBlock[] })[];
  offered: OfferedExpectation | undefined;
  hasSections: boolean;
}

/**
 * Reads a suite. Throws, with the line, where it is not written as docs/testing.md says, so that a slip in a suite is
 * never a test that tests nothing.
 */
export function parseSuite(source: string): Suite {
  const lines = source.split('\n');
  const sections: Section[] = [newSection(0, '', 0, undefined)];
  for (let at = frontMatter(lines, sections); at < lines.length; ) {
    at = readLine(lines, at, sections);
  }
  for (const section of sections) refuseLostExpectations(section);
  const tests = sections.filter(isTest).map(toTest);
  const title = sections.find((section) => section.level === 1)?.title ?? '';
  return { title, lines, tests };
}

function newSection(level: number, title: string, line: number, parent: Section | undefined): Section {
  const options = parent?.options ?? DEFAULTS;
  return {
    level,
    title,
    line,
    parent,
    options,
    files: [],
    outputs: [],
    fixes: [],
    offered: undefined,
    hasSections: false,
  };
}

/** Reads `key: value` lines between `---` lines at the top; gives the line to go on with. */
function frontMatter(lines: readonly string[], sections: readonly Section[]): number {
  if (lines[0] !== '---') return 0;
  const end = lines.indexOf('---', 1);
  for (let at = 1; at < end; at++) {
    const [root] = sections;
    if (root === undefined || !takeOption(lines[at] ?? '', root)) throw failure(at, 'is no setting of a suite');
  }
  return end + 1;
}

function readLine(lines: readonly string[], at: number, sections: Section[]): number {
  const line = lines[at] ?? '';
  const section = sections.at(-1);
  if (section === undefined) throw failure(at, 'belongs to no section');
  const fence = FENCE_LINE.exec(line)?.groups;
  if (fence !== undefined) return readFence(lines, at, fence.fence ?? '', (fence.info ?? '').trim(), section);
  const heading = HEADING_LINE.exec(line)?.groups;
  if (heading !== undefined) {
    openSection(sections, (heading.level ?? '').length, heading.text ?? '', at);
    return at + 1;
  }
  if (takeOption(line, section)) return at + 1;
  if (line.trim() === 'Fixes:' || line.trim() === 'Fixes: none') return readOffered(lines, at, section);
  takeFix(line, at, section);
  return at + 1;
}

function openSection(sections: Section[], level: number, title: string, line: number): void {
  const parent = sections.findLast((section) => section.level < level);
  if (parent !== undefined) parent.hasSections = true;
  sections.push(newSection(level, title, line, parent));
}

function takeOption(line: string, section: Section): boolean {
  const groups = OPTION_LINE.exec(line)?.groups;
  if (groups === undefined) return false;
  const { key = '', value = '' } = groups;
  section.options = withOption(section.options, key, value.trim());
  return true;
}

function withOption(options: SpecOptions, key: string, value: string): SpecOptions {
  if (key === 'rules') return { ...options, rules: value.split(',').map((code) => code.trim()) };
  if (key === 'lang' && (value === 'nb' || value === 'nn' || value === 'en')) return { ...options, lang: value };
  if (key === 'today') return { ...options, today: value };
  if (MANIFEST_KEYS.includes(key)) return { ...options, manifest: { ...options.manifest, [key]: value } };
  throw new Error(`«${value}» is no value of ${key}`);
}

function takeFix(line: string, at: number, section: Section): void {
  if (line === 'After all safe fixes:') {
    section.fixes.push({ title: undefined, safe: true, line: at, files: [] });
    return;
  }
  const groups = FIX_LINE.exec(line)?.groups;
  if (groups === undefined) return;
  section.fixes.push({ title: groups.title ?? '', safe: groups.safe !== undefined, line: at, files: [] });
}

function readOffered(lines: readonly string[], at: number, section: Section): number {
  const titles: string[] = [];
  let end = at + 1;
  if (lines[at]?.trim() === 'Fixes:') {
    while (lines[end] === '') end++;
    for (; lines[end]?.startsWith('- ') === true; end++) titles.push((lines[end] ?? '').slice(2));
  }
  section.offered = { titles, firstLine: at, endLine: end };
  return end;
}

function readFence(lines: readonly string[], at: number, fence: string, info: string, section: Section): number {
  const end = lines.findIndex(
    (line, index) => index > at && line.startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '',
  );
  if (end < 0) throw failure(at, 'opens a block that is never closed');
  const [language = '', name, ...flags] = info.split(/\s+/);
  if (name === undefined) {
    if (language === 'text' || language === 'console') return end + 1;
    throw failure(at, 'opens a block without a file name; mere illustrations are `text`');
  }
  const block = toBlock({ name, flags, info, fence, firstLine: at + 1, endLine: end }, lines.slice(at + 1, end));
  if (!name.includes('.')) section.outputs.push(block);
  else (section.fixes.at(-1)?.files ?? section.files).push(block);
  return end + 1;
}

/** What a section with sub-sections holds is given to the tests in them; what it expects would never be looked at. */
function refuseLostExpectations({ hasSections, files, fixes, outputs, offered }: Section): void {
  const marked = files.find(({ marks }) => marks.length > 0);
  const line = marked?.firstLine ?? fixes[0]?.line ?? outputs[0]?.firstLine ?? offered?.firstLine;
  if (hasSections && line !== undefined) throw failure(line, 'expects something in a section that has sub-sections');
  if (!hasSections && files.length === 0 && line !== undefined) throw failure(line, 'expects something of no file');
}

function isTest(section: Section): boolean {
  return section.files.length > 0 && !section.hasSections;
}

function toTest(section: Section): SpecTest {
  const above: Section[] = [];
  for (let at = section.parent; at !== undefined; at = at.parent) above.unshift(at);
  const own = new Set(section.files.map((file) => file.name));
  const shared = above.flatMap((parent) => parent.files).filter((file) => !own.has(file.name));
  const path = [...above, section].filter(({ level }) => level > 1).map(({ title }) => title);
  const { line, options, files, outputs, fixes, offered } = section;
  return { path, line, options, files, shared, outputs, fixes, ...(offered === undefined ? {} : { offered }) };
}
