import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { inboxMessages } from './messages.ts';
import type { ListedCase } from './views.ts';

interface Props {
  cases: readonly ListedCase[];
  onClose: () => void;
  onApproved: () => void;
}

/** Asks once, approves each case as it was listed, and says of each that was refused why. */
export function BulkApproval({ cases, onClose, onApproved }: Props) {
  const texts = useTexts(inboxMessages);
  const { cancel, close } = useTexts(partsMessages);
  const { approval } = useClients();
  const words = useCaseWords();
  const toast = useToast();
  const approve = useSend({
    send: async (chosen: readonly ListedCase[], key) => {
      const items = chosen.map(({ caseId, subject, currentStep, onBehalfOf }) => ({
        caseId,
        contentHash: subject.contentHash,
        step: currentStep,
        onBehalfOf,
      }));
      const headers = { 'idempotency-key': key };
      return answerOf(approval.POST('/v1/case-approvals', { body: { items }, headers }));
    },
    refresh: [['approval', 'cases']],
    onDone: ({ items }) => {
      const count = items.filter(({ error }) => !error).length;
      if (count > 0) toast(texts.bulkDone({ count }));
      if (count === items.length) leave();
    },
  });
  const refused = approve.data?.items.filter(({ error }) => error) ?? [];
  function leave() {
    onClose();
    onApproved();
    approve.reset();
  }
  const nameOf = (caseId: string) => approve.variables?.find((each) => each.caseId === caseId)?.subject.id ?? caseId;
  return (
    <Modal
      opened
      onClose={leave}
      size="lg"
      title={texts.bulkTitle({ count: cases.length })}
      closeButtonProps={{ 'aria-label': close }}
    >
      <Stack>
        {approve.error && <ProblemAlert error={approve.error} />}
        {refused.length > 0 ? (
          <Alert color="shu" role="alert" title={texts.bulkRefused({ count: refused.length })}>
            <List size="sm">
              {refused.map(({ caseId, error }) => (
                <List.Item key={caseId}>
                  {nameOf(caseId)}: {error?.message}
                </List.Item>
              ))}
            </List>
          </Alert>
        ) : (
          <>
            <Text>{texts.bulkLead}</Text>
            <List size="sm" mah={260} style={{ overflow: 'auto' }}>
              {cases.map(({ caseId, kind, subject }) => (
                <List.Item key={caseId}>
                  {words.kind(kind)} <strong>{subject.id}</strong>
                </List.Item>
              ))}
            </List>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {refused.length > 0 ? close : cancel}
          </Button>
          {refused.length === 0 && (
            <Button loading={approve.isPending} onClick={() => approve.mutate(cases)} data-autofocus>
              {texts.approveSelected}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
