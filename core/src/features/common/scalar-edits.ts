import type { ParsedFile } from '../../model/file.ts';
import type { YamlNode, YamlScalar } from '../../syntax/yaml/types.ts';
import type { TextEdit } from '../../text/edits.ts';
import { applyEdits } from '../../text/edits.ts';
import { contains, type Span, shift } from '../../text/span.ts';
import { quoted, scalarText } from '../../workspace/editing.ts';
import { yamlRoots } from './yaml-roots.ts';

/** One place that gets another text. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
  /** `span` is a whole YAML value, quotes and all, not a stretch of one. */
  readonly whole?: true;
}

/** A scalar with whether braces or brackets surround it. */
interface Holder {
  readonly scalar: YamlScalar;
  readonly flow: boolean;
}

/** The edits of one file: quotes, folds and block texts stay, and a text gets quotes where YAML would read something else. */
export function editsOf(file: ParsedFile, replacements: readonly Replacement[]): readonly TextEdit[] {
  const holders = yamlRoots(file).flatMap((root) => scalarsIn(root, false));
  const byHolder = new Map<Holder | undefined, Replacement[]>();
  for (const replacement of replacements) {
    const holder = holders.find(({ scalar }) => contains(scalar.span, replacement.span));
    const group = byHolder.get(holder);
    if (group === undefined) byHolder.set(holder, [replacement]);
    else group.push(replacement);
  }
  const edits = [...byHolder].flatMap(([holder, group]) =>
    holder === undefined ? group.map(plainEdit) : scalarEdits(file, holder, group),
  );
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function plainEdit({ span, text }: Replacement): TextEdit {
  return { span, text };
}

function scalarEdits({ text }: ParsedFile, { scalar, flow }: Holder, group: readonly Replacement[]): TextEdit[] {
  const { span, style } = scalar;
  const source = text.slice(span.start, span.end);
  if (style === 'block') return group.map((each) => (each.whole ? blockEdit(each, source) : plainEdit(each)));
  if (style === 'quoted') return group.map((each) => quotedEdit(each, source.charAt(0)));
  const edits = group.map(plainEdit);
  const made = applyEdits(
    source,
    edits.map((edit) => ({ ...edit, span: shift(edit.span, -span.start) })),
  );
  // Folded lines are read as one.
  const line = made.replace(/\s*\n\s*/g, ' ');
  if (scalarText(line, flow) === line) return edits;
  return [{ span, text: /[\r\n]/.test(made) ? foldedQuotes(made) : quoted(made) }];
}

function quotedEdit({ span, text, whole }: Replacement, quote: string): TextEdit {
  const escaped = quote === "'" ? text.replaceAll("'", "''") : text.replace(/["\\]/g, '\\$&');
  return { span: whole ? { start: span.start + 1, end: span.end - 1 } : span, text: escaped };
}

/** Quotes around a text over several lines: folded in them as it is without. */
function foldedQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A name in a block text: its line, where it is one, else all of its lines. */
function blockEdit({ span, text }: Replacement, source: string): TextEdit {
  const from = source.indexOf('\n') + 1;
  const lines = source.slice(from);
  const start = span.start + from + (lines.length - lines.trimStart().length);
  return { span: { start, end: start + lines.trim().length }, text };
}

function scalarsIn(node: YamlNode, flow: boolean): Holder[] {
  if (node.type === 'scalar') return [{ scalar: node, flow }];
  const inner = flow || node.flow;
  if (node.type === 'seq') return node.items.flatMap((item) => (item ? scalarsIn(item, inner) : []));
  return node.pairs.flatMap(({ key, value }) => [
    { scalar: key, flow: inner },
    ...(value ? scalarsIn(value, inner) : []),
  ]);
}
