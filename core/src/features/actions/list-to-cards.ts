import type { Block, ParsedFile } from '../../model/file.ts';
import { lineBreakOf } from '../../text/edits.ts';
import { touches } from '../../text/span.ts';
import { fieldOfHeader } from './headers.ts';
import { type Draft, measureCards } from './new-measures.ts';
import type { Action, ActionPlace } from './types.ts';

/**
 * Turns a bullet list of measures into cards, one for each bullet. What is in bold, or the first sentence, is the title; «Ansvarlig:
 * …», «Frist: …» and the like, on lines of their own or behind it, are fields; all else is the description. Offered where the text
 * before the list or its labels speak of measures, or the list is selected.
 */
export function listToCards({ plan, file, span }: ActionPlace): readonly Action[] {
  const block = file.blocks.find((each) => each.type === 'list' && touches(each.span, span.start));
  if (block === undefined) return [];
  const drafts = itemsOf(file.text.slice(block.span.start, block.span.end)).map(draftOf);
  const hasLabels = drafts.some(({ fields }) => fields.has('responsible') || fields.has('time'));
  if (drafts.length === 0 || !(span.start < span.end || hasLabels || isAboutMeasures(file, block))) return [];
  const edits = () => {
    const text = measureCards(plan, drafts).replaceAll('\n', lineBreakOf(file.text));
    return [{ uri: file.uri, edits: [{ span: block.span, text }] }];
  };
  return [{ id: 'list-to-cards', args: {}, kind: 'refactor.rewrite', edits }];
}

function isAboutMeasures(file: ParsedFile, block: Block): boolean {
  const at = file.blocks.indexOf(block);
  const before = file.blocks[at - 1];
  const heading = file.headings.filter(({ span }) => span.start < block.span.start).at(-1);
  const text = before?.type === 'paragraph' ? file.text.slice(before.span.start, before.span.end) : '';
  return /tiltak|measure/iu.test(`${heading?.text ?? ''} ${text}`);
}

const MARKER = /^( *)(?:[-*+]|\d{1,9}[.)])(?: +|$)/;

/** The bullets of a list, each as its lines without the bullet and the indentation; deeper ones stay inside. */
function itemsOf(text: string): readonly (readonly string[])[] {
  const items: string[][] = [];
  const outer = MARKER.exec(text)?.[1]?.length ?? 0;
  let inner = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const marker = MARKER.exec(line);
    if (marker !== null && (marker[1]?.length ?? 0) <= outer) {
      inner = marker[0].length;
      items.push([line.slice(inner)]);
    } else {
      const blank = /^ */.exec(line)?.[0].length ?? 0;
      items.at(-1)?.push(line.slice(Math.min(blank, inner)));
    }
  }
  return items;
}

function draftOf(lines: readonly string[]): Draft {
  const fields = new Map<string, string>();
  const task = /^\[([ xX])\] +/.exec(lines[0] ?? '');
  if (task !== null && task[1] !== ' ') fields.set('status', 'completed');
  const own = [(lines[0] ?? '').slice(task?.[0].length ?? 0), ...lines.slice(1)];
  const end = own.findIndex(
    (line, index) => index > 0 && (line.trim() === '' || MARKER.test(line) || isLabelled(line)),
  );
  const first = own.slice(0, end < 0 ? own.length : end);
  const rest = (end < 0 ? [] : own.slice(end)).filter((line) => !takeLabel(line.replace(MARKER, ''), fields));
  const { title, more } = titleOf(withoutLabels(first.join(' '), fields));
  fields.set('title', title);
  const description = [more, ...trimmed(rest)]
    .filter((line, index) => index > 0 || line !== '')
    .join('\n')
    .trim();
  if (description !== '') fields.set('description', description);
  return { fields, others: [] };
}

/** «Ansvarlig: NAV», the label in bold or not. */
const LABELLED = /^\s*(?:\*\*|__)?([\p{L}][\p{L} -]{1,30}?)(?:\*\*|__)?:(?:\*\*|__)?\s*(\S.*)$/u;

function isLabelled(line: string): boolean {
  return fieldOfHeader(LABELLED.exec(line)?.[1] ?? ':') !== undefined;
}

/** Takes a line that is a label and its value; `false` for any other, and for a field that is there already. */
function takeLabel(line: string, fields: Map<string, string>): boolean {
  const match = LABELLED.exec(line);
  const field = match === null ? undefined : fieldOfHeader(match[1] ?? '');
  if (match === null || field === undefined || field === 'title' || fields.has(field)) return false;
  fields.set(field, withoutStop((match[2] ?? '').trim()));
  return true;
}

/** A value without the sign that ended it in its sentence; the full stop of a short word («2 mill.») is its own. */
function withoutStop(value: string): string {
  return /(?:^|[\d\s])\p{Ll}{1,4}\.$/u.test(value) ? value : value.replace(/[.;,]$/, '');
}

/** Labels that follow each other behind a sentence or in brackets: «… (Ansvarlig: NAV. Frist: 2022)». */
const INSIDE = /(?:^|[.;,(–-])\s*(?=[\p{Lu}][\p{L} ]{1,30}:\s)/gu;

function withoutLabels(text: string, fields: Map<string, string>): string {
  const cuts = [...text.matchAll(INSIDE)].map(({ index, 0: all }) => ({ from: index, to: index + all.length }));
  let kept = text;
  let end = text.length;
  for (const { from, to } of cuts.reverse()) {
    if (from === 0 || !takeLabel(text.slice(to, end).replace(/[;,)\s]+$/, ''), fields)) continue;
    // The sentence before keeps its full stop.
    kept = text.slice(0, text.charAt(from) === '.' ? from + 1 : from).trimEnd();
    end = from;
  }
  return kept;
}

/** What is in bold at the start, else the first sentence where more follows, else all of it. */
function titleOf(text: string): { readonly title: string; readonly more: string } {
  const bold = /^(\*\*|__)(.{1,200}?)\1[:.]?\s*(?:[–-]\s+)?/u.exec(text);
  if (bold !== null) return { title: (bold[2] ?? '').replace(/[:.]$/, ''), more: text.slice(bold[0].length).trim() };
  const sentence = /^(.{3,120}?[^\d\s.])\.\s+(?=\p{Lu})/u.exec(text);
  if (sentence !== null) return { title: sentence[1] ?? '', more: text.slice(sentence[0].length).trim() };
  return { title: text.replace(/\.$/, '').trim(), more: '' };
}

/** Lines without the blank ones around them. */
function trimmed(lines: readonly string[]): readonly string[] {
  const filled = lines.map((line) => line.trim() !== '');
  return lines.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
}
