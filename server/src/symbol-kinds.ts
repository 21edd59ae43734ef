import { SymbolKind } from 'vscode-languageserver';
import type { NodeKind } from '#core';

/** Icons by what something is; the protocol knows code only, so the nearest in look. */
export const SYMBOL_KINDS: Readonly<Record<NodeKind | 'list', SymbolKind>> = {
  heading: SymbolKind.String,
  list: SymbolKind.Array,
  goal: SymbolKind.Class,
  measure: SymbolKind.Function,
  indicator: SymbolKind.Variable,
  unit: SymbolKind.Object,
  source: SymbolKind.File,
  requirement: SymbolKind.Interface,
  point: SymbolKind.EnumMember,
  evaluation: SymbolKind.Event,
  abbreviation: SymbolKind.Key,
  view: SymbolKind.Struct,
  figure: SymbolKind.Constant,
  table: SymbolKind.Constant,
  file: SymbolKind.File,
  plan: SymbolKind.Package,
};
