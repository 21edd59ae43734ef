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

const BY_NAME: Readonly<Record<FormatName, Format>> = {
  html: htmlFormat,
  docx: docxFormat,
  pdf: pdfFormat,
  csv: csvFormat,
  json: jsonFormat,
};

/** Every format. */
export const FORMATS: readonly Format[] = Object.values(BY_NAME);

/** The format that `--to` calls so. */
export function formatNamed(name: FormatName): Format {
  return BY_NAME[name];
}

/** The files of a plan in one format. Rejects with a `PublishProblem`, or with `Cancelled`. */
export async function publish(
  publication: Publication,
  format: Format,
  options: PublishOptions = {},
): Promise<readonly PublishedFile[]> {
  await goOn(publication, 0, 1);
  return format.make(publication, options);
}
