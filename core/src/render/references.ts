import type { Definition } from '../model/definition.ts';
import { measurementOf, unitOf } from '../model/indicator.ts';
import { idKey } from '../model/names/index.ts';
import type { Figure, ProsePlace, Reference } from '../model/reference.ts';
import type { Words } from '../model/value.ts';
import { isShortForm } from '../workspace/lawbook.ts';
import type { Plan, Resolved } from '../workspace/plan.ts';
import { NO_ID } from './anchors.ts';
import { calledHeading } from './headings.ts';
import { attribute, type Content, type Html, html, joined } from './html.ts';
import { lawAddress } from './laws.ts';
import { label, type Scope } from './scope.ts';
import { formatValue } from './values.ts';

/** A reference as it reads: the words to show, and what they lead to. */
export interface Shown {
  readonly text: string;
  readonly target?: Definition;
  /** The plan that holds the target. */
  readonly plan?: Plan;
  /** The place in a law. */
  readonly section?: Words;
}

/** A `[[…]]` in running text (docs/format.md section 4). `source` is what the author typed, shown where it names nothing. */
export function showProse(scope: Scope, reference: Reference, place: ProsePlace, source: string): Shown {
  const [resolved] = scope.plan.resolve(reference);
  const target = resolved?.targets[0];
  if (resolved === undefined || target === undefined) {
    return { text: place.label?.text ?? wordsOf(reference, place) ?? source };
  }
  const { section } = place;
  const lead = { target, ...(resolved.plan && { plan: resolved.plan }), ...(section && { section }) };
  if (place.label !== undefined) return { ...lead, text: place.label.text };
  if (place.figure !== undefined) return { ...lead, text: figureText(scope, target, place.figure) ?? source };
  return { ...lead, text: withSection(scope, reference, resolved, target, place.section) };
}

/** Markup of a shown reference: a link where the target is in the document. */
export function linkTo(scope: Scope, { text, target, plan = scope.plan, section }: Shown): Html {
  if (target === undefined) return html`<span class="unresolved">${text}</span>`;
  const full = target.item?.kind === 'abbreviation' ? target.item.fields.name : undefined;
  const name = full?.kind === 'value' ? html`<abbr title="${full.value}">${text}</abbr>` : text;
  const law = lawAddress(target, section);
  return law === undefined
    ? leadTo(scope, plan, target, name)
    : html`<a class="reference law" href="${law}">${name}</a>`;
}

/** `content` as a link to a definition of `plan`; to its source where the document does not hold it. */
function leadTo(scope: Scope, plan: Plan, target: Definition, content: Content): Html {
  const anchor = scope.anchors.of(target.uri, target.id ?? NO_ID);
  if (anchor !== undefined) return html`<a class="reference" href="#${anchor}">${content}</a>`;
  const line = plan.file(target.uri)?.lines.lineAt(target.span.start);
  const address = scope.addressOf?.(target.uri, line);
  if (address !== undefined) return html`<a class="reference" href="${address}">${content}</a>`;
  return html`<span class="reference" data-to="${target.uri}"${attribute('data-to-line', line)}>${content}</span>`;
}

/** A reference as it is printed wherever it stands; the source of one in running text is left out where it leads nowhere. */
export function printedReference(scope: Scope, reference: Reference): string {
  const { place } = reference;
  if (place.type === 'field') return showField(scope, reference).html;
  return linkTo(scope, showProse(scope, reference, place, '')).html;
}

/** References of a field, in the order they stand, separated by commas. Names that lead nowhere are shown as written. */
export function showFields(scope: Scope, references: readonly Reference[]): Html {
  return joined(
    references.map((reference) => showField(scope, reference)),
    ', ',
  );
}

