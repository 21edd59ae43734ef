import { setRuleLevel } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { RULE_LEVEL, type RuleLevelParams, type RuleLevelResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export const ruleLevel: Feature = {
  method: RULE_LEVEL,
  serve: (connection, server) =>
    connection.onRequest(RULE_LEVEL, answering<RuleLevelParams, RuleLevelResult | null>(server, answer)),
};

/** One line of the manifest. */
async function answer(
  session: Session,
  { plan: folder, code, level }: RuleLevelParams,
): Promise<RuleLevelResult | null> {
  await session.opened();
  const plan = session.snapshot().plan(toUri(folder));
  const manifest = plan?.file(plan.manifest.uri);
  const made = plan && manifest && setRuleLevel(manifest, code, level, plan.language);
  const edit = made && toWorkspaceEdit(session, [{ uri: manifest.uri, edits: [made] }]);
  return edit ? { edit } : null;
}
