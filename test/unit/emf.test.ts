import { expect, test } from 'vitest';
import { metafile } from '../../publish/src/docx/emf.ts';
import { find, parseRendering } from '../../publish/src/docx/node.ts';

/** The types of the records of a metafile, each as long as it says, and the words in it. */
function read(bytes: Uint8Array): { readonly types: readonly number[]; readonly words: readonly string[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const types: number[] = [];
  const words: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += view.getUint32(at + 4, true)) {
    const type = view.getUint32(at, true);
    expect(view.getUint32(at + 4, true) % 4).toBe(0);
    types.push(type);
    if (type !== 84) continue;
    const [count, offset] = [view.getUint32(at + 44, true), view.getUint32(at + 48, true)];
    words.push(
      String.fromCharCode(...Array.from({ length: count }, (_, i) => view.getUint16(at + offset + 2 * i, true))),
    );
  }
  expect(view.getUint32(40, true)).toBe(0x464d4520);
  expect(view.getUint32(48, true)).toBe(bytes.byteLength);
  expect(view.getUint32(52, true)).toBe(types.length);
  return { types, words };
}

function drawn(shapes: string) {
  const svg = find(parseRendering(`<svg width="40" height="20">${shapes}</svg>`), 'svg');
  if (!svg) throw new Error('no svg');
  return read(metafile(svg, 40, 20));
}

/** Without what is made and given back around each shape. */
const shapesOf = (types: readonly number[]): readonly number[] =>
  types.filter((type) => [3, 4, 42, 43, 84].includes(type));

test('a chart is drawn: lines, rectangles, circles, paths and words', () => {
  const { types, words } = drawn(
    '<title>t</title><line x1="1" y1="2" x2="3" y2="4" stroke="#000000"/><rect x="1" y="1" width="5" height="5" fill="#7cc47f"/>' +
      '<circle cx="4" cy="4" r="2" fill="#000000"/><path d="M1 1L2 2H5V7" stroke="#111111"/><path d="M1 1L2 2H5ZM7 7L8 8"/><text x="1" y="9">Blålys 4 %</text><text x="1" y="9"></text>',
  );
  expect(shapesOf(types)).toEqual([4, 43, 42, 4, 3, 4, 84]);
  expect(words).toEqual(['Blålys 4 %']);
  expect([types[0], types.at(-1)]).toEqual([1, 14]);
  // What is made is given back.
  expect(types.filter((type) => [38, 39, 82].includes(type)).length).toBe(types.filter((type) => type === 40).length);
});

test('what cannot be drawn is left out, and a picture without anything is one', () => {
  expect(shapesOf(drawn('<path d=""/><path d="M1 1"/><ellipse rx="4"/><rect/>').types)).toEqual([43]);
  expect(drawn('').types.length).toBeGreaterThan(6);
});
