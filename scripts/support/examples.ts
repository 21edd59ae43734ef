import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Checker, type Finding, type Host, messageOf, type ParsedFile, parseIso, Workspace } from '#core';
import { root } from './paths.ts';

/** The day on which the examples are judged: a list in a README must not change by itself. */
const TODAY = '2026-11-22';

const START = '<!-- findings:start -->';
const END = '<!-- findings:end -->';

/** The folders below examples/ that hold a plan, sorted. */
export function exampleFolders(): readonly string[] {
  return readdirSync(join(root, 'examples'))
    .filter((name) => statSync(join(root, 'examples', name)).isDirectory())
    .sort();
}

/** One example's README with the list of what the checker finds in it today. */
export async function readmeWithFindings(name: string): Promise<string> {
  const readme = readFileSync(join(root, 'examples', name, 'README.md'), 'utf8');
  const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`examples/${name}/README.md has no ${START} … ${END}`);
  return `${readme.slice(0, before + START.length)}\n${await findingsText(name)}${readme.slice(after)}`;
}

/** Counts by rule, then every finding in its place. */
async function findingsText(name: string): Promise<string> {
  const host = exampleHost(name);
  const workspace = new Workspace(host);
  await workspace.open();
  const snapshot = workspace.snapshot();
  const found = snapshot.plans.flatMap((plan) => new Checker().findings(plan, host.today()).all);
  const lines = found.map((finding) => line(finding, snapshot.file(finding.uri), host.roots[0] ?? ''));
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const counts = codes.map((code) => {
    const [first, ...rest] = found.filter((finding) => finding.code === code);
    return `| [\`${code}\`](../../docs/rules/${code}.md) | ${first?.severity ?? ''} | ${1 + rest.length} |`;
  });
  return `
${found.length} findings, made by \`npm run generate\`.

| rule | severity | count |
|---|---|---|
${counts.join('\n')}

${lines.join('\n')}

`;
}

function line(finding: Finding, file: ParsedFile | undefined, folder: string): string {
  const at = (file?.lines.lineAt(finding.span.start) ?? 0) + 1;
  return `- \`${finding.uri.slice(folder.length + 1)}:${at}\` \`${finding.code}\` ${messageOf(finding, 'nb')}`;
}

function exampleHost(name: string): Host {
  const folder = join(root, 'examples', name);
  const uri = `file:///${name}`;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return {
    roots: [uri],
    listFiles: () => Promise.resolve(paths.filter(isFile).map((path) => `${uri}/${path}`)),
    readFile: (file) =>
      Promise.resolve({ type: 'text', text: readFileSync(join(folder, file.slice(uri.length + 1)), 'utf8') }),
    today: () => parseIso(TODAY) ?? { year: 2026, month: 11, day: 22 },
  };

  function isFile(path: string): boolean {
    return statSync(join(folder, path)).isFile();
  }
}
