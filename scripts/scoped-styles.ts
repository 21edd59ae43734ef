import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const IMPORTS = /^@import [^;]+;$/gm;

/**
 * Keeps every style sheet of a bundle to what lies inside elements of a selector: its rules are nested, and `:root` becomes the element itself.
 * For style sheets that are shown among others' markup.
 */
export function scopedStyles(selector: string): Plugin {
  return {
    name: 'scoped-styles',
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const imports = text.match(IMPORTS) ?? [];
        const rules = text.replace(IMPORTS, '').replace(/^:root\b/gm, '&');
        return { contents: `${imports.join('\n')}\n${selector} {\n${rules}\n}\n`, loader: 'css' };
      });
    },
  };
}
