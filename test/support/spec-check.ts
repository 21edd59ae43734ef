import type { FileEdit, Finding, Fix, Plan, Rule } from '#core';
import { applyEdits, check, messageOf, parseIso, relatedMessageOf, ruleOf, titleOf, Workspace } from '#core';
import { MemoryHost } from './memory-host.ts';
import type { SpecBlock } from './spec-blocks.ts';
import type { Observed } from './spec-compare.ts';
import type { Mark } from './spec-marks.ts';
import type { SpecOptions, SpecTest } from './spec-parse.ts';

const FOLDER = 'file:///plan';

/** The text of a file block as the program gets it, with the line breaks that it says it has. */
export function fileText({ text, crlf }: Pick<SpecBlock, 'text' | 'crlf'>): string {
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}

/**
 * The workspace of a test: its files and those of the sections above, in one folder. Where none of them is a manifest,
 * the folder gets one with what is required, a status and a language where the suite says so.
 */
export async function openWorkspace(
  test: SpecTest,
): Promise<{ readonly host: MemoryHost; readonly workspace: Workspace }> {
  const files = new Map([...test.shared, ...test.files].map((block) => [block.name, fileText(block)]));
  const hasManifest = [...files.keys()].some((name) => name === 'plan.yaml' || name.endsWith('/plan.yaml'));
  if (!hasManifest) files.set('plan.yaml', defaultManifest(test.options));
  const today = parseIso(test.options.today);
  if (today === undefined) throw new Error(`«${test.options.today}» is no day`);
  const host = new MemoryHost(Object.fromEntries(files), { roots: [FOLDER], today });
  const workspace = new Workspace(host);
  await workspace.open();
  return { host, workspace };
}

/** A manifest with no findings, its keys in the plan's own language. */
function defaultManifest({ manifest }: SpecOptions): string {
  const [title, municipality, period] =
    manifest.språk === 'en' ? ['title', 'municipality', 'period'] : ['tittel', 'kommune', 'periode'];
  const { språk, status } = manifest;
  const language = språk === undefined ? '' : `${språk === 'en' ? 'language' : 'språk'}: ${språk}\n`;
  const own = `${language}${status === undefined ? '' : `status: ${status}\n`}`;
  return `planverk: 1\nid: prøveplan\n${title}: Prøveplan\n${municipality}: Prøve\n${period}: 2021-2026\n${own}`;
}

/** Runs the rules that the suite enables over every plan of the test's workspace. */
export async function checkTest(test: SpecTest): Promise<Observed> {
  const { host, workspace } = await openWorkspace(test);
  const rules = test.options.rules.map(ruleNamed);
  if (rules.length === 0) throw new Error('the suite enables no rules: «rules: unknown-field»');
  const { plans } = workspace.snapshot();
  const findings = plans.flatMap((plan: Plan) => check(plan, { rules, today: host.today() }).all);
  const fixes = findings.flatMap((finding) => finding.fixes());
  const { lang } = test.options;
  return {
    marks: findings.flatMap((finding) => marksOf(finding, lang)),
    textOf: (file) => textOf(host, file),
    fixes: fixes.map((fix) => ({ title: titleOf(fix, lang), safe: fix.safe })),
    applyFix: (title) => applyFix(host, fixes, title, lang),
    outputs: new Map(),
  };
}

function ruleNamed(code: string): Rule {
  const rule = ruleOf(code);
  if (rule === undefined) throw new Error(`there is no rule «${code}»`);
  return rule;
}

function marksOf(finding: Finding, lang: SpecOptions['lang']): { file: string; mark: Mark }[] {
  const { code: label, severity } = finding;
  const message = messageOf(finding, lang);
  const related = finding.related.map((each) => ({
    file: fileName(each.uri),
    mark: { type: 'related' as const, ...each.span, label, message: relatedMessageOf(finding, each, lang) },
  }));
  return [
    { file: fileName(finding.uri), mark: { type: 'main', ...finding.span, label, severity, message } },
    ...related,
  ];
}

/** Applies the fix of a title, or all safe ones; gives the files that they change, as they are afterwards. */
function applyFix(host: MemoryHost, fixes: readonly Fix[], title: string | undefined, lang: SpecOptions['lang']) {
  const chosen =
    title === undefined
      ? fixes.filter(({ safe }) => safe)
      : fixes.filter((fix) => titleOf(fix, lang) === title).slice(0, 1);
  if (chosen.length === 0) {
    const offered = fixes.map((fix) => `«${titleOf(fix, lang)}»`).join(', ');
    throw new Error(`no fix is called «${title ?? 'safe'}»; offered: ${offered || 'none'}`);
  }
  const edits = new Map<string, FileEdit[]>();
  for (const edit of chosen.flatMap((fix) => fix.edits)) edits.set(edit.uri, [...(edits.get(edit.uri) ?? []), edit]);
  return new Map([...edits].map(([uri, of]) => [fileName(uri), editedText(host, uri, of)] as const));
}

function editedText(host: MemoryHost, uri: string, edits: readonly FileEdit[]): string {
  const exists = host.files.has(uri);
  if (edits.some(({ create }) => create === true) === exists)
    throw new Error(`${uri} ${exists ? 'is there already' : 'is not there'}`);
  return applyEdits(
    exists ? textOf(host, fileName(uri)) : '',
    edits.flatMap((edit) => edit.edits),
  );
}

function textOf(host: MemoryHost, file: string): string {
  const content = host.files.get(`${FOLDER}/${file}`);
  if (typeof content !== 'string') throw new Error(`${file} is no file of the test`);
  return content;
}

function fileName(uri: string): string {
  return uri.startsWith(`${FOLDER}/`) ? uri.slice(FOLDER.length + 1) : uri;
}
