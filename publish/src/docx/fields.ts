import { escapeXml } from './xml.ts';

/** A field with what it says by now: Word shows `result`, which is runs, until somebody asks it to fill the field in anew. */
export function field(instruction: string, result: string): string {
  return fieldStart(instruction) + result + FIELD_END;
}

/** The beginning of a field whose result goes on over several paragraphs; `FIELD_END` ends it. */
export function fieldStart(instruction: string): string {
  const code = `<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`;
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>${code}</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

export const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
