import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { ChevronDown, FilePen } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { useSession } from '../../session/session.ts';
import { agreementPageMessages } from './messages.ts';
import { StopDialog, type StopName } from './stop-dialog.tsx';
import { type AgreementView, keysOfAgreement } from './use-agreement-view.ts';

/** What may be done with an agreement as it stands: write on, ask for approval, stop it, have it go on. */
export function AgreementActions({ agreement }: { agreement: AgreementView }) {
  const texts = useTexts(agreementPageMessages);
  const { me } = useSession();
  const [open, setOpen] = useState<StopName | 'submit' | null>(null);
  const { agreementId, status, versions } = agreement;
  const newest = versions.at(-1);
  if (!me.scopes.includes('agreements:write') || status === 'ended' || !newest) return null;
  const isOpen = newest.state === 'draft' || newest.state === 'pending';
  const write = newest.state === 'draft' ? texts.editDraft : isOpen ? texts.editPending : texts.newVersion;
  const stops: StopName[] = ['suspend', 'reopen-applicability', 'end'];
  const inForce = status === 'approved' || status === 'suspended';
  return (
    <Group gap="sm">
      {inForce && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<ChevronDown size={16} aria-hidden />}>
              {texts.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {stops
              .filter((name) => name !== 'suspend' || status === 'approved')
              .map((name) => (
                <Menu.Item key={name} onClick={() => setOpen(name)}>
                  {texts[name === 'reopen-applicability' ? 'reopen' : (name as 'suspend' | 'end')]}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {status === 'suspended' && (
        <Button variant="default" onClick={() => setOpen('lift-suspension')}>
          {texts.lift}
        </Button>
      )}
      <Button
        component={Link}
        to={`/agreements/${agreementId}/edit`}
        variant={newest.state === 'draft' ? 'default' : 'filled'}
        leftSection={<FilePen size={16} aria-hidden />}
      >
        {write}
      </Button>
      {newest.state === 'draft' && <Button onClick={() => setOpen('submit')}>{texts.submit}</Button>}
      {open === 'submit' && (
        <SubmitDialog agreementId={agreementId} version={newest.version} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'submit' && (
        <StopDialog agreementId={agreementId} name={open} onClose={() => setOpen(null)} />
      )}
    </Group>
  );
}

function SubmitDialog({
  agreementId,
  version,
  onClose,
}: {
  agreementId: string;
  version: number;
  onClose: () => void;
}) {
  const texts = useTexts(agreementPageMessages);
  const { close } = useTexts(partsMessages);
  const toast = useToast();
  const { approval } = useClients();
  const submit = useSend({
    send: (body: { version: number }, key) =>
      answerOf(
        approval.POST('/v1/agreements/{agreementId}/submit', {
          params: { path: { agreementId } },
          headers: { 'idempotency-key': key },
          body,
        }),
      ),
    refresh: keysOfAgreement(agreementId),
    onDone: () => {
      toast(texts.submitted);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={texts.submitTitle({ version })} closeButtonProps={{ 'aria-label': close }}>
      <Stack>
        {submit.error && <ProblemAlert error={submit.error} />}
        <Text>{texts.submitLead}</Text>
        <FormButtons onCancel={onClose}>
          <Button loading={submit.isPending} onClick={() => submit.mutate({ version })} data-autofocus>
            {texts.submit}
          </Button>
        </FormButtons>
      </Stack>
    </Modal>
  );
}
