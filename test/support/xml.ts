import { DOMParser } from '@xmldom/xmldom';

/** What XML has no place for, which the parser lets pass. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** A document as XML; throws where it is not well-formed. */
export function parseXml(text: string): Document {
  const found = NO_CHARACTER.exec(text);
  if (found !== null) throw new Error(`XML has no character ${found[0].charCodeAt(0).toString(16)}`);
  const fail = (message: string) => {
    throw new Error(message);
  };
  const errorHandler = { warning: fail, error: fail, fatalError: fail };
  return new DOMParser({ errorHandler }).parseFromString(text, 'application/xml');
}
