import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { ListedPart, ListedPath, Manifest } from '../../model/manifest.ts';
import { findRow } from '../../model/table/index.ts';
import { manifest as rows } from '../../model/table/records.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { KIND_NAMES } from '../common/words.ts';
import { type Draft, listDraft } from './types.ts';

/** The parts and chapters of a plan, its appendices, the plans that it refers to and the requirements that it answers. */
export function manifestSymbols(plan: Plan, file: ParsedFile, lang: Lang): readonly Draft[] {
  const { root } = readYaml(file.text);
  const pairs = root?.type === 'map' ? root.pairs : [];
  return pairs.flatMap(({ key }) => {
    const children = childrenOf(findRow(rows, key.text)?.name, plan, lang);
    return children ? [listDraft(file.text, key.span, children)] : [];
  });
}

/** What stands under a key; `undefined` for keys that hold no list to find one's way in. */
function childrenOf(name: string | undefined, plan: Plan, lang: Lang): Draft[] | undefined {
  const { parts = [], appendices } = plan.manifest;
  switch (name) {
    case 'chapters':
      return parts.flatMap((part) => partSymbols(plan, part));
    case 'appendices':
      return appendices.map((path) => pathSymbol(plan, path));
    case 'plans':
      return planSymbols(plan);
    case 'requirements':
      return requirementSymbols(plan, lang);
    default:
      return undefined;
  }
}

/** Chapters outside any part stand for themselves. */
function partSymbols(plan: Plan, { title, chapters }: ListedPart): Draft[] {
  const paths = chapters.map((path) => pathSymbol(plan, path));
  const text = plan.file(plan.manifest.uri)?.text ?? '';
  return title ? [{ ...listDraft(text, title.span, paths), name: oneLine(title.text) || '–' }] : paths;
}

/** A chapter by its first heading, as readers know it. */
function pathSymbol(plan: Plan, { path, span, uri }: ListedPath): Draft {
  const heading = uri === undefined ? undefined : plan.file(uri)?.headings[0]?.text;
  const name = oneLine(heading ?? '') || path || '–';
  return { kind: 'file', name, detail: name === path ? '' : path, span, selection: span, children: [] };
}

function planSymbols(plan: Plan): Draft[] {
  return plan.manifest.plans.map(({ alias, path }) => {
    const title = titleOf(plan.other(alias.text)?.manifest);
    const span = { start: alias.span.start, end: Math.max(alias.span.end, path.span.end) };
    const detail = oneLine(title ?? path.text);
    return { kind: 'plan', name: alias.text, detail, span, selection: alias.span, children: [] };
  });
}

function titleOf(manifest: Manifest | undefined): string | undefined {
  return manifest?.title?.text;
}

function requirementSymbols(plan: Plan, lang: Lang): Draft[] {
  return plan.manifest.requirements.map((reference) => {
    const { span, written } = reference;
    const name = oneLine(plan.resolve(reference)[0]?.targets[0]?.title ?? '') || written || '–';
    const words = [KIND_NAMES.requirement[lang], written].filter((word) => word !== name);
    return { kind: 'requirement', name, detail: words.join(' · '), span, selection: span, children: [] };
  });
}
