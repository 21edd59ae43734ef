import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Row, say, type Written } from './row.ts';
import { MeasuredServer } from './server.ts';

/** What people type: a word that is everywhere, letters on the way to one, a name of its own, an alias, and nothing that is there. */
const QUERIES = [
  'tiltak nummer 17',
  't',
  'kilde',
  'andel 7',
  'E3',
  'situasjon',
  'handlingsplan 1',
  'tnum',
  'finnes ikke',
];

const ROUNDS = 12;

/**
 * Symbols over all plans, as an editor asks for them, against the least that a search without an index would do: reading through
 * every text once, each already in memory. All plans have been read before, as they have once the workspace is checked.
 */
export async function symbolRow(cli: string, workspaces: readonly Written[]): Promise<Row> {
  const values: string[] = [];
  for (const { path, cards } of workspaces) {
    const texts = textsOf(path);
    const server = await MeasuredServer.start(cli, path);
    await server.workspaceFindings();
    const searches: number[] = [];
    const floors: number[] = [];
    // Turn by turn, so that whatever else the machine does falls on both alike.
    for (let i = 0; i < ROUNDS * QUERIES.length; i++) {
      const query = QUERIES[i % QUERIES.length] ?? '';
      let start = performance.now();
      const count = await server.symbols(query);
      searches.push(performance.now() - start);
      start = performance.now();
      const found = texts.filter((text) => text.toLowerCase().includes(query.toLowerCase())).length;
      floors.push(performance.now() - start);
      if (count === 0 && found > 0 && query !== 'tnum') throw new Error(`no symbol for «${query}»`);
    }
    const warm = searches.slice(QUERIES.length);
    say(
      `symbols ${cards}: ${median(warm).toFixed(1)} ms, at most ${Math.max(...warm).toFixed(1)} ms; texts ${median(floors).toFixed(1)} ms`,
    );
    values.push(`${(median(warm) / median(floors)).toFixed(2)} ×`);
    await server.stop();
  }
  return { what: 'symbols over all plans', against: 'reading through all texts once', values, goal: '≤ 1 × at 10 000' };
}

function textsOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
