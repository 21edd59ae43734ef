import type { Lang } from '../../model/language.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { About } from '../common/target.ts';
import { describeTarget } from './describe.ts';
import { aliasText, chapterText } from './manifest.ts';
import { aboutRule } from './rule.ts';
import type { Judgement } from './types.ts';

/** Markdown about what a completion suggested, as the plan is now; `undefined` where it is gone. */
export function describeAbout(plan: Plan, about: About, lang: Lang, judgement?: Judgement): string | undefined {
  switch (about.of) {
    case 'target':
      return describeTarget(plan, about.target, lang);
    case 'rule':
      return aboutRule(plan, about.code, lang, judgement);
    case 'plan':
      return aliasText(plan, about.alias, lang, judgement);
    case 'chapter':
      return chapterText(plan, about.file, lang, judgement);
  }
}
