import { expect, test } from 'vitest';
import { base64, bytesOfBase64 } from '../../publish/src/html/base64.ts';

test('bytes as base64 and back, of every length and every byte', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256);
    const text = base64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(bytesOfBase64(text)).toEqual(bytes);
  }
});
