import type { Uri } from '#core';
import { metafile } from './emf.ts';
import { looksOf } from './inline.ts';
import { type Element, find, textOf } from './node.ts';
import type { Parts } from './parts.ts';
import { pictureOf, type Size } from './pictures.ts';
import { element, escapeXml } from './xml.ts';

/** English metric units in a pixel and in a twentieth of a point. */
const EMU = { pixel: 9525, twip: 635 };

/**
 * A picture as a run, no wider than `room` (twentieths of a point); its words where Word cannot show it. `images` are the bytes of pictures by
 * `data-file`.
 */
export function imageXml(parts: Parts, node: Element, images: ReadonlyMap<Uri, Uint8Array>, room: number): string {
  const [file, alt] = [node.getAttribute('data-file') ?? '', node.getAttribute('alt') ?? ''];
  const bytes = images.get(file);
  const picture = bytes && pictureOf(bytes);
  if (!bytes || !picture) return `<w:r>${looksOf({ italic: true })}<w:t>${escapeXml(alt)}</w:t></w:r>`;
  return inline(parts, picture, room, alt, element('a:blip', { 'r:embed': parts.picture(bytes, picture.extension) }));
}

/** A chart as a run, no wider than `room` (twentieths of a point): as SVG to those who know it, as a metafile to others. */
export function drawingXml(parts: Parts, svg: Element, room: number): string {
  const size = { width: Number(svg.getAttribute('width')) || 400, height: Number(svg.getAttribute('height')) || 200 };
  const alt = [find(svg, 'title'), find(svg, 'desc')].map((node) => (node ? textOf(node) : '')).join('. ');
  const fallback = parts.picture(metafile(svg, size.width, size.height), 'emf');
  const drawn = parts.picture(new TextEncoder().encode(svg.toString()), 'svg');
  const own = element('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': drawn,
  });
  const list = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${own}</a:ext></a:extLst>`;
  return inline(parts, size, room, alt, element('a:blip', { 'r:embed': fallback }, list));
}

/** A picture no wider than there is room, and no higher than most of a page. */
function inline(parts: Parts, { width, height }: Size, room: number, alt: string, blip: string): string {
  const most = { width: room * EMU.twip, height: 11_000 * EMU.twip };
  const scale = Math.min(1, most.width / (width * EMU.pixel || 1), most.height / (height * EMU.pixel || 1));
  const extent = {
    cx: Math.max(1, Math.round(width * EMU.pixel * scale)),
    cy: Math.max(1, Math.round(height * EMU.pixel * scale)),
  };
  const id = parts.drawing();
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', extent)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const names = `<pic:nvPicPr>${element('pic:cNvPr', { id, name: `Bilde ${id}`, descr: alt })}<pic:cNvPicPr/></pic:nvPicPr>`;
  const fill = `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>${names}${fill}${shape}</pic:pic></a:graphicData></a:graphic>`;
  const props = element('wp:docPr', { id, name: `Bilde ${id}`, descr: alt });
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${element('wp:extent', extent)}${props}${graphic}</wp:inline></w:drawing></w:r>`;
}
