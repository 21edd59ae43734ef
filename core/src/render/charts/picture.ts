import { type Content, type Html, html } from '../html.ts';
import { type Box, type Look, lineAt, px, textAt, widthOf } from './look.ts';
import type { Scale } from './scale.ts';

/** Units of a picture across; as wide as a telephone shows it with words of a readable size. */
export const WIDTH = 400;

/** What a chart says: its name, and in words what is to be seen. */
export interface Said {
  readonly title: string;
  readonly about: string;
}

/**
 * A picture that a screen reader reads as one thing, by its title and description. It needs no id, so that the same
 * one may be printed twice; it is whole without a style sheet.
 */
export function picture({ title, about }: Said, height: number, content: Content): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 ${WIDTH} ${px(height)}" width="${WIDTH}" height="${px(height)}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<desc>${about}</desc>
${content}</svg>\n`;
}

/** One thing that a key explains. */
export interface KeyEntry {
  readonly name: string;
  readonly swatch: (box: Box) => Html;
}

/** The key above a chart, in as many lines as it needs. */
export function keyOf(entries: readonly KeyEntry[], left = 0): { readonly html: Html; readonly height: number } {
  let x = left;
  let y = 0;
  const parts = entries.map(({ name, swatch }) => {
    const width = 20 + widthOf(name) + 14;
    if (x > left && x + width > WIDTH) {
      x = left;
      y += 18;
    }
    const part = html`${swatch({ x, y: y + 3, width: 14, height: 11 })}${textAt(x + 19, y + 13, name, 'text')}`;
    x += width;
    return part;
  });
  return { html: html`${parts}`, height: entries.length === 0 ? 0 : y + 24 };
}

/** The value axis: round numbers to the left, thin lines across, a stronger one at zero. */
export function valueAxis(plot: Box, scale: Scale, format: (value: number) => string): Html {
  return html`${scale.ticks.map((tick) => {
    const y = plot.y + plot.height * (1 - scale.at(tick));
    const name: Look = tick === 0 ? 'axis' : 'grid';
    return html`${lineAt(plot.x, y, plot.x + plot.width, y, name)}${textAt(plot.x - 6, y + 4, format(tick), 'faint', 'end')}`;
  })}`;
}

/** The room that the words of a value axis need. */
export function axisWidth(scale: Scale, format: (value: number) => string): number {
  return Math.max(...scale.ticks.map((tick) => widthOf(format(tick)))) + 10;
}
