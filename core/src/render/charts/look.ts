import { attribute, type Html, html, trusted } from '../html.ts';

/**
 * How the parts of a chart look where there is no style sheet, as in a word processor. Where there is one, it is the style sheet's
 * to say: what `.chart-…` is in it wins over an attribute. The middle tones have three to one against white and against
 * dark pages alike; lights have a line round them that has.
 */
const LOOKS = {
  text: 'fill="#333333"',
  strong: 'fill="#333333" font-weight="600"',
  faint: 'fill="#5f5f5f"',
  inside: 'fill="#111111"',
  label: 'fill="#ffffff" fill-opacity="0.85" stroke="none"',
  period: 'fill="#e8eef5" stroke="none"',
  grid: 'stroke="#d4d4d4" stroke-width="1" fill="none"',
  axis: 'stroke="#5f5f5f" stroke-width="1" fill="none"',
  target: 'stroke="#5f5f5f" stroke-width="1.5" stroke-dasharray="6 4" fill="none"',
  'target-mark': 'stroke="#5f5f5f" stroke-width="1.5" fill="#ffffff"',
  hatch: 'stroke="#ffffff" stroke-width="1.2" fill="none"',
  'light-hatch': 'stroke="#333333" stroke-width="1" stroke-opacity="0.55" fill="none"',
  green: 'fill="#7cc47f" stroke="#333333" stroke-width="1"',
  yellow: 'fill="#ffd84d" stroke="#333333" stroke-width="1"',
  red: 'fill="#f08b7c" stroke="#333333" stroke-width="1"',
  darkred: 'fill="#c98be0" stroke="#333333" stroke-width="1"',
  blue: 'fill="#86b8ea" stroke="#333333" stroke-width="1"',
  unknown: 'fill="none" stroke="#5f5f5f" stroke-width="1" stroke-dasharray="3 3"',
  'fill-1': 'fill="#1f77b4" stroke="none"',
  'fill-2': 'fill="#c8641e" stroke="none"',
  'fill-3': 'fill="#2e8b57" stroke="none"',
  'fill-4': 'fill="#9467bd" stroke="none"',
  'fill-5': 'fill="#7f7f7f" stroke="none"',
  'fill-6': 'fill="#d0508c" stroke="none"',
  'line-1': 'stroke="#1f77b4" stroke-width="2.5" fill="none"',
  'line-2': 'stroke="#c8641e" stroke-width="2.5" fill="none" stroke-dasharray="7 3"',
  'line-3': 'stroke="#2e8b57" stroke-width="2.5" fill="none" stroke-dasharray="2 3"',
  'line-4': 'stroke="#9467bd" stroke-width="2.5" fill="none" stroke-dasharray="9 3 2 3"',
  'line-5': 'stroke="#7f7f7f" stroke-width="2.5" fill="none" stroke-dasharray="12 4"',
  'line-6': 'stroke="#d0508c" stroke-width="2.5" fill="none" stroke-dasharray="4 2 1 2"',
} as const;

export type Look = keyof typeof LOOKS;

/** How many series can be told apart. */
export const MOST_SERIES = 6;

/** Class and attributes of a part. */
export function look(name: Look): Html {
  return html` class="chart-${name}" ${trusted(LOOKS[name])}`;
}

/** The look of a series' bars or line, `index` from 0. */
export function seriesLook(part: 'fill' | 'line', index: number): Look {
  return `${part}-${(index % MOST_SERIES) + 1}` as Look;
}

/** A place in a picture: a tenth is as fine as a screen shows. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

type Anchor = 'start' | 'middle' | 'end';

/** A word in a picture, `y` its base line. */
export function textAt(x: number, y: number, text: string, name: Look, anchor: Anchor = 'start'): Html {
  const aligned = attribute('text-anchor', anchor === 'start' ? undefined : anchor);
  return html`<text x="${px(x)}" y="${px(y)}"${aligned}${look(name)}>${text}</text>\n`;
}

/** A straight line. */
export function lineAt(x1: number, y1: number, x2: number, y2: number, name: Look): Html {
  return html`<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"${look(name)}/>\n`;
}

/** A box in a picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A filled box. */
export function boxAt({ x, y, width, height }: Box, name: Look): Html {
  return html`<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}"${look(name)}/>\n`;
}

/** A letter's width at a picture's twelve units of size, in fonts that are rather wide. */
const LETTER = 7;

/** About how wide a text of a picture is, rather too wide than too narrow. */
export function widthOf(text: string): number {
  return text.length * LETTER;
}

/** The text, cut where it is longer than there is room for. */
export function fitted(text: string, width: number): string {
  const most = Math.max(4, Math.floor(width / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The text in at most `count` lines, broken between words; what has no room in them is cut. */
export function linesOf(text: string, width: number, count: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width && lines.length < count - 1) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => fitted(each, width));
}
