import { formatIso, planData } from '#core';
import { baseNameOf } from '../base-name.ts';
import type { Format } from '../format.ts';

/** The schema that every file of this format is valid against (schemas/published-plan-1.schema.json). */
const SCHEMA = 'published-plan-1.schema.json';

/** The whole plan as data, for programs: everything that the source says, once as it was read and once as it is written. */
export const jsonFormat: Format = {
  name: 'json',
  title: { nb: 'Data (JSON)', nn: 'Data (JSON)', en: 'Data (JSON)' },
  extension: '.json',
  isFolder: () => false,
  async make(publication) {
    const data = { $schema: SCHEMA, version: 1, made: formatIso(publication.today), ...planData(publication.plan) };
    return [{ path: `${baseNameOf(publication)}.json`, content: `${JSON.stringify(data, undefined, 2)}\n` }];
  },
};
