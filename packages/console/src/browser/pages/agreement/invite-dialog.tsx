import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Code, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { Copy } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { consolePath } from '../../session/configuration.ts';
import { counterpartyMessages } from './counterparty-messages.ts';
import { keysOfAgreement } from './use-agreement-view.ts';

interface Props {
  agreementId: string;
  version: number;
  onClose: () => void;
}

/** Behind `#`, which no browser sends to a server and so no log of one has. */
const linkOf = (secret: string) => `${location.origin}${consolePath}invitation#${secret}`;

/** Makes a link for the other company, and shows it once. */
export function InviteDialog({ agreementId, version, onClose }: Props) {
  const texts = useTexts(counterpartyMessages);
  const { close } = useTexts(partsMessages);
  const { approval } = useClients();
  const [side, setSide] = useState<'recipient' | 'provider'>('recipient');
  const [days, setDays] = useState('14');
  const [link, setLink] = useState<string | null>(null);
  const invite = useSend({
    send: (body: { side: typeof side; validDays: number }) =>
      answerOf(
        approval.POST('/v1/agreements/{agreementId}/versions/{version}/invitations', {
          params: { path: { agreementId, version } },
          body,
        }),
      ),
    refresh: keysOfAgreement(agreementId),
    onDone: ({ secret }) => setLink(linkOf(secret)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ side, validDays: Number(days) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={link ? texts.madeTitle : texts.inviteTitle({ version })}
      closeButtonProps={{ 'aria-label': close }}
    >
      {link ? (
        <MadeLink link={link} onClose={onClose} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            {invite.error && <ProblemAlert error={invite.error} />}
            <Text>{texts.inviteLead}</Text>
            <NativeSelect
              label={texts.side}
              data={(['recipient', 'provider'] as const).map((value) => ({ value, label: texts[value] }))}
              value={side}
              onChange={(event) => setSide(event.currentTarget.value as typeof side)}
            />
            <TextInput
              label={texts.validDays}
              type="number"
              min={1}
              max={90}
              required
              value={days}
              onChange={(event) => setDays(event.currentTarget.value)}
            />
            <FormButtons onCancel={onClose}>
              <Button type="submit" loading={invite.isPending}>
                {texts.make}
              </Button>
            </FormButtons>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function MadeLink({ link, onClose }: { link: string; onClose: () => void }) {
  const texts = useTexts(counterpartyMessages);
  const { close } = useTexts(partsMessages);
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast(texts.copied);
  };
  return (
    <Stack>
      <Text>{texts.madeLead}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {link}
      </Code>
      <Button leftSection={<Copy size={16} aria-hidden />} onClick={() => void copy()} data-autofocus>
        {texts.copy}
      </Button>
      <Button variant="default" onClick={onClose}>
        {close}
      </Button>
    </Stack>
  );
}
