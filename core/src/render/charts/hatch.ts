import { type Html, html, NOTHING } from '../html.ts';
import { type Box, type Look, look, px } from './look.ts';

/** Ways of hatching, so that boxes are told apart without colour. `none` is plain. */
export type Hatch = 'none' | 'up' | 'down' | 'across' | 'upright' | 'crossed';

/** The hatches of series, in their order. */
export const HATCHES: readonly Hatch[] = ['none', 'up', 'across', 'crossed', 'upright', 'down'];

const STEP = 6;

/** The lines of a hatch inside a box, drawn one by one: a pattern would need an id, which must be the only one in its document. */
export function hatchIn(box: Box, hatch: Hatch, name: Look): Html {
  if (hatch === 'none' || box.width < 2 || box.height < 2) return NOTHING;
  const path = pathsOf(box, hatch).join('');
  return path === '' ? NOTHING : html`<path d="${path}"${look(name)}/>\n`;
}

function pathsOf(box: Box, hatch: Hatch): readonly string[] {
  const { x, y, width, height } = box;
  switch (hatch) {
    case 'none':
      return [];
    case 'across':
      return steps(height).map((at) => `M${px(x)} ${px(y + at)}h${px(width)}`);
    case 'upright':
      return steps(width).map((at) => `M${px(x + at)} ${px(y)}v${px(height)}`);
    case 'crossed':
      return [...slanted(box, false), ...slanted(box, true)];
    default:
      return slanted(box, hatch === 'down');
  }
}

/** Lines at 45 degrees, cut at the sides of the box; `down` from upper left to lower right. */
function slanted({ x, y, width, height }: Box, down: boolean): readonly string[] {
  return steps(width + height).map((at) => {
    // The line through (at, top), going left as it goes down.
    const fromX = Math.min(at, width);
    const fromY = at - fromX;
    const toY = Math.min(at, height);
    const toX = at - toY;
    const [a, b] = down ? [width - fromX, width - toX] : [fromX, toX];
    return `M${px(x + a)} ${px(y + fromY)}L${px(x + b)} ${px(y + toY)}`;
  });
}

function steps(length: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(length / STEP) - 1) }, (_, at) => (at + 1) * STEP);
}
