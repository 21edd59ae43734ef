import type { Definition } from '../model/definition.ts';
import type { Words } from '../model/value.ts';

/** One paragraph of a law: `§ 1-7d`, and what follows of sections and sentences, which has no address. */
const PARAGRAPH = /^§\s*(\d+(?:-\d+)?(?:\s?[a-z](?![\p{L}\d]))?)/u;

/**
 * Where a law or regulation can be read, where the source says so; Lovdata's pages at the paragraph that is named.
 * `undefined` for what is no law, and for one without a web address.
 */
export function lawAddress({ item }: Definition, section?: Words): string | undefined {
  if (item?.kind !== 'source') return undefined;
  const { type, url } = item.fields;
  if (type.kind !== 'value' || url.kind !== 'value' || !/^(?:law|regulation)$/.test(type.value)) return undefined;
  const address = url.value.trim();
  if (!/^https?:\/\//i.test(address)) return undefined;
  const paragraph = section && PARAGRAPH.exec(section.text)?.[1]?.replace(/\s/g, '');
  const isLovdata = /^https?:\/\/(?:www\.)?lovdata\.no\/[^#?]*[^/#?]$/.test(address) && !address.includes('§');
  return paragraph !== undefined && isLovdata ? `${address}/%C2%A7${paragraph}` : address;
}
