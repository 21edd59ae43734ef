import type { Format } from '../format.ts';
import { accessibilityTable, findingsTable } from './findings.ts';
import { indicatorsTable } from './indicators.ts';
import { measuresTable } from './measures.ts';
import { FILES } from './words.ts';

/** Tables for a spreadsheet: measures, indicators, findings, and what everyone may not be able to read. */
export const csvFormat: Format = {
  name: 'csv',
  title: { nb: 'Tabeller til Excel (CSV)', nn: 'Tabellar til Excel (CSV)', en: 'Tables for Excel (CSV)' },
  extension: '.csv',
  isFolder: () => true,
  async make(publication) {
    const lang = publication.plan.language;
    return [
      { path: FILES.measures[lang], content: measuresTable(publication.plan) },
      { path: FILES.indicators[lang], content: indicatorsTable(publication.plan) },
      { path: FILES.findings[lang], content: findingsTable(publication) },
      { path: FILES.accessibility[lang], content: accessibilityTable(publication) },
    ];
  },
};
