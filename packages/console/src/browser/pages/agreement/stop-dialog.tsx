import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { agreementPageMessages } from './messages.ts';
import { keysOfAgreement } from './use-agreement-view.ts';

export type StopName = 'suspend' | 'end' | 'reopen-applicability' | 'lift-suspension';

/** What ends provision at once, or asks that it go on: each with a reason that is kept. */
export function StopDialog({
  agreementId,
  name,
  onClose,
}: {
  agreementId: string;
  name: StopName;
  onClose: () => void;
}) {
  const texts = useTexts(agreementPageMessages);
  const toast = useToast();
  const { approval } = useClients();
  const words = {
    suspend: { title: texts.suspend, lead: texts.suspendLead, done: texts.done },
    end: { title: texts.end, lead: texts.endLead, done: texts.done },
    'reopen-applicability': { title: texts.reopen, lead: texts.reopenLead, done: texts.done },
    'lift-suspension': { title: texts.lift, lead: texts.liftLead, done: texts.lifted },
  }[name];
  const send = useSend({
    send: (body: { reason: string }, key): Promise<unknown> =>
      answerOf<unknown>(
        approval.POST(`/v1/agreements/{agreementId}/${name}`, {
          params: { path: { agreementId } },
          headers: { 'idempotency-key': key },
          body,
        }),
      ),
    refresh: keysOfAgreement(agreementId),
    onDone: () => {
      toast(words.done);
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={words.title}
      lead={words.lead}
      button={words.title}
      {...(name !== 'lift-suspension' && { color: 'shu' })}
      sending={send}
      onClose={onClose}
      onSend={(reason) => send.mutate({ reason })}
    />
  );
}
