import { defineRule } from '../define.ts';
import { problemsOf } from '../reading.ts';

/** Git's conflict markers: one finding for the whole conflict, whose inside is not judged. */
export default defineRule({
  code: 'merge-conflict',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'To versjoner av teksten som ikke er slått sammen',
    nn: 'To versjonar av teksten som ikkje er slått saman',
    en: 'Two versions of the text that have not been brought together',
  },
  message: {
    nb: () =>
      'Her står to versjoner av samme tekst. Behold den som skal gjelde, og ta bort linjene med <<<<<<<, ======= og >>>>>>>.',
    nn: () =>
      'Her står to versjonar av same tekst. Behald den som skal gjelde, og ta bort linjene med <<<<<<<, ======= og >>>>>>>.',
    en: () =>
      'Here are two versions of the same text. Keep the one that is to apply, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  },
  check({ plan, report }) {
    for (const { file, problem } of problemsOf(plan, 'merge-conflict')) report({ uri: file.uri, span: problem.span });
  },
});
