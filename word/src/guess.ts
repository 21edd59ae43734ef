import type { Lang } from '#core';
import type { Block } from './blocks.ts';

/** What a document tells of the plan that it holds; absent where it does not say. */
export interface Told {
  readonly title?: string;
  readonly municipality?: string;
  /** `2021-2024`. */
  readonly period?: string;
  readonly lang: Lang;
}

/** How many blocks at the beginning are looked at for the period. */
const FIRST = 30;

/** Finds the title, the municipality, the period and the language of a plan in its document and the name of its file. */
export function toldBy(blocks: readonly Block[], fileName: string): Told {
  const texts = blocks.map(({ markdown }) => plain(markdown));
  const title = titleIn(blocks);
  const municipality = mostFrequent(
    texts.flatMap((text) => [...text.matchAll(MUNICIPALITY)].map(([, name]) => name ?? '')),
  );
  const period = [title ?? '', fileName, ...texts.slice(0, FIRST)].map(periodIn).find((found) => found !== undefined);
  return {
    ...(title && { title }),
    ...(municipality && { municipality }),
    ...(period && { period }),
    lang: languageOf(texts.join(' ')),
  };
}

/** `Strand kommune`, `Nord-Fron kommune`. */
const MUNICIPALITY = /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) kommune(?!\p{L})/gu;

/** What stands before «kommune» and is no name. */
const NO_NAMES = /^(Vår|Hver|Kvar|Denne|En|Ein|Norsk|Norske|Egen|Eigen|Andre|For|I|Som|At)$/;

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (!NO_NAMES.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function periodIn(text: string): string | undefined {
  const years = /(?<!\d)(20\d\d)\s*[-–—/_]\s*(20\d\d)(?!\d)/.exec(text);
  if (!years?.[1] || !years[2] || years[1] > years[2]) return undefined;
  return `${years[1]}-${years[2]}`;
}

/** What is styled as a title, else the only heading of the highest level, where others stand below it. */
function titleIn(blocks: readonly Block[]): string | undefined {
  const styled = blocks.filter(({ type }) => type === 'title').map(({ markdown }) => plain(markdown));
  if (styled.length > 0) return [...new Set(styled)].join(' ');
  const headings = blocks.filter(({ type }) => type === 'heading');
  const top = headings.filter(({ level }) => level === highest(headings));
  return top.length === 1 && headings.length > 2 ? top[0]?.markdown : undefined;
}

/** The highest level of headings, 1 being the highest; 1 where there is none. */
export function highest(headings: readonly Block[]): number {
  return headings.length === 0 ? 1 : Math.min(...headings.map(({ level }) => level));
}

const NYNORSK = /(?<!\p{L})(ikkje|frå|vere|eit|ein|dei|kva|korleis|skal vere|kommunen sin|høyring|tiltaka)(?!\p{L})/giu;
const BOKMÅL = /(?<!\p{L})(ikke|fra|være|et|en|de|hva|hvordan|skal være|kommunens|høring|tiltakene)(?!\p{L})/giu;

function languageOf(text: string): Lang {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(NYNORSK) > count(BOKMÅL) ? 'nn' : 'nb';
}

function plain(markdown: string): string {
  return markdown
    .replace(/\\(?=\p{P}|\p{S})|\*\*/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
