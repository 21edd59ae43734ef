import { DOMParser } from '@xmldom/xmldom';

/** The parser's nodes are those of the DOM, as far as they are used here. */
export type Element = globalThis.Element;
export type Node = globalThis.Node;

/** A rendering as a tree: what core prints is well-formed XML. Throws where it is not. */
export function parseRendering(xml: string): Element {
  const document = new DOMParser().parseFromString(`<body>${xml}</body>`, 'text/xml');
  const { documentElement } = document;
  if (!documentElement) throw new Error('the rendering is empty');
  return documentElement;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

export function childrenOf(node: Node): readonly Node[] {
  return Array.from(node.childNodes);
}

export function elementsOf(node: Node): readonly Element[] {
  return childrenOf(node).filter(isElement);
}

export function hasClass(element: Element, name: string): boolean {
  return (element.getAttribute('class') ?? '').split(/\s+/).includes(name);
}

/** The first element of that name below a node. */
export function find(element: Element, name: string): Element | undefined {
  return Array.from(element.getElementsByTagName(name))[0];
}

/** The text of a node, its blanks made one each. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
