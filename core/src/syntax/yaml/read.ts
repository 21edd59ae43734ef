import { type Document, parseDocument } from 'yaml';
import { shift } from '../../text/span.ts';
import { convertDocument } from './convert.ts';
import { problemOf } from './problems.ts';
import { repair } from './repair.ts';
import { readSimpleYaml } from './simple.ts';
import type { SyntaxProblem, YamlText } from './types.ts';

/**
 * Reads one YAML text that stands at offset `base` of its file; spans are the file's. Never throws and never gives up: a
 * text with faults is mended line by line, keeping its length, and read again, so that the rest of a half-typed card
 * is still known. Only the first document of a stream is read.
 */
export function readYaml(text: string, base = 0): YamlText {
  const simple = readSimpleYaml(text, base);
  return simple === undefined ? readAnyYaml(text, base) : { root: simple.root, problems: [] };
}

/** `readYaml` by the library alone: for what the simple reader gives up on, and to hold that reader against. */
export function readAnyYaml(text: string, base = 0): YamlText {
  const first = nestsTooDeep(text) ? undefined : parse(text);
  if (first === undefined) return { root: undefined, problems: [tooDeep(text, base)] };
  if (first.errors.length === 0 && first.warnings.length === 0) return convertDocument(first, text, base, false);

  const mended = repair(text);
  const second = mended.text === text ? first : (parse(mended.text) ?? first);
  // Where mending found the fault, what is left is its echo: one fault, one problem.
  const left = mended.problems.length > 0 ? [] : [...second.errors, ...second.warnings];
  const read = convertDocument(second, mended.text, base, mended.text !== text);
  const problems = [...mended.problems, ...left.slice(0, 1).map((error) => problemOf(error, text))].map((problem) => ({
    reason: problem.reason,
    span: shift(problem.span, base),
  }));
  return { root: read.root, problems: [...problems, ...read.problems] };
}

const OPTIONS = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  // Not `silent`: that would also keep from us that a second document follows.
  logLevel: 'error',
  strict: false,
} as const;

/** `undefined` where the text nests so deep that the stack runs out, the one thing the library cannot bear. */
function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, OPTIONS);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Far more than any plan opens and does not close: the library takes long over texts that are nothing but brackets. */
const MAX_OPEN_BRACKETS = 1_000;

/** Whether brackets are opened and never closed in numbers that no author types. */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) open++;
    else if ((code === 93 || code === 125) && open > 0) open--;
    if (open > MAX_OPEN_BRACKETS) return true;
  }
  return false;
}

function tooDeep(text: string, base: number): SyntaxProblem {
  const line = /^.*/.exec(text)?.[0].length ?? 0;
  return { reason: 'shape', span: { start: base, end: base + Math.min(line, 200) } };
}
