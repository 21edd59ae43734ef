import { setConflictsAside } from '../../syntax/conflict.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlNode } from '../../syntax/yaml/types.ts';
import { LineIndex } from '../../text/lines.ts';
import { overlaps } from '../../text/span.ts';
import type { ParsedFile } from '../file.ts';
import type { Problem } from '../problem.ts';
import { nameOf, type Uri } from '../uri.ts';
import { linksOf, readChapter } from './chapter.ts';
import type { Draft, ReadContext, ReadOptions } from './context.ts';
import { definitionsOf } from './definitions.ts';
import { readManifest } from './manifest.ts';
import { readPassages } from './passages.ts';
import { readRegister } from './register.ts';
import { readSentences } from './sentences.ts';
import { countWritten } from './written.ts';

/** The longest text that is read, in UTF-16 units; real plans' files are below a fifth of it. */
export const MAX_FILE_LENGTH = 1_000_000;

/** What other encodings leave: signs that are not UTF-8, and every second byte of UTF-16. */
const UNREADABLE = /[\ufffd\0]/;

/**
 * Reads one file of a plan: the same text with the same options gives the same result, whatever stands in other files.
 * Never throws and never gives up: what cannot be read is a problem, and the rest is read.
 */
export function parseFile(uri: Uri, written: string, options: ReadOptions): ParsedFile {
  if (written.length > MAX_FILE_LENGTH) return tooLarge(uri, written);
  // Neither Markdown nor YAML knows the line breaks of old Macs; editors do. Markdown does not know a byte order mark.
  const lined = written.replace(/\r(?!\n)/g, '\n');
  const source = /\.md$/i.test(uri) ? lined.replace(/^\ufeff/, ' ') : lined;
  const { text, conflicts } = setConflictsAside(source);
  const context: ReadContext = { ...options, uri, text, problems: [], references: [], marks: [], prose: [] };
  const file = readByType(context, new LineIndex(source));
  const problems = context.problems.filter(({ span }) => !conflicts.some((conflict) => overlaps(conflict, span)));
  for (const span of conflicts) problems.push({ code: 'merge-conflict', span });
  const damaged = source.search(UNREADABLE);
  if (damaged >= 0) problems.push({ code: 'syntax', span: { start: damaged, end: damaged + 1 }, reason: 'encoding' });
  const passages = once(() =>
    readPassages(
      text,
      context.prose.sort((a, b) => a.span.start - b.span.start),
    ),
  );
  const references = context.references.sort((a, b) => a.span.start - b.span.start);
  return {
    ...file,
    text: source,
    ...linksOf(context.marks, text),
    references,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    passages,
    sentences: once(() => readSentences(text, passages())),
    written: once(() => countWritten(references)),
    yaml: treesOf(source),
  };
}

/** The file that stands for one that is too big to read: nothing of it is known. */
export function tooLarge(uri: Uri, source: string): ParsedFile {
  const problem: Problem = { code: 'syntax', span: { start: 0, end: 0 }, reason: 'too-large' };
  return { ...emptyFile(uri, source, new LineIndex('')), problems: [problem] };
}

function readByType(context: ReadContext, lines: LineIndex): ParsedFile {
  const { uri, text } = context;
  const file: Draft<ParsedFile> = emptyFile(uri, text, lines);
  if (nameOf(uri) === 'plan.yaml') return { ...file, type: 'manifest', ...readManifest(context) };
  if (/\.md$/i.test(uri)) {
    const chapter = readChapter(context, lines);
    const items = chapter.cards.flatMap((card) => card.items);
    const definitions = [...definitionsOf(items), ...chapter.definitions];
    return { ...file, ...chapter, type: 'chapter', items, definitions };
  }
  const register = readRegister(context);
  if (register === undefined) return file;
  return { ...file, ...register, type: 'register', definitions: definitionsOf(register.items) };
}

function emptyFile(uri: Uri, text: string, lines: LineIndex): ParsedFile {
  return {
    uri,
    type: 'other',
    text,
    lines,
    items: [],
    references: [],
    definitions: [],
    headings: [],
    links: [],
    notes: [],
    cards: [],
    blocks: [],
    silences: [],
    problems: [],
    passages: () => [],
    sentences: () => [],
    written: () => new Map(),
    yaml: () => undefined,
  };
}

/** Reads stretches of a text as YAML, each of them once. */
function treesOf(text: string): ParsedFile['yaml'] {
  const trees = new Map<string, YamlNode | undefined>();
  return ({ start, end } = { start: 0, end: text.length }) => {
    const key = `${start}-${end}`;
    if (!trees.has(key)) trees.set(key, readYaml(text.slice(start, end), start).root);
    return trees.get(key);
  };
}

/** What `make` gives, made at the first call. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
