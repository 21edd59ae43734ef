import { isLibraryPath, type Uri } from '../../model/uri.ts';
import type { Words } from '../../model/value.ts';
import { nearest } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import { LIBRARY_PATHS } from '../../workspace/library.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { nearestAlias } from '../references/lookup.ts';

/** An alias of another plan that the manifest does not declare, or that leads to no plan. */
export default defineRule({
  code: 'unknown-plan',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En annen plan som ikke finnes, eller ikke er ført opp',
    nn: 'Ein annan plan som ikkje finst, eller ikkje er ført opp',
    en: 'Another plan that does not exist, or is not declared',
  },
  message: {
    nb: ({ alias, path, libraries }) =>
      libraries
        ? `Planverk har ikke noe bibliotek som heter «${path}». Skriv ett av disse: ${libraries}.`
        : path === ''
          ? `Ingen plan er ført opp som «${alias}». Rett navnet, eller før planen opp under «planer» i plan.yaml.`
          : `Det er ingen plan i «${path}»: mappen mangler, eller den har ingen plan.yaml. Rett plasseringen.`,
    nn: ({ alias, path, libraries }) =>
      libraries
        ? `Planverk har ikkje noko bibliotek som heiter «${path}». Skriv eitt av desse: ${libraries}.`
        : path === ''
          ? `Ingen plan er ført opp som «${alias}». Rett namnet, eller før planen opp under «planar» i plan.yaml.`
          : `Det er ingen plan i «${path}»: mappa manglar, eller ho har ingen plan.yaml. Rett plasseringa.`,
    en: ({ alias, path, libraries }) =>
      libraries
        ? `Planverk has no library called “${path}”. Write one of these: ${libraries}.`
        : path === ''
          ? `No plan is declared as “${alias}”. Correct the name, or declare the plan under “plans” in plan.yaml.`
          : `There is no plan in “${path}”: the folder does not exist, or has no plan.yaml. Correct the place.`,
  },
  check(context) {
    checkDeclared(context);
    checkPrevious(context);
    for (const { reference } of context.faulty('unknown-plan')) {
      if (reference.plan !== undefined) reportAlias(context, reference.uri, reference.plan.span, reference.plan.text);
    }
  },
});

/** Where each alias leads. A path that leaves the workspace has a rule of its own. */
function checkDeclared({ plan, report }: CheckContext): void {
  const { manifest } = plan;
  for (const { alias, path, uri } of manifest.plans) {
    if (plan.other(alias.text) !== undefined) continue;
    const args = { alias: alias.text, path: path.text };
    if (isLibraryPath(path.text)) {
      const fixes = () => libraryMeant(manifest.uri, path);
      report({ uri: manifest.uri, span: path.span, args: { ...args, libraries: LIBRARY_PATHS.join(', ') }, fixes });
    } else if (uri !== undefined && plan.inWorkspace(uri)) {
      report({ uri: manifest.uri, span: path.span, args });
    }
  }
}

function libraryMeant(uri: Uri, { text, span }: Words): readonly Fix[] {
  const meant = nearest(text.trim(), LIBRARY_PATHS);
  return meant === undefined ? [] : [replaceWith(uri, span, meant)];
}

function checkPrevious(context: CheckContext): void {
  const { previous, plans, broken, uri } = context.plan.manifest;
  const alias = previous?.text.trim() ?? '';
  if (previous === undefined || broken || isLibraryPath(alias)) return;
  if (!plans.some((entry) => entry.alias.text === alias)) reportAlias(context, uri, previous.span, alias);
}

function reportAlias({ plan, report }: CheckContext, uri: Uri, span: Span, alias: string): void {
  report({ uri, span, args: { alias, path: '' }, fixes: () => renamed(plan, uri, span, alias) });
}

function renamed(plan: Plan, uri: Uri, span: Span, alias: string) {
  const meant = nearestAlias(plan, alias);
  return meant === undefined ? [] : [replaceWith(uri, span, meant)];
}
