import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Checker, type Finding, type Host, messageOf, ruleOf, type Severity, Workspace } from '#core';
import { root } from './paths.ts';

/** The day on which the examples are judged: a list in a document must not change by itself. */
const TODAY = { year: 2026, month: 11, day: 22 };

const START = '<!-- findings:start -->';
const END = '<!-- findings:end -->';

/** One example plan with what the checker finds in it. */
export interface Example {
  /** The folder's name below examples/. */
  readonly name: string;
  readonly title: string;
  readonly findings: readonly ExampleFinding[];
}

interface ExampleFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Path in the plan's folder and line from 1: `kapitler/01.md:12`. */
  readonly place: string;
  /** In bokmål. */
  readonly message: string;
}

/** The folders below examples/ that hold a plan, sorted. */
export function exampleFolders(): readonly string[] {
  return readdirSync(join(root, 'examples'))
    .filter((name) => statSync(join(root, 'examples', name)).isDirectory())
    .sort();
}

/** All examples, checked together as one workspace, since they refer to each other. */
export async function readExamples(): Promise<readonly Example[]> {
  const host = examplesHost();
  const workspace = new Workspace(host);
  await workspace.open();
  const snapshot = workspace.snapshot();
  const checker = new Checker();
  return exampleFolders().map((name) => {
    const plan = snapshot.plans.find(({ uri }) => uri === `${ROOT}/${name}`);
    if (plan === undefined) throw new Error(`examples/${name} holds no plan`);
    const told = ({ code, severity, uri, span, ...rest }: Finding): ExampleFinding => {
      const line = (snapshot.file(uri)?.lines.lineAt(span.start) ?? 0) + 1;
      const message = messageOf({ code, severity, uri, span, ...rest }, 'nb');
      return { code, severity, place: `${uri.slice(plan.uri.length + 1)}:${line}`, message };
    };
    const findings = checker.findings(plan, host.today()).all.map(told);
    return { name, title: plan.manifest.title?.text ?? name, findings };
  });
}

/** An example's README with the counts of what the checker finds in it. */
export function readmeWithFindings({ name, findings }: Example): string {
  const readme = readFileSync(join(root, 'examples', name, 'README.md'), 'utf8');
  const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`examples/${name}/README.md has no ${START} … ${END}`);
  return `${readme.slice(0, before + START.length)}\n${countsText(name, findings)}${readme.slice(after)}`;
}

function countsText(name: string, findings: readonly ExampleFinding[]): string {
  const rows = byCode(findings).map(
    ([code, found]) => `| [\`${code}\`](../../docs/rules/${code}.md) | ${found[0]?.severity ?? ''} | ${found.length} |`,
  );
  return `
${findings.length} findings, each of them in [docs/findings.md](../../docs/findings.md#${name}).

| rule | level | count |
|---|---|---|
${rows.join('\n')}

`;
}

/** docs/findings.md: how many findings there are per rule and plan, then every finding of every plan by rule. */
export function findingsPage(examples: readonly Example[]): string {
  return `# What is found in the five plans

The plans in [examples](../examples) are real, and so are their faults. This is what the checker finds in each, as of
${isoDate()}; the messages are in bokmål. What is only a slip in a document's text is kept in the plan, since the plan is
to say what the document says.

${countsTable(examples)}

${examples.map(sectionOf).join('\n\n')}
`;
}

function countsTable(examples: readonly Example[]): string {
  const rows = byCode(examples.flatMap(({ findings }) => findings)).map(([code, found]) => {
    const counts = examples.map(({ findings }) => findings.filter((finding) => finding.code === code).length || '');
    return `| [\`${code}\`](rules/${code}.md) | ${counts.join(' | ')} | ${found.length} |`;
  });
  const totals = examples.map(({ findings }) => findings.length);
  const sum = totals.reduce((a, b) => a + b, 0);
  const head = examples.map(({ name }) => `[${name.replace(/-\d.*$/, '')}](#${name})`);
  return [
    `| rule | ${head.join(' | ')} | all |`,
    `|---|${'---:|'.repeat(examples.length + 1)}`,
    ...rows,
    `| **all** | ${totals.join(' | ')} | ${sum} |`,
  ].join('\n');
}

function sectionOf({ name, title, findings }: Example): string {
  const groups = byCode(findings).map(([code, found]) => {
    const lines = found.map(({ place, message }) => `- \`${place}\` ${message}`);
    return `### ${code}: ${ruleOf(code)?.summary.en ?? code}\n\n${lines.join('\n')}`;
  });
  return [`## ${name}`, `${title}: ${findings.length} findings.`, ...groups].join('\n\n');
}

function byCode(findings: readonly ExampleFinding[]): readonly (readonly [string, readonly ExampleFinding[]])[] {
  return Object.entries(Object.groupBy(findings, ({ code }) => code))
    .map(([code, found]) => [code, found ?? []] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isoDate(): string {
  const { year, month, day } = TODAY;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

const ROOT = 'file:///examples';

function examplesHost(): Host {
  const folder = join(root, 'examples');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return {
    roots: [ROOT],
    listFiles: () => Promise.resolve(files.map((path) => `${ROOT}/${path}`)),
    readFile: (file) =>
      Promise.resolve({ type: 'text', text: readFileSync(join(folder, file.slice(ROOT.length + 1)), 'utf8') }),
    today: () => TODAY,
  };
}
