import { insetsOf, type ParsedFile, type Plan, partOfPlan, renderFile, renderPlan, type Topic } from '#core';
import type { Observed, SpecTest } from '../../support/spec.ts';
import { runSuites } from '../../support/spec.ts';
import { openWorkspace } from '../../support/spec-check.ts';

/**
 * What a test's first file looks like in print. Outputs: `html` is the file without its frame and without where it comes from in the
 * source, `sources` the same with it, `plan` the whole plan without it; `drawing` is the first picture in it, of which the others have the words;
 * `insets` are its cards and references as another program that prints its Markdown gets them. `unit:nav`, `goal:…` and `year:2023` are the
 * plan's part about that.
 */
async function renderTest(test: SpecTest): Promise<Observed> {
  const { host, workspace } = await openWorkspace(test);
  const [plan] = workspace.snapshot().plans;
  const first = test.files.find(({ name }) => name.endsWith('.md')) ?? test.files[0];
  const file = first && plan?.file(host.uri(first.name));
  if (plan === undefined || file === undefined) throw new Error('the test has no plan, or no file of one');
  return {
    marks: [],
    textOf: () => '',
    fixes: [],
    applyFix: () => new Map(),
    outputs: new Map(test.outputs.map(({ name }) => [name, printed(plan, file, name)])),
  };
}

function printed(plan: Plan, file: ParsedFile, output: string): string {
  switch (output) {
    case 'html':
      return bare(unframed(renderFile(plan, file).html));
    case 'drawing':
      return drawing(renderFile(plan, file).html);
    case 'sources':
      return unframed(renderFile(plan, file).html);
    case 'plan':
      return bare(renderPlan(plan).html);
    case 'insets':
      return insets(plan, file);
    default:
      return bare(partHtml(plan, output));
  }
}

function partHtml(plan: Plan, output: string): string {
  const [, kind, id] = /^(unit|goal|year):(.+)$/.exec(output) ?? [];
  if (kind === undefined || id === undefined) {
    throw new Error(
      `there is no output «${output}»; there are html, drawing, sources, plan, insets, and unit:, goal: and year:`,
    );
  }
  const { open, pieces, close } = partOfPlan(plan, { kind: kind as Topic['kind'], id }).pieces;
  return `${open}${pieces.map((piece) => piece.html()).join('')}${close}`;
}

/** Each card below the words of its fence, each reference behind its own. */
function insets(plan: Plan, file: ParsedFile): string {
  const { cards, references } = insetsOf(plan, file);
  return [
    ...cards.map(
      ({ info, written, html }) => `--- ${info} (${written.split('\n', 1)[0]})\n${withoutDrawings(html).trim()}\n`,
    ),
    ...references.map(({ written, html }) => `${written} ${html}\n`),
  ].join('');
}

/** Without the article and the section that every file comes in. */
function unframed(html: string): string {
  const lines = html.split('\n').filter((line) => line !== '');
  return `${lines.slice(2, -2).join('\n')}\n`;
}

/** Pictures by what they say; how they are drawn is for `drawing` to show. */
function withoutDrawings(html: string): string {
  return html.replace(/<svg[^>]*class="([^"]*)"[^>]*>([\s\S]*?<\/desc>)[\s\S]*?<\/svg>/g, '<svg class="$1">$2</svg>');
}

/** The first picture, whole. */
function drawing(html: string): string {
  return `${/<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? ''}\n`;
}

function bare(html: string): string {
  const lines = withoutDrawings(html)
    .replace(/ data-(?:line|uri|to-line)="[^"]*"/g, '')
    .split('\n');
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

runSuites('test/spec/render', renderTest);
