import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import {
  type Finding,
  type Lang,
  messageOf,
  type ParsedFile,
  RULE_FAILED,
  relatedMessageOf,
  type Severity,
  type Uri,
} from '#core';
import type { Abilities } from './client.ts';
import { toLocation, toRange } from './convert.ts';
import { hash } from './hash.ts';
import { sentenceMarkup } from './markup.ts';

/** Where the pages of the rules are; a code is the last part of its page's address. */
export const RULE_PAGES = 'https://github.com/planverk/planverk/blob/main/docs/rules/';

/** The address of a rule's page. */
export function rulePage(code: string): string {
  return `${RULE_PAGES}${code}.md`;
}

/** What a client is told about one file; equal reports have equal ids. */
export interface Report {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** The report of a file without findings. */
export const NOTHING: Report = { id: 'none', items: [] };

/** What turning findings into diagnostics needs of its surroundings. */
export interface Surroundings {
  file(uri: Uri): ParsedFile | undefined;
  spelling(uri: Uri): string;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Turns the findings of files into reports, and keeps them for as long as the findings are kept. */
export class Reports {
  readonly #abilities: Abilities;
  readonly #made = new WeakMap<readonly Finding[], Map<Lang, Report>>();

  constructor(abilities: Abilities) {
    this.#abilities = abilities;
  }

  /** The report of one file. `findings` are all of the file's, in their order. */
  of(findings: readonly Finding[], file: ParsedFile, around: Surroundings, lang: Lang): Report {
    if (findings.length === 0) return NOTHING;
    const made = this.#made.get(findings) ?? new Map<Lang, Report>();
    this.#made.set(findings, made);
    const known = made.get(lang);
    if (known) return known;
    const items = findings.map((finding) => this.diagnostic(finding, file, around, lang));
    const report = { id: hash(JSON.stringify(items)), items };
    made.set(lang, report);
    return report;
  }

  /** One finding as the protocol says it, with what the client can show. */
  diagnostic(finding: Finding, file: ParsedFile, around: Surroundings, lang: Lang): Diagnostic {
    const related = this.#abilities.relatedInformation ? relatedOf(finding, around, lang) : [];
    return {
      range: toRange(file.lines, finding.span),
      severity: SEVERITIES[finding.severity],
      code: finding.code,
      ...(this.#abilities.codeDescription &&
        hasPage(finding.code) && { codeDescription: { href: rulePage(finding.code) } }),
      source: 'planverk',
      message: this.#abilities.markdownMessages ? sentenceMarkup(messageOf(finding, lang)) : messageOf(finding, lang),
      ...(this.#abilities.unnecessaryTag && isUnused(finding.code) && { tags: [DiagnosticTag.Unnecessary] }),
      ...(related.length > 0 && { relatedInformation: related }),
    };
  }
}

/** `page`, the address of the rule's page, for codes that have one. */
export function pageOf(code: string): { readonly page?: string } {
  return hasPage(code) ? { page: rulePage(code) } : {};
}

/** That a rule failed is no rule's finding. */
function hasPage(code: string): boolean {
  return code !== RULE_FAILED;
}

/** What nothing uses is shown faded. */
function isUnused(code: string): boolean {
  return code.startsWith('unused-');
}

function relatedOf(finding: Finding, around: Surroundings, lang: Lang): DiagnosticRelatedInformation[] {
  return finding.related.flatMap((related) => {
    const file = around.file(related.uri);
    if (!file) return [];
    const location = toLocation(around.spelling(related.uri), file.lines, related.span);
    return [{ location, message: relatedMessageOf(finding, related, lang) }];
  });
}
