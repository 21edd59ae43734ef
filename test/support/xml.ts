import { DOMParser } from '@xmldom/xmldom';

/** A document as XML; throws where it is not well-formed. */
export function parseXml(text: string): Document {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const errorHandler = { warning: fail, error: fail, fatalError: fail };
  return new DOMParser({ errorHandler }).parseFromString(text, 'application/xml');
}
