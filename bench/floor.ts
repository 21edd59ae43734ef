import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';

/**
 * The least that any reader of plans must do with the two libraries: read the files, `markdown-it` on every chapter,
 * `parseDocument` on every card and every YAML file. Nothing is kept. The measure that `check` is held against.
 */
export function runFloor(folder: string): number {
  const markdown = new MarkdownIt();
  let documents = 0;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(md|yaml)$/.test(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    if (path.endsWith('.yaml')) {
      parseDocument(text);
      documents++;
      continue;
    }
    for (const token of markdown.parse(text, {})) {
      if (token.type !== 'fence') continue;
      parseDocument(token.content);
      documents++;
    }
  }
  return documents;
}
