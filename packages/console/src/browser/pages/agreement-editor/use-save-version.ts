import { useRef } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useSession } from '../../session/session.ts';
import { keysOfAgreement } from '../agreement/use-agreement-view.ts';
import { type DecisionDraft, reasonsOf } from './decision-draft.ts';
import { type Content, type TemplateId, today } from './draft.ts';

export interface Written {
  agreementId: string;
  content: Content;
  decision: DecisionDraft;
  /** The open version that is changed; null writes the next one. */
  version: number | null;
}

type Decided = Pick<Content['applicabilityDecision'], 'applies' | 'basis' | 'ruleSet' | 'reasons' | 'decisionId'>;

/**
 * Saves a version. A new decision on applicability is kept first, by its answers; where the version is then refused, the decision is
 * used again as long as its answers and reasons stay the same.
 */
export function useSaveVersion(
  agreementId: string,
  onSaved: (saved: { agreementId: string; version: number }) => void,
) {
  const { approval } = useClients();
  const { me } = useSession();
  const kept = useRef<{ of: string; decided: Decided } | null>(null);

  async function decide({ agreementId: id, decision }: Written): Promise<Decided> {
    const { answers, templateId } = decision;
    const body = {
      agreementId: id,
      answers,
      reasons: reasonsOf(decision),
      templateId: (templateId || null) as TemplateId,
    };
    const of = JSON.stringify(body);
    if (kept.current?.of === of) return kept.current.decided;
    const { outcome, ruleSet, reasons, decisionId } = await answerOf(
      approval.POST('/v1/applicability/decisions', { body, headers: { 'idempotency-key': crypto.randomUUID() } }),
    );
    const decided = { applies: outcome.applies, basis: outcome.basis, ruleSet, reasons, decisionId };
    kept.current = { of, decided };
    return decided;
  }

  async function contentOf(written: Written): Promise<Content> {
    const { content, decision } = written;
    if (!decision.isAnew) return content;
    const decided = await decide(written);
    const considered = Object.entries(decision.signReasons).filter(([, reason]) => reason.trim() !== '');
    const signsConsidered = considered.map(([sign, reason]) => ({ sign, reason: reason.trim() }));
    const who = { decidedBy: me.name ?? me.subject, decidedOn: today() };
    const signs = !decided.applies && signsConsidered.length > 0 ? { signsConsidered } : {};
    return { ...content, applicabilityDecision: { ...decided, ...who, ...signs } };
  }

  return useSend({
    send: async (written: Written, key) => {
      const content = await contentOf(written);
      const headers = { 'idempotency-key': key };
      if (written.version === null) {
        const body = { agreementId: written.agreementId, content };
        return answerOf(approval.POST('/v1/agreements', { headers, body }));
      }
      const path = { agreementId: written.agreementId, version: written.version };
      return answerOf(
        approval.PUT('/v1/agreements/{agreementId}/versions/{version}', {
          params: { path },
          headers,
          body: { content },
        }),
      );
    },
    refresh: keysOfAgreement(agreementId),
    onDone: onSaved,
  });
}
