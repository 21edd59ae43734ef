import { readFileSync } from 'node:fs';
import { ROOT } from './source-tree.ts';

/** The style sheet of the printed plan, with what it imports in its place. */
export function printCss(): string {
  const folder = `${ROOT}client/webview/`;
  const sheet = readFileSync(`${folder}preview.css`, 'utf8');
  return sheet.replace(/@import "\.\/([\w-]+\.css)";/g, (_, name: string) => readFileSync(`${folder}${name}`, 'utf8'));
}
