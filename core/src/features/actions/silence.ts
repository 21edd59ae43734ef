import type { Finding } from '../../checks/define.ts';
import { REASON_TO_COME } from '../../checks/no-reason.ts';
import { ruleOf } from '../../checks/render.ts';
import type { ParsedFile } from '../../model/file.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import type { YamlNode } from '../../syntax/yaml/types.ts';
import { lineBreakOf, type TextEdit } from '../../text/edits.ts';
import { contains } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { lineStart } from '../../workspace/yaml-edits.ts';
import type { Action } from './types.ts';

/** Silences the finding where it stands, the reason left to be written (docs/format.md section 8). */
export function silenceHere(plan: Plan, finding: Finding): readonly Action[] {
  const { code, uri } = finding;
  const rule = ruleOf(code);
  const file = plan.file(uri);
  if (rule === undefined || rule.group === 'silences' || file === undefined) return [];
  const at = placeOf(file, finding.span.start);
  if (at === undefined) return [];
  const edits = () => [{ uri, edits: [commentAt(file, at, code, REASON_TO_COME[plan.language])] }];
  return [{ id: 'silence', args: { code }, kind: 'quickfix', edits }];
}

/** Where a comment goes: the start of a line, what every line there begins with, and how comments are written there. */
interface Comment {
  readonly offset: number;
  readonly prefix: string;
  readonly yaml: boolean;
}

function placeOf(file: ParsedFile, offset: number): Comment | undefined {
  if (file.type !== 'chapter') return inYaml(file.text, readYaml(file.text).root, offset);
  const card = file.cards.find(({ body }) => body.start <= offset && offset < body.end);
  const inside =
    card && inYaml(file.text, readYaml(file.text.slice(card.body.start, card.body.end), card.body.start).root, offset);
  return inside ?? aboveBlock(file, offset);
}

function aboveBlock(file: ParsedFile, offset: number): Comment | undefined {
  const block = file.blocks.find(({ span }) => contains(span, { start: offset, end: offset }));
  return block && { offset: lineStart(file.text, block.span.start), prefix: '', yaml: false };
}

/** Above the innermost key or entry that begins a line and holds the offset. */
function inYaml(text: string, root: YamlNode | undefined, offset: number): Comment | undefined {
  let found: Comment | undefined;
  let node = root;
  while (node !== undefined && node.type !== 'scalar' && !node.flow) {
    const parts: readonly { readonly at: YamlNode['span']; readonly inner: YamlNode | undefined }[] =
      node.type === 'map'
        ? node.pairs.map(({ span, value }) => ({ at: span, inner: value }))
        : node.items.flatMap((item) => (item ? [{ at: item.span, inner: item }] : []));
    const part = parts.find(({ at }) => at.start <= offset && offset <= at.end);
    if (part === undefined) break;
    const start = lineStart(text, part.at.start);
    const before = text.slice(start, part.at.start);
    if (/^[ ]*(?:- *)*$/.test(before)) found = { offset: start, prefix: /^ */.exec(before)?.[0] ?? '', yaml: true };
    node = part.inner;
  }
  return found;
}

function commentAt(file: ParsedFile, { offset, prefix, yaml }: Comment, code: string, why: string): TextEdit {
  const [open, close] = yaml ? ['# ', ''] : ['<!-- ', ' -->'];
  const before = `${prefix}${open}planverk-ignore ${code}: `;
  const stop = { start: before.length, end: before.length + why.length };
  const text = `${before}${why}${close}${lineBreakOf(file.text)}`;
  return { span: { start: offset, end: offset }, text, stops: [stop] };
}
