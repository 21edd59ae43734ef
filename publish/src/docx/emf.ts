import { type Element, elementsOf, textOf } from './node.ts';

/** Parts of a pixel that points are told in: whole numbers are all that the format has. */
const FINE = 20;

/** Stock objects: what fills nothing and draws nothing. */
const NO_FILL = 0x80000005;
const NO_LINE = 0x80000008;

/** What a shape is drawn with, each made anew and given back. */
const Handle = { Pen: 1, Brush: 2, Font: 3 } as const;

/**
 * A chart's SVG as an enhanced metafile, for programs that show no SVG: its lines, rectangles, circles, paths of straight lines, and words. What else
 * an SVG may hold is not drawn. `width` and `height` in pixels.
 */
export function metafile(svg: Element, width: number, height: number): Uint8Array {
  const records: Uint8Array[] = [];
  const add = (type: number, ...values: readonly number[]): void => void records.push(record(type, values));
  add(17, 8);
  add(10, 0, 0);
  add(9, Math.round(width * FINE), Math.round(height * FINE));
  add(12, 0, 0);
  add(11, Math.round(width), Math.round(height));
  add(18, 1);
  for (const shape of elementsOf(svg)) records.push(...shapeRecords(shape));
  add(14, 0, 16, 20);
  return joined([header(records, width, height), ...records]);
}

function shapeRecords(shape: Element): readonly Uint8Array[] {
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0) || 0;
  const [x, y] = [number('x'), number('y')];
  switch (shape.tagName) {
    case 'line':
      return drawn(
        shape,
        poly(4, [
          [number('x1'), number('y1')],
          [number('x2'), number('y2')],
        ]),
      );
    case 'rect':
      return drawn(shape, record(43, box(x, y, number('width'), number('height'))));
    case 'circle': {
      const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
      return drawn(shape, record(42, box(cx - r, cy - r, 2 * r, 2 * r)));
    }
    case 'path':
      return linesOf(shape.getAttribute('d') ?? '').flatMap(({ points, isClosed }) =>
        points.length < 2 ? [] : drawn(shape, poly(isClosed ? 3 : 4, points)),
      );
    case 'text':
      return words(shape, x, y);
    default:
      return [];
  }
}

/** A shape between making its pen and brush and giving them back. */
function drawn(shape: Element, made: Uint8Array): readonly Uint8Array[] {
  const [stroke, fill] = [colorOf(shape.getAttribute('stroke')), colorOf(shape.getAttribute('fill'))];
  const wide = Math.max(1, Math.round(Number(shape.getAttribute('stroke-width') ?? 1) * FINE));
  const pen =
    stroke === undefined
      ? [record(37, [NO_LINE])]
      : [record(38, [Handle.Pen, 0, wide, 0, stroke]), record(37, [Handle.Pen])];
  const brush =
    fill === undefined ? [record(37, [NO_FILL])] : [record(39, [Handle.Brush, 0, fill, 0]), record(37, [Handle.Brush])];
  const back = [
    ...(stroke === undefined ? [] : [record(37, [NO_LINE]), record(40, [Handle.Pen])]),
    ...(fill === undefined ? [] : [record(37, [NO_FILL]), record(40, [Handle.Brush])]),
  ];
  return [...pen, ...brush, made, ...back];
}

type Point = readonly [number, number];

interface Line {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** The stretches of a path made of `M`, `L`, `H`, `V` and `Z`. */
function linesOf(path: string): readonly Line[] {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [first = 0, second = 0] = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const last = lines.at(-1);
    if (letter === 'Z') {
      if (last) last.isClosed = true;
      continue;
    }
    [x, y] = letter === 'H' ? [first, y] : letter === 'V' ? [x, first] : [first, second];
    if (letter === 'M' || !last) lines.push({ points: [[x, y]], isClosed: false });
    else last.points.push([x, y]);
  }
  return lines;
}

function poly(type: 3 | 4, points: readonly Point[]): Uint8Array {
  return record(type, [0, 0, -1, -1, points.length, ...points.flatMap(([x, y]) => [fine(x), fine(y)])]);
}

function box(x: number, y: number, width: number, height: number): readonly number[] {
  return [fine(x), fine(y), fine(x + width), fine(y + height)];
}

const ALIGNED: Readonly<Record<string, number>> = { start: 24, middle: 24 | 6, end: 24 | 2 };

