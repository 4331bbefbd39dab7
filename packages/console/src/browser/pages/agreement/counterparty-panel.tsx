import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { answerNames } from '../../language/agreement-words.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { useSession } from '../../session/session.ts';
import { counterpartyMessages } from './counterparty-messages.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { type AgreementVersion, keysOfAgreement } from './use-agreement-view.ts';

type Invitation =
  paths['/v1/agreements/{agreementId}/versions/{version}/invitations']['get']['responses'][200]['content']['application/json']['items'][number];

/** Whom of the other company was asked about a version, and what they answered. */
export function CounterpartyPanel({ shown: { agreementId, version, state } }: { shown: AgreementVersion }) {
  const texts = useTexts(counterpartyMessages);
  const { me } = useSession();
  const { approval } = useClients();
  const [inviting, setInviting] = useState(false);
  const query = useQuery({
    queryKey: ['approval', 'agreement', agreementId, 'invitations', version],
    queryFn: ({ signal }) =>
      answerOf(
        approval.GET('/v1/agreements/{agreementId}/versions/{version}/invitations', {
          params: { path: { agreementId, version } },
          signal,
        }),
      ),
    select: ({ items }) => items,
  });
  const mayInvite = me.scopes.includes('agreements:write') && state !== 'rejected';
  const invite = mayInvite && (
    <Button variant="default" size="xs" onClick={() => setInviting(true)}>
      {texts.invite}
    </Button>
  );
  return (
    <>
      <QueryPanel
        title={texts.title}
        query={query}
        aside={invite}
        empty={{ when: (items) => items.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(items) => (
          <Stack>
            {items.map((each) => (
              <InvitationRow key={each.invitationId} invitation={each} mayRevoke={mayInvite} />
            ))}
          </Stack>
        )}
      </QueryPanel>
      {inviting && <InviteDialog agreementId={agreementId} version={version} onClose={() => setInviting(false)} />}
    </>
  );
}

function InvitationRow({ invitation, mayRevoke }: { invitation: Invitation; mayRevoke: boolean }) {
  const texts = useTexts(counterpartyMessages);
  const answers = useTexts(answerNames);
  const formats = useFormats();
  const { answer, partyId, expiresAt, revokedAt, invitationId, agreementId } = invitation;
  const isWaiting = answer === null && revokedAt === null && new Date(expiresAt).getTime() > Date.now();
  const state = revokedAt ? texts.revoked : isWaiting ? texts.waiting : texts.expired;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text fw={600}>{partyId}</Text>
        {answer ? (
          <Badge color={answer.answer === 'accepted' ? 'midori' : 'shu'}>{answers[answer.answer]}</Badge>
        ) : (
          <Badge color={isWaiting ? 'ai' : 'gray.7'}>{state}</Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {answer
          ? texts.stated({
              who: [answer.statedName, answer.statedTitle].filter(Boolean).join(' · '),
              when: formats.time(answer.answeredAt),
            })
          : texts.until({ when: formats.time(expiresAt) })}
      </Text>
      {answer?.reason && <Text size="sm">{answer.reason}</Text>}
      {isWaiting && mayRevoke && <Revoke invitationId={invitationId} agreementId={agreementId} />}
    </Stack>
  );
}

function Revoke({ invitationId, agreementId }: { invitationId: string; agreementId: string }) {
  const texts = useTexts(counterpartyMessages);
  const toast = useToast();
  const { approval } = useClients();
  const revoke = useSend({
    send: (id: string, key) =>
      answerOf(
        approval.POST('/v1/invitations/{invitationId}/revoke', {
          params: { path: { invitationId: id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    refresh: keysOfAgreement(agreementId),
    onDone: () => toast(texts.isRevoked),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button size="xs" variant="default" loading={revoke.isPending} onClick={() => revoke.mutate(invitationId)}>
        {texts.revoke}
      </Button>
      {revoke.error && <ProblemAlert error={revoke.error} />}
    </Stack>
  );
}
