/** The only door: a plan as finished files. Loaded only when a plan is published. */
import { csvFormat } from './csv/index.ts';
import { docxFormat } from './docx/index.ts';
import {
  type Format,
  type FormatName,
  goOn,
  type Publication,
  type PublishedFile,
  type PublishOptions,
} from './format.ts';
import { htmlFormat } from './html/index.ts';
import { jsonFormat } from './json/index.ts';
import { pdfFormat } from './pdf/index.ts';

export { baseNameOf } from './base-name.ts';
export {
  Cancelled,
  FORMAT_NAMES,
  type Format,
  type FormatName,
  type Publication,
  type PublishedFile,
  type PublishOptions,
  PublishProblem,
} from './format.ts';
export { base64, bytesOfBase64 } from './html/base64.ts';

/** Every format. */
export const FORMATS: readonly Format[] = [htmlFormat, docxFormat, pdfFormat, csvFormat, jsonFormat];

/** The format of a name; `undefined` for one that is not made here. */
export function formatNamed(name: FormatName): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** The files of a plan in one format. Rejects with a `PublishProblem`, or with `Cancelled`. */
export async function publish(
  publication: Publication,
  format: Format,
  options: PublishOptions = {},
): Promise<readonly PublishedFile[]> {
  goOn(publication);
  return format.make(publication, options);
}
