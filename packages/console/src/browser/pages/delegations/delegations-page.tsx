import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useSend } from '../../api/use-send.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { useSession } from '../../session/session.ts';
import { DelegationDialog } from './delegation-dialog.tsx';
import { delegationsMessages } from './messages.ts';

type Delegation = paths['/v1/delegations']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who stands in for whom: the reader's own, and everybody's for auditors and route administrators. */
export function DelegationsPage() {
  const texts = useTexts(delegationsMessages);
  const { approval } = useClients();
  const { me } = useSession();
  const [adding, setAdding] = useState(false);
  const query = usePages({
    queryKey: ['approval', 'delegations'],
    load: (cursor, signal) =>
      answerOf(approval.GET('/v1/delegations', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  const add = me.scopes.includes('cases:decide') && (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      <Loaded query={query} empty={{ when: (each) => each.length === 0, title: texts.none, todo: texts.noneTodo }}>
        {(delegations) => (
          <Stack>
            {delegations.map((each) => (
              <DelegationPanel key={each.delegationId} delegation={each} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore query={query} />
      {adding && <DelegationDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function DelegationPanel({ delegation }: { delegation: Delegation }) {
  const texts = useTexts(delegationsMessages);
  const formats = useFormats();
  const words = useCaseWords();
  const { from, fromName, to, kinds, firstDay, lastDay, reason, revokedAt } = delegation;
  return (
    <Panel
      title={texts.pair({ from: fromName ?? from, to })}
      aside={revokedAt ? <Badge color="gray.7">{texts.revoked}</Badge> : <Revoke delegation={delegation} />}
    >
      <Stack gap={4}>
        <Group gap="md">
          <Text>{texts.period({ first: formats.day(firstDay), last: formats.day(lastDay) })}</Text>
          <Text c="dimmed">{kinds === null ? texts.everyKind : kinds.map(words.kind).join(' · ')}</Text>
        </Group>
        <Text size="sm" c="dimmed">
          {reason}
        </Text>
      </Stack>
    </Panel>
  );
}

function Revoke({ delegation: { delegationId, from, to } }: { delegation: Delegation }) {
  const texts = useTexts(delegationsMessages);
  const { me } = useSession();
  const toast = useToast();
  const { approval } = useClients();
  const revoke = useSend({
    send: (id: string, key) =>
      answerOf(
        approval.POST('/v1/delegations/{delegationId}/revoke', {
          params: { path: { delegationId: id } },
          headers: { 'idempotency-key': key },
          body: {},
        }),
      ),
    refresh: [['approval', 'delegations']],
    onDone: () => toast(texts.ended),
  });
  const mayEnd = [from, to].includes(me.subject) || me.roles.includes('route_admin');
  if (!mayEnd || !me.scopes.includes('cases:decide')) return null;
  return (
    <Stack gap="xs" align="flex-end">
      <Button size="xs" variant="default" loading={revoke.isPending} onClick={() => revoke.mutate(delegationId)}>
        {texts.revoke}
        <VisuallyHidden> {to}</VisuallyHidden>
      </Button>
      {revoke.error && <ProblemAlert error={revoke.error} />}
    </Stack>
  );
}