function words(shape: Element, x: number, y: number): readonly Uint8Array[] {
  const text = textOf(shape);
  if (text === '') return [];
  const size = Number(shape.getAttribute('font-size') ?? 12) || 12;
  const isBold = /^(?:bold|[6-9]00)$/.test(shape.getAttribute('font-weight') ?? '');
  const aligned = ALIGNED[shape.getAttribute('text-anchor') ?? 'start'] ?? 24;
  return [
    font(size, isBold),
    record(37, [Handle.Font]),
    record(24, [colorOf(shape.getAttribute('fill')) ?? 0]),
    record(22, [aligned]),
    textOut(text, fine(x), fine(y), size),
    record(37, [0x8000000d]),
    record(40, [Handle.Font]),
  ];
}

/** Arial in a size of pixels: a structure of 320 bytes, most of which says nothing. */
function font(size: number, isBold: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(332));
  head(view, 82);
  view.setUint32(8, Handle.Font, true);
  view.setInt32(12, -fine(size), true);
  view.setInt32(28, isBold ? 700 : 400, true);
  [...'Arial'].forEach((letter, at) => void view.setUint16(40 + 2 * at, letter.charCodeAt(0), true));
  return new Uint8Array(view.buffer);
}

/** Words at a point, with the width of each letter: programs put letters where these say. */
function textOut(text: string, x: number, y: number, size: number): Uint8Array {
  const letters = [...text].map((letter) => (letter.length > 1 ? '?' : letter));
  const padded = Math.ceil(letters.length / 2) * 4;
  const view = new DataView(new ArrayBuffer(76 + padded + 4 * letters.length));
  head(view, 84);
  const values: readonly number[] = [0, 0, -1, -1, 1];
  values.forEach((value, at) => void view.setInt32(8 + 4 * at, value, true));
  view.setFloat32(28, 1, true);
  view.setFloat32(32, 1, true);
  [x, y, letters.length, 76, 0, 0, 0, -1, -1, 76 + padded].forEach(
    (value, at) => void view.setInt32(36 + 4 * at, value, true),
  );
  letters.forEach((letter, at) => {
    view.setUint16(76 + 2 * at, letter.charCodeAt(0), true);
    view.setUint32(76 + padded + 4 * at, Math.round(widthOf(letter) * size * FINE), true);
  });
  return new Uint8Array(view.buffer);
}

/** How wide Arial's letters are, in parts of their size: by kinds, which is near enough for a word. */
function widthOf(letter: string): number {
  if (/[ijl.,:;'|!\s]/.test(letter)) return 0.26;
  if (/[ftr()-]/.test(letter)) return 0.32;
  if (/[mwMW%]/.test(letter)) return 0.84;
  return /[A-ZÆØÅ]/.test(letter) ? 0.68 : 0.556;
}

/** `#rrggbb` as the format has it, blue first; `undefined` for none. */
function colorOf(written: string | null): number | undefined {
  const [, red = '', green = '', blue = ''] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written ?? '') ?? [];
  return red === '' ? undefined : Number.parseInt(blue + green + red, 16);
}

function fine(pixels: number): number {
  return Math.round(pixels * FINE);
}

/** A record of a type with numbers of four bytes. */
function record(type: number, values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 4 * values.length));
  head(view, type);
  // Negative numbers and colours alike: the bits are the same.
  values.forEach((value, at) => void view.setInt32(8 + 4 * at, value | 0, true));
  return new Uint8Array(view.buffer);
}

function head(view: DataView, type: number): void {
  view.setUint32(0, type, true);
  view.setUint32(4, view.byteLength, true);
}

/** The first record: how big the picture is, in pixels and in hundredths of a millimetre at 96 pixels an inch. */
function header(records: readonly Uint8Array[], width: number, height: number): Uint8Array {
  const length = 88;
  const bytes = records.reduce((sum, { byteLength }) => sum + byteLength, length);
  const metric = (pixels: number): number => Math.round((pixels * 2540) / 96);
  const values = [
    ...[0, 0, Math.round(width), Math.round(height)],
    ...[0, 0, metric(width), metric(height)],
    ...[0x464d4520, 0x10000, bytes, records.length + 1, 4],
    ...[0, 0, 0, 1920, 1080, 508, 286],
  ];
  return record(1, values);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