/** One text may name several; then it stays the author's sentence, with its names as links. */
function showField(scope: Scope, reference: Reference): Html {
  const { written, place } = reference;
  const resolved = scope.plan.resolve(reference);
  const pieces: Content[] = [];
  let from = 0;
  for (const part of resolved) {
    const at = resolved.length === 1 ? 0 : written.indexOf(part.written, from);
    const target = part.targets[0];
    if (target === undefined || at < 0) continue;
    const end = resolved.length === 1 ? written.length : at + part.written.length;
    const text = withSection(scope, reference, part, target, place.section);
    pieces.push(
      written.slice(from, at),
      linkTo(scope, {
        text,
        target,
        ...(part.plan && { plan: part.plan }),
        ...(place.section && { section: place.section }),
      }),
    );
    from = end;
  }
  const rest = from === 0 && place.section ? `${written} ${place.section.text}`.trim() : written.slice(from);
  const isText = place.type === 'field' && place.orText;
  // Where any text will do, one that names nothing is no fault and looks like none.
  if (from > 0 || isText) return html`${pieces}${rest}`;
  return html`<span class="unresolved">${rest}</span>`;
}

/** The name with the place in the law; a § that stands alone names no law and is shown alone. */
function withSection(
  scope: Scope,
  reference: Reference,
  resolved: Resolved,
  target: Definition,
  section: Words | undefined,
): string {
  if (section === undefined) return nameOf(scope, resolved, target);
  return reference.written === '' ? section.text : `${nameOf(scope, resolved, target)} ${section.text}`;
}

/** A target by its title where it was named by its id; by the author's own word where it was named by a name. */
function nameOf(scope: Scope, resolved: Resolved, target: Definition): string {
  if (target.kind === 'figure' || target.kind === 'table') return numbered(scope, target) ?? target.title;
  if (target.kind === 'heading') return headingName(scope, target) ?? target.title;
  // An abbreviation is used in its short form; what it stands for is one step away.
  if (target.kind === 'abbreviation') return target.id ?? target.title;
  const written = resolved.written.slice(resolved.written.indexOf('/') + 1);
  // «alkoholloven» is what the law is called in a sentence, and its id as well; «hol» is short for what it is called.
  const isName = target.kind === 'source' && !isShortForm(written) && target.names.some(({ text }) => text === written);
  const byId = !isName && target.id !== undefined && idKey(written) === idKey(target.id);
  return byId ? titleWords(target.title) : written;
}

function numbered(scope: Scope, target: Definition): string | undefined {
  const number = target.id === undefined ? undefined : scope.numbers.ofCaption(target.uri, target.id);
  if (number === undefined || (target.kind !== 'figure' && target.kind !== 'table')) return undefined;
  return `${label(scope, target.kind)} ${number}`;
}

/** A title has references of its own at times, which read as their words inside another one. */
export function titleWords(title: string): string {
  return title.replace(/\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]*)\]\]/g, '$1');
}

/** «kapittel 3.2», where the chapter is one of the printed plan and has a number. */
function headingName({ numbers, lang }: Scope, target: Definition): string | undefined {
  const found = target.id === undefined ? undefined : numbers.ofHeading(target.uri, target.id);
  return found && calledHeading(lang, found);
}

function figureText(scope: Scope, target: Definition, figure: Figure): string | undefined {
  if (figure.expected !== undefined) return figure.expected.text;
  if (target.item?.kind !== 'indicator') return undefined;
  const measurement = measurementOf(target.item, figure.year);
  const { category } = figure;
  const value =
    category === undefined
      ? measurement?.value
      : measurement?.categories.find(({ name }) => idKey(name) === idKey(category.text))?.value;
  return value === undefined ? undefined : formatValue(value, unitOf(target.item), scope.lang);
}

/** What is left of an unresolved reference when its brackets are taken away; a figure is nothing without its number. */
function wordsOf(reference: Reference, place: ProsePlace): string | undefined {
  if (place.figure !== undefined) return place.figure.expected?.text;
  const words = [reference.written, place.section?.text].filter((text) => text !== undefined && text !== '').join(' ');
  return words === '' ? undefined : words;
}
