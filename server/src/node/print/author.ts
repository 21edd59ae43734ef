/** What stands at the end of a file as browsers write it: where its table begins, how many objects it has, its root, and what it says of itself. */
const TRAILER = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/;

/**
 * The same PDF, which says who wrote it. Browsers have no field for that, so the file's own object about itself comes once more behind its end, with the
 * author in it, as PDF lets a file be added to (ISO 32000-1, 7.5.6): no byte of the pages and their tags is touched. A file that ends in another way than
 * browsers write it stays as it is.
 */
export function withAuthor(pdf: Uint8Array, author: string): Uint8Array {
  const file = Buffer.from(pdf);
  const [, entries = '', table = ''] = TRAILER.exec(file.toString('latin1', Math.max(0, file.length - 1024))) ?? [];
  const id = /\/Info (\d+) 0 R/.exec(entries)?.[1];
  if (id === undefined) return pdf;
  const own = file.toString('latin1').match(new RegExp(`(?<=[\\r\\n])${id} 0 obj\\s*<<(.*?)>>\\s*endobj`, 's'))?.[1];
  if (own === undefined || own.includes('/Author')) return pdf;
  const object = `${id} 0 obj\n<<${own}\n/Author ${pdfText(author)}>>\nendobj\n`;
  // An entry of the table has twenty bytes, its line's end among them.
  const place = String(file.length).padStart(10, '0');
  const rest = `xref\n${id} 1\n${place} 00000 n \ntrailer\n<<${entries.trim()}\n/Prev ${table}>>\nstartxref\n${file.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(object + rest, 'latin1')]));
}

/** A text as PDF has it: UTF-16 in hexadecimal, big end first. */
function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
