import { Badge, Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useFormats } from '../../language/formats.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { useMay } from '../../session/use-may.ts';
import { holdsMessages } from './messages.ts';

type Hold = paths['/v1/legal-holds']['get']['responses'][200]['content']['application/json']['items'][number];

/** One hold: what it is on, why, and what it covers now. */
export function HoldPanel({ hold }: { hold: Hold }) {
  const texts = useTexts(holdsMessages);
  const formats = useFormats();
  const [counting, count] = useDisclosure(false);
  const { reason, placedBy, placedAt, release, scope, holdId } = hold;
  const facts = [
    { label: texts.reason, value: reason },
    ...useScopeFacts(scope),
    ...(release
      ? [
          {
            label: texts.released,
            value: `${release.reason} (${release.releasedBy}, ${formats.time(release.releasedAt)})`,
          },
        ]
      : []),
    ...(counting ? [{ label: texts.covers, value: <Covers holdId={holdId} /> }] : []),
  ];
  return (
    <Panel
      title={texts.placedBy({ who: placedBy, when: formats.time(placedAt) })}
      aside={release ? <Badge color="gray.7">{texts.released}</Badge> : <Release hold={hold} />}
    >
      <Stack align="flex-start">
        <Facts facts={facts} />
        {!counting && (
          <Button size="xs" variant="subtle" onClick={count.open}>
            {texts.showCovers}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function useScopeFacts({ agreementId, partyId, principal, recordIds, period }: Hold['scope']) {
  const texts = useTexts(holdsMessages);
  const formats = useFormats();
  return [
    ...(agreementId ? [{ label: texts.agreementId, value: agreementId }] : []),
    ...(partyId ? [{ label: texts.partyId, value: partyId }] : []),
    ...(principal ? [{ label: texts.principal, value: <span className="mono">{principal}</span> }] : []),
    ...(period
      ? [
          {
            label: texts.period,
            value: texts.span({ first: formats.day(period.firstDay), last: formats.day(period.lastDay) }),
          },
        ]
      : []),
    ...(recordIds
      ? [
          {
            label: texts.recordIds,
            value: recordIds.map((id) => (
              <div key={id} className="mono">
                {id}
              </div>
            )),
          },
        ]
      : []),
  ];
}

function Covers({ holdId }: { holdId: string }) {
  const { language } = useLanguage();
  const formats = useFormats();
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'holds', 'one', holdId],
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/legal-holds/{holdId}', { params: { path: { holdId } }, signal })),
  });
  return (
    <Loaded query={query} rows={1}>
      {({ covers }) => (
        <>
          <strong>{formats.number(covers.records)}</strong>
          <Text size="sm">{covers.statement[language]}</Text>
        </>
      )}
    </Loaded>
  );
}

function Release({ hold: { holdId, reason } }: { hold: Hold }) {
  const texts = useTexts(holdsMessages);
  const toast = useToast();
  const { records } = useClients();
  const [asking, dialog] = useDisclosure(false);
  const may = useMay('record-store', 'legal-holds:write');
  const release = useSend({
    send: (why: string, key) =>
      answerOf(
        records.POST('/v1/legal-holds/{holdId}/release', {
          params: { path: { holdId } },
          headers: { 'idempotency-key': key },
          body: { reason: why },
        }),
      ),
    refresh: [['records', 'holds']],
    onDone: () => toast(texts.releaseDone),
  });
  if (!may) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        {texts.release}
        <VisuallyHidden> {reason}</VisuallyHidden>
      </Button>
      {asking && (
        <ReasonDialog
          title={texts.releaseTitle}
          lead={texts.releaseLead}
          button={texts.release}
          color="shu"
          sending={release}
          onSend={release.mutate}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
