import type { ParsedFile } from '../model/file.ts';
import type { Finding, SilenceUse } from './define.ts';

/** Findings after the author's silences (docs/format.md section 8), and what each silence did. */
export interface Silenced {
  readonly findings: readonly Finding[];
  readonly silenced: number;
  readonly uses: readonly SilenceUse[];
}

/** Takes away what a silence covers: a finding of one of its codes that starts inside its scope. */
export function applySilences(
  files: readonly ParsedFile[],
  findings: readonly Finding[],
  ran: (code: string) => boolean,
): Silenced {
  const uses = files.flatMap((file) =>
    file.silences.flatMap((silence) =>
      silence.codes.map((code) => ({ uri: file.uri, silence, code, used: false, ran: ran(code.text) })),
    ),
  );
  if (uses.length === 0) return { findings, silenced: 0, uses };
  const left = findings.filter((finding) => {
    const covering = uses.filter((use) => covers(use, finding));
    for (const use of covering) use.used = true;
    return covering.length === 0;
  });
  return { findings: left, silenced: findings.length - left.length, uses };
}

function covers({ uri, silence, code }: SilenceUse, finding: Finding): boolean {
  const { start, end } = silence.scope;
  if (uri !== finding.uri || code.text !== finding.code) return false;
  return start <= finding.span.start && (finding.span.start < end || (start === 0 && finding.span.start === end));
}
