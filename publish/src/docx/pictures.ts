/** A picture that Word shows. Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How big a picture is and of which type, by its first bytes; `undefined` for what Word does not show. */
export function pictureOf(bytes: Uint8Array): (Size & { readonly extension: 'png' | 'jpeg' | 'gif' }) | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47)
      return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint32(0) === 0x47494638)
      return { extension: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (view.getUint16(0) === 0xffd8) return jpegOf(view);
  } catch (error) {
    // Cut off before its size is said.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** A JPEG's size stands in the first of its segments that begins a frame. */
function jpegOf(view: DataView): (Size & { readonly extension: 'jpeg' }) | undefined {
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { extension: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
