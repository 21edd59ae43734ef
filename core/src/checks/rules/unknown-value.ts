import { findRow } from '../../model/table/index.ts';
import { manifest as manifestRows } from '../../model/table/records.ts';
import type { Uri } from '../../model/uri.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import { nearest } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import { CODES } from '../codes.ts';
import type { Args, CheckContext, Report } from '../define.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

/** A value outside the list that its field takes. */
export default defineRule({
  code: 'unknown-value',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En verdi som ikke er blant dem feltet kan ha',
    nn: 'Ein verdi som ikkje er mellom dei feltet kan ha',
    en: 'A value that is not among those the field can have',
  },
  message: {
    nb: (args) =>
      `«${args.value}» kan ikke stå i «${args.key}». ${advice(args, (word) => `Mente du «${word}»?`, 'Velg mellom', 'Rett ordet, eller ta det bort.')}`,
    nn: (args) =>
      `«${args.value}» kan ikkje stå i «${args.key}». ${advice(args, (word) => `Meinte du «${word}»?`, 'Vel mellom', 'Rett ordet, eller ta det bort.')}`,
    en: (args) =>
      `“${args.value}” cannot stand in “${args.key}”. ${advice(args, (word) => `Did you mean “${word}”?`, 'Choose among', 'Correct the word, or remove it.')}`,
  },
  check(context) {
    const { plan, report } = context;
    for (const { file, problem } of problemsOf(plan, 'unknown-value')) {
      const { span, key, value, allowed, suggestion } = problem;
      report(reportOf(file.uri, span, { key, value, suggestion, allowed: allowed.join(', ') }));
    }
    reportUnknownCodes(context);
  },
});

/** Codes in `regler:` that no rule has. */
function reportUnknownCodes({ plan, report }: CheckContext): void {
  const unknown = new Set([...plan.manifest.rules.keys()].filter((code) => !CODES.includes(code)));
  if (unknown.size === 0) return;
  // The manifest keeps no places of codes; they are looked up in its text where one is wrong.
  const manifest = plan.file(plan.manifest.uri);
  const root = manifest && readYaml(manifest.text).root;
  const pairs = root?.type === 'map' ? root.pairs : [];
  for (const { key, value } of pairs) {
    if (findRow(manifestRows, key.text)?.name !== 'rules' || value?.type !== 'map') continue;
    for (const { key: code } of value.pairs) {
      if (!unknown.has(code.text)) continue;
      const args = { key: key.text, value: code.text, suggestion: nearest(code.text, CODES), allowed: '' };
      report(reportOf(plan.manifest.uri, code.span, args));
    }
  }
}

interface Facts {
  readonly key: string;
  readonly value: string;
  readonly allowed: string;
  readonly suggestion: string | undefined;
}

function reportOf(uri: Uri, span: Span, { suggestion = '', ...args }: Facts): Report {
  const fixes = () => (suggestion === '' ? [] : [replaceWith(uri, span, suggestion)]);
  return { uri, span, args: { ...args, suggestion }, fixes };
}

/** What to do about it: the word that was meant, else the words to choose from, else what is left. */
function advice(
  { suggestion, allowed }: Args,
  meant: (word: string) => string,
  choose: string,
  otherwise: string,
): string {
  if (suggestion !== '') return meant(String(suggestion));
  return allowed === '' ? otherwise : `${choose} ${allowed}.`;
}
