import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  env,
  languages,
  type Uri,
  workspace,
} from 'vscode';
import { type Language, TEXTS } from '../../../l10n/texts.ts';
import { isInside, toPrinted } from '../addresses.ts';
import type { PageFinding } from './messages.ts';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, PageFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

const LEVELS = {
  error: TEXTS.levelError,
  warning: TEXTS.levelWarning,
  information: TEXTS.levelInformation,
  hint: TEXTS.levelHint,
};

interface Known {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

/** The findings that a preview shows: those that the editor has of the plan's files, so that both always say the same. */
export class PreviewFindings {
  #known: ReadonlyMap<string, Known> = new Map();

  /**
   * The findings of the files in a folder, as the page takes them, at lines that it shows (`isShown`, from 0). What was known before is
   * forgotten.
   */
  of(folder: Uri, language: Language, isShown: (uri: Uri, line: number) => boolean): readonly PageFinding[] {
    const known = new Map<string, Known>();
    const findings = languages
      .getDiagnostics()
      .filter(([uri]) => isInside(folder, uri))
      .flatMap(([uri, diagnostics]) =>
        diagnostics.flatMap((diagnostic): PageFinding[] => {
          if (diagnostic.source !== 'planverk') return [];
          const { line, character } = diagnostic.range.start;
          if (!isShown(uri, line)) return [];
          const { code, page } = ruleOf(diagnostic);
          const id = `${uri.toString()} ${line}:${character} ${code}`;
          if (known.has(id)) return [];
          known.set(id, { uri, diagnostic });
          const severity = SEVERITIES[diagnostic.severity];
          const level = LEVELS[severity][language]();
          const { message } = diagnostic;
          return [{ id, uri: toPrinted(uri), line, severity, level, message, code, hasPage: page !== undefined }];
        }),
      );
    this.#known = known;
    return findings;
  }

  /** The titles of a finding's quick fixes; none for one that is gone. */
  async fixTitles(id: string): Promise<readonly string[]> {
    return (await this.#fixes(id)).map(({ title }) => title);
  }

  /** Does the quick fix of that title; nothing where the finding or the fix is gone. */
  async fix(id: string, title: string): Promise<void> {
    const action = (await this.#fixes(id)).find((one) => one.title === title);
    if (action?.edit) await workspace.applyEdit(action.edit);
    if (action?.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }

  /** Shows the page of a finding's rule. */
  async showRule(id: string): Promise<void> {
    const known = this.#known.get(id);
    const page = known && ruleOf(known.diagnostic).page;
    if (page) await env.openExternal(page);
  }

  /** The fixes of this finding, not those of others that stand at the same place. */
  async #fixes(id: string): Promise<readonly CodeAction[]> {
    const known = this.#known.get(id);
    if (!known) return [];
    // The editor asks about documents that it has open only.
    await workspace.openTextDocument(known.uri);
    const actions = await commands.executeCommand<CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      known.uri,
      known.diagnostic.range,
      CodeActionKind.QuickFix.value,
      20,
    );
    const { code } = ruleOf(known.diagnostic);
    // The editor does not always say what an action is for; those of this very range are then taken for its own.
    return (actions ?? []).filter(
      ({ diagnostics }) => diagnostics === undefined || diagnostics.some((one) => ruleOf(one).code === code),
    );
  }
}

/** The rule's code, and where its page is. */
function ruleOf({ code }: Diagnostic): { readonly code: string; readonly page: Uri | undefined } {
  if (typeof code === 'object') return { code: String(code.value), page: code.target };
  return { code: String(code ?? ''), page: undefined };
}
