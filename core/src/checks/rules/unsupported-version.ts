import { defineRule } from '../define.ts';
import { problemsOf } from '../reading.ts';

/** `planverk:` missing, unreadable, or newer than this program. */
export default defineRule({
  code: 'unsupported-version',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Planformatets versjon mangler eller er nyere enn programmet',
    nn: 'Versjonen av planformatet manglar eller er nyare enn programmet',
    en: 'The version of the plan format is missing or newer than the program',
  },
  message: {
    nb: ({ version }) =>
      version === ''
        ? 'Her mangler «planverk: 1», som sier hvilken versjon av planformatet planen er skrevet i.'
        : `Planen er skrevet i versjon «${version}» av planformatet, og programmet kan bare lese versjon 1. Oppdater programmet, eller rett versjonen.`,
    nn: ({ version }) =>
      version === ''
        ? 'Her manglar «planverk: 1», som seier kva versjon av planformatet planen er skriven i.'
        : `Planen er skriven i versjon «${version}» av planformatet, og programmet kan berre lese versjon 1. Oppdater programmet, eller rett versjonen.`,
    en: ({ version }) =>
      version === ''
        ? '“planverk: 1” is missing here; it says which version of the plan format the plan is written in.'
        : `The plan is written in version “${version}” of the plan format, and this program reads only version 1. Update the program, or correct the version.`,
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'unsupported-version')) {
      const { span, version = '' } = problem;
      report({ uri: file.uri, span, args: { version } });
    }
  },
});
