import { readYaml } from '../../syntax/yaml/read.ts';
import type { Scope } from '../position/index.ts';
import { indentYaml, type YamlLayout } from './yaml-indent.ts';
import { orderYaml } from './yaml-order.ts';
import { sameYaml } from './yaml-same.ts';

/** A text in which something stands for another place: what it says depends on the order. */
const ANCHORS = /(?:^|[:-][ \t]+)[&*!]\S/m;

/**
 * The YAML of a card, a register or a manifest as it is to be laid out, with as many lines as before, and step by step: what is laid out,
 * and then put in order. The text itself where it cannot be read whole, or would say something else.
 */
export function formatYaml(
  text: string,
  scope: Scope,
  layout: YamlLayout,
): { readonly indented: string; readonly ordered: string } {
  const { root, problems } = readYaml(text);
  const unchanged = { indented: text, ordered: text };
  if (root === undefined || problems.length > 0 || ANCHORS.test(text)) return unchanged;
  const indented = indentYaml(text, layout);
  if (!says(indented, root)) return unchanged;
  const ordered = orderYaml(indented, scope);
  return { indented, ordered: says(ordered, root) ? ordered : indented };
}

/** Whether a text says what was read from another. */
export function says(text: string, root: ReturnType<typeof readYaml>['root']): boolean {
  const read = readYaml(text);
  return read.problems.length === 0 && sameYaml(read.root, root);
}
