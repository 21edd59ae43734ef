import { type Format, goOn, type PublishedFile } from '../format.ts';
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
    const { plan } = publication;
    const tables = [
      [FILES.measures, () => measuresTable(plan)],
      [FILES.indicators, () => indicatorsTable(plan)],
      [FILES.findings, () => findingsTable(publication)],
      [FILES.accessibility, () => accessibilityTable(publication)],
    ] as const;
    const files: PublishedFile[] = [];
    for (const [done, [name, content]] of tables.entries()) {
      await goOn(publication, done, tables.length);
      files.push({ path: name[plan.language], content: content() });
    }
    return files;
  },
};
