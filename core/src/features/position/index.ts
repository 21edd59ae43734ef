import type { ParsedFile } from '../../model/file.ts';
import { kindOfPlural, kindOfWord } from '../../model/table/index.ts';
import { manifest } from '../../model/table/records.ts';
import { fenceAt, infoAt, kindWordOf } from './fences.ts';
import { bracketAt, definitionAt, destinationAt, footnoteAt, silenceAt } from './inline.ts';
import { lineOf, type YamlRegion } from './outline.ts';
import type { Place, Scope } from './types.ts';
import { yamlPlace } from './yaml.ts';

export { readLine } from './line.ts';
export { mappingOf, scopeAt } from './scope.ts';
export type * from './types.ts';

/** What is asked of a file: its text and what it is. */
export type Located = Pick<ParsedFile, 'uri' | 'type' | 'text' | 'lines'>;

const NOTHING: Place = { type: 'nothing' };

/**
 * What the caret at `offset` is in (docs/format.md sections 1 to 4 and 8). Works on the text alone, line by line, so that
 * a half-typed or broken card gives the same answer as a whole one. Costs one pass over the lines above the caret.
 */
export function placeAt(file: Located, offset: number): Place {
  const caret = Math.max(0, Math.min(offset, file.text.length));
  if (/\.md$/i.test(file.uri)) return inChapter(file, caret);
  if (!/\.ya?ml$/i.test(file.uri)) return NOTHING;
  const region: YamlRegion = { text: file.text, lines: file.lines, first: 0, last: file.lines.count, quote: '' };
  const root: Scope = file.type === 'manifest' ? { type: 'mapping', rows: manifest } : { type: 'register' };
  if (root.type === 'register' && !mayBeRegister(region)) return NOTHING;
  return inYaml(region, root, caret);
}

function inChapter(file: Located, caret: number): Place {
  const { text, lines } = file;
  const line = lines.lineAt(caret);
  const fence = fenceAt(text, lines, line);
  if (!fence) return inProse(file, line, caret);
  if (line === fence.line) return infoAt(text, lines, fence, caret) ?? NOTHING;
  const kind = kindOfWord(kindWordOf(fence.info));
  if (!kind || (fence.closed && line === fence.end)) return NOTHING;
  const quote = fence.indent.includes('>') ? `${fence.indent.trimEnd()} ` : '';
  return inYaml({ text, lines, first: fence.line + 1, last: fence.end, quote }, { type: 'card', kind }, caret);
}

function inProse({ text, lines }: Located, line: number, caret: number): Place {
  const stretch = { text, start: lines.start(line), end: lines.end(line) };
  const comment = text.lastIndexOf('<!--', caret - 4);
  const close = comment < 0 ? -1 : text.indexOf('-->', comment + 4);
  const isOpen = comment >= 0 && caret >= comment + 4 && (close < 0 || caret <= close);
  if (isOpen && !fenceAt(text, lines, lines.lineAt(comment))) {
    return silenceAt(text, comment + 4, caret, close < 0 ? stretch.end : close) ?? NOTHING;
  }
  return (
    bracketAt(stretch, caret) ??
    destinationAt(stretch, caret) ??
    definitionAt(stretch, caret) ??
    footnoteAt(stretch, caret) ?? { type: 'prose' }
  );
}

function inYaml(region: YamlRegion, root: Scope, caret: number): Place {
  const { text, lines } = region;
  const line = lines.lineAt(caret);
  const { start, end, comment } = lineOf(region, line);
  if (caret < start) return NOTHING;
  if (caret > comment) return silenceAt(text, comment + 1, caret, end) ?? NOTHING;
  return bracketAt({ text, start, end }, caret) ?? yamlPlace(region, root, caret);
}

/** A YAML file is a register once it has a plural key; until then it may become one as long as it has no other key. */
function mayBeRegister(region: YamlRegion): boolean {
  let others = 0;
  for (let line = region.first; line < region.last; line++) {
    const entry = lineOf(region, line).entries[0];
    if (entry?.type !== 'key' || entry.column > 0) continue;
    if (kindOfPlural(entry.name)) return true;
    others++;
  }
  return others <= 1;
}
