import '@mantine/core/styles/SimpleGrid.css';
import { Anchor, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { Count } from '../../parts/count.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LoadedPage } from '../../parts/loaded-page.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { useSession } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { BatchRecordList } from './batch-record-list.tsx';
import { BatchState, type ListedBatch } from './batch-state.tsx';
import { batchesMessages } from './messages.ts';

/** One batch: what was decided of it, and its records. */
export function RecordBatchPage() {
  const { batchId = '' } = useParams();
  const texts = useTexts(batchesMessages);
  const formats = useFormats();
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'batch', batchId],
    queryFn: ({ signal }) =>
      answerOf(
        records.GET('/v1/record-batches/{batchId}', { params: { path: { batchId }, query: { limit: 1 } }, signal }),
      ),
  });
  return (
    <LoadedPage query={query} back={{ to: '/record-batches', label: texts.back }} title={texts.title}>
      {(batch) => (
        <Page
          title={`${batch.agreementId} ${formats.day(batch.madeOn)}`}
          lead={<BatchState batch={batch} />}
          actions={<Resubmit batch={batch} />}
        >
          <Panel title={texts.about}>
            <Stack>
              <SimpleGrid cols={{ base: 1, xs: 3 }}>
                <Count label={texts.records} count={batch.recordCount} />
                <Count label={texts.corrections} count={batch.correctionCount} />
                <Count label={texts.deficient} count={batch.deficientCount} isAmiss={batch.deficientCount > 0} />
              </SimpleGrid>
              <BatchFacts batch={batch} />
            </Stack>
          </Panel>
          <BatchRecordList batch={batch} />
        </Page>
      )}
    </LoadedPage>
  );
}

function BatchFacts({ batch }: { batch: ListedBatch }) {
  const texts = useTexts(batchesMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const { approval, decision, replaces, replacedBy } = batch;
  const link = (id: string) => (
    <Anchor component={Link} to={`/record-batches/${id}`} className="mono">
      {id}
    </Anchor>
  );
  const decided = approval
    ? texts.approvedBy({ who: approval.approvedBy.join(', '), when: formats.time(approval.approvedAt) })
    : decision && texts.decidedBy({ who: decision.decidedBy ?? '–', when: formats.time(decision.decidedAt) });
  const facts = [
    { label: texts.side, value: words.side(batch.side) },
    { label: texts.closedBy, value: `${batch.closedBy ?? texts.schedule} · ${formats.time(batch.closedAt)}` },
    ...(decided ? [{ label: texts.state, value: <Decided text={decided} batch={batch} /> }] : []),
    ...(replaces ? [{ label: texts.replaces, value: link(replaces) }] : []),
    ...(replacedBy ? [{ label: texts.replacedBy, value: link(replacedBy) }] : []),
    { label: texts.hash, value: <span className="mono">{batch.contentHash}</span> },
  ];
  return <Facts facts={facts} />;
}

function Decided({ text, batch: { approval, decision } }: { text: string; batch: ListedBatch }) {
  const texts = useTexts(batchesMessages);
  const { me } = useSession();
  const caseId = approval?.caseId ?? decision?.caseId;
  return (
    <Stack gap={2} align="flex-start">
      <span>{text}</span>
      {decision?.reason && <Text size="sm">{decision.reason}</Text>}
      {me.scopes.includes('cases:read') && (
        <Anchor component={Link} to={`/cases/${caseId}`} size="sm">
          {texts.case}
        </Anchor>
      )}
    </Stack>
  );
}

/** What was sent back or withdrawn is submitted again, with what was corrected since. */
function Resubmit({ batch: { batchId, decision, replacedBy, approval } }: { batch: ListedBatch }) {
  const texts = useTexts(batchesMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const { records } = useClients();
  const may = useMay('record-store', 'record-batches:write');
  const resubmit = useSend({
    send: (id: string, key) =>
      answerOf(
        records.POST('/v1/record-batches/{batchId}/resubmit', {
          params: { path: { batchId: id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    refresh: [
      ['records', 'batches'],
      ['records', 'batch', batchId],
    ],
    onDone: (next) => {
      toast(texts.resubmitted);
      void navigate(`/record-batches/${next.batchId}`);
    },
  });
  const isOpen = !approval && !replacedBy && (decision?.outcome === 'sent_back' || decision?.outcome === 'withdrawn');
  if (!may || !isOpen) return null;
  return (
    <Stack gap="xs" align="flex-end">
      <Button loading={resubmit.isPending} onClick={() => resubmit.mutate(batchId)}>
        {texts.resubmit}
      </Button>
      {resubmit.error && <ProblemAlert error={resubmit.error} />}
    </Stack>
  );
}
