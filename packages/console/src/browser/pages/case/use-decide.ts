import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { caseMessages } from './messages.ts';
import { type Case, caseKey } from './use-case.ts';

export type Action = 'approve' | 'send_back' | 'reject' | 'withdraw';

export interface Wanted {
  action: Action;
  reason: string | null;
  onBehalfOf: string | null;
}

/** Decides the case as it is shown: its content hash and step go with the decision, so that what moved on meanwhile is refused. */
export function useDecide(shown: Case, onDone: () => void) {
  const { approval } = useClients();
  const { done } = useTexts(caseMessages);
  const toast = useToast();
  const { caseId, subject, currentStep } = shown;
  return useSend({
    send: ({ action, reason, onBehalfOf }: Wanted, key) => {
      const headers = { 'idempotency-key': key };
      const params = { path: { caseId } };
      if (action === 'withdraw') {
        return answerOf(approval.POST('/v1/cases/{caseId}/withdraw', { params, headers, body: { reason } }));
      }
      const body = { decision: action, contentHash: subject.contentHash, step: currentStep, onBehalfOf, reason };
      return answerOf(approval.POST('/v1/cases/{caseId}/decisions', { params, headers, body }));
    },
    refresh: [caseKey(caseId), ['approval', 'cases']],
    onDone: () => {
      toast(done);
      onDone();
    },
  });
}
