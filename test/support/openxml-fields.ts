/** A complex field of a document: what it asks for, and the text that it says by now. */
export interface Field {
  readonly code: string;
  readonly result: string;
}

const MARK =
  /<w:fldChar w:fldCharType="(begin|separate|end)"[^>]*\/>|<w:instrText[^>]*>([^<]*)<\/w:instrText>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** The fields of a part, inner ones before those that they stand in, and what is wrong with how they begin and end. */
export function fieldsOf(xml: string): { readonly fields: readonly Field[]; readonly faults: readonly string[] } {
  const open: { code: string; result: string; hasResult: boolean }[] = [];
  const fields: Field[] = [];
  const faults: string[] = [];
  for (const [, mark, code, text] of xml.matchAll(MARK)) {
    const field = open.at(-1);
    if (mark === 'begin') open.push({ code: '', result: '', hasResult: false });
    else if (code !== undefined && field && !field.hasResult) field.code += code;
    else if (code !== undefined) faults.push(`the code ${code.trim()} stands in no field`);
    else if (text !== undefined) for (const each of open) each.result += each.hasResult ? text : '';
    else if (!field || field.hasResult !== (mark === 'end')) faults.push(`a field has ${mark} out of its turn`);
    else if (mark === 'separate') field.hasResult = true;
    else fields.push({ code: (open.pop()?.code ?? '').trim().replaceAll('&quot;', '"'), result: field.result });
  }
  if (open.length > 0) faults.push(`${open.length} fields have no end`);
  return { fields, faults };
}

/**
 * What is wrong with the fields and bookmarks of the parts: fields that do not begin, separate and end in turn, or over the edge of a paragraph where they
 * list nothing; bookmarks that end nowhere or twice; fields that lead to no bookmark; numbers of captions that Word would count otherwise.
 */
export function fieldFaults(parts: readonly string[]): readonly string[] {
  const read = parts.map(fieldsOf);
  const all = read.flatMap(({ fields }) => fields);
  const text = parts.join('');
  return [
    ...read.flatMap(({ faults }) => faults),
    ...paragraphFaults(text),
    ...bookmarkFaults(text),
    ...targetFaults(all, text),
    ...countFaults(all),
    ...all.filter(({ code }) => !/^(?:TOC|SEQ|REF|PAGEREF|PAGE) ?/.test(code)).map(({ code }) => `the field ${code}`),
  ];
}

/** Only a list goes over several paragraphs. */
function paragraphFaults(text: string): readonly string[] {
  return [...text.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([paragraph]) => {
    const count = (type: string): number => paragraph.split(`w:fldCharType="${type}"`).length - 1;
    const lists = paragraph.split('> TOC ').length - 1;
    const isEnd = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>$/.test(paragraph);
    return count('begin') - lists === count('end') - (isEnd ? 1 : 0)
      ? []
      : ['a field goes over the edge of a paragraph'];
  });
}

function bookmarkFaults(text: string): readonly string[] {
  const starts = [...text.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)];
  const ends = [...text.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)];
  const faults: string[] = [];
  if (new Set(starts.map(([, id]) => id)).size !== starts.length) faults.push('two bookmarks have one number');
  for (const { 1: id, index } of starts) {
    const own = ends.filter(([, end]) => end === id);
    if (own.length !== 1 || (own[0]?.index ?? -1) < index) faults.push(`the bookmark ${id} does not end`);
  }
  if (ends.length !== starts.length) faults.push('a bookmark ends that has not begun');
  return faults;
}

/** What a field leads to is there, and a reference says what stands there. */
function targetFaults(fields: readonly Field[], text: string): readonly string[] {
  return fields.flatMap(({ code, result }) => {
    const [, kind, name] = /^(REF|PAGEREF) (\S+) \\h$/.exec(code) ?? [];
    if (kind === undefined) return /^(?:PAGE)?REF/.test(code) ? [`the reference ${code}`] : [];
    const id = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${name}"/>`).exec(text);
    if (!id) return [`${code} leads nowhere`];
    if (kind === 'PAGEREF') return [];
    const rest = text.slice(id.index);
    const inside = rest.slice(0, rest.indexOf(`<w:bookmarkEnd w:id="${id[1]}"/>`));
    const said = [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
    return said === result ? [] : [`${code} says «${result}» of «${said}»`];
  });
}

/** Word counts the captions of each word from 1, and anew from what a `\\r` says. */
function countFaults(fields: readonly Field[]): readonly string[] {
  const counted = new Map<string, number>();
  return fields.flatMap(({ code, result }) => {
    const [, word = '', again] = /^SEQ (\p{L}+) \\\* ARABIC(?: \\r (\d+))?$/u.exec(code) ?? [];
    if (word === '') return code.startsWith('SEQ') ? [`the number ${code}`] : [];
    const number = again === undefined ? (counted.get(word) ?? 0) + 1 : Number(again);
    counted.set(word, number);
    return String(number) === result ? [] : [`${word} ${result} is counted as ${number}`];
  });
}
