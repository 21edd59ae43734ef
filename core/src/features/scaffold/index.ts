import { formatIso } from '../../model/date.ts';
import { withDash } from '../../model/day-text.ts';
import type { Lang } from '../../model/language.ts';
import { toId } from '../../model/names/index.ts';
import { readPeriod } from '../../model/time/index.ts';
import { oneLine } from '../../text/excerpt.ts';
import { scalarText } from '../../workspace/yaml-edits.ts';
import { EN } from './texts-en.ts';
import { NB } from './texts-nb.ts';
import { NN } from './texts-nn.ts';
import type { ScaffoldTexts } from './types.ts';

/** What a new plan is told of itself. */
export interface NewPlan {
  readonly title: string;
  /** The municipality's name, with or without the word for municipality. */
  readonly municipality: string;
  /** As it is to be written: `2026-2029`. */
  readonly period: string;
  readonly lang: Lang;
}

/** A file of a new plan: its path below the plan's folder, with `/`, and its text. */
export interface ScaffoldFile {
  readonly path: string;
  readonly text: string;
}

const TEXTS: Readonly<Record<Lang, ScaffoldTexts>> = { nb: NB, nn: NN, en: EN };

/** What plans of this sort are usually called. */
export function usualTitle(lang: Lang): string {
  return TEXTS[lang].usualTitle;
}

/** Whether a text can be a plan's period: years or days, the end not before the start. */
export function isPeriod(text: string): boolean {
  const period = readPeriod(oneLine(text));
  return period !== undefined && formatIso(period.start) <= formatIso(period.end);
}

/**
 * A plan to begin with, the first chapter right behind the manifest: chapters that a plan of its sort usually has, with hints as comments, and registers
 * with nothing in them yet. As a draft it has no errors.
 */
export function scaffoldPlan({ title, municipality, period, lang }: NewPlan): readonly ScaffoldFile[] {
  const texts = TEXTS[lang];
  const name = municipalityName(municipality);
  const facts = { title: oneLine(title), municipality: name, period: withDash(oneLine(period)) };
  const chapters = texts.chapters.map(({ path, text }) => ({ path, text: text(facts) }));
  const paths = chapters.map(({ path }) => `  - ${path}`);
  const id = toId(`${name} ${facts.title} ${facts.period.slice(0, 4)}`);
  const manifest = texts.manifest({
    id,
    title: scalarText(facts.title),
    municipality: scalarText(name),
    period: scalarText(oneLine(period)),
    chapters: paths.join('\n'),
  });
  return [{ path: 'plan.yaml', text: manifest }, ...chapters, ...texts.registers];
}

/** The name of a folder for a new plan: what is left of its title in letters that folders may have everywhere. */
export function folderNameFor(title: string, period: string): string {
  const plain = toId(`${title} ${period.slice(0, 4)}`)
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a');
  return plain.replace(/\.+/g, '-');
}

/** «Strand kommune» is Strand: the word is put there where the name is printed. */
function municipalityName(written: string): string {
  return oneLine(written).replace(/\s+(?:kommune|municipality)$/i, '');
}
