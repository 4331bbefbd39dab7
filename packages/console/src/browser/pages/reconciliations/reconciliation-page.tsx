import '@mantine/core/styles/SimpleGrid.css';
import { Badge, Button, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Count } from '../../parts/count.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LoadedPage } from '../../parts/loaded-page.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { useMay } from '../../session/use-may.ts';
import { Differences } from './differences.tsx';
import { reconciliationMessages } from './messages.ts';
import { reconciliationColors } from './reconciliation-colors.ts';

export type Reconciliation =
  paths['/v1/reconciliations/{reconciliationId}']['get']['responses'][200]['content']['application/json'];

/** One comparison: what was compared, and every difference with what was found of it. */
export function ReconciliationPage() {
  const { reconciliationId = '' } = useParams();
  const texts = useTexts(reconciliationMessages);
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'reconciliation', reconciliationId],
    queryFn: ({ signal }) =>
      answerOf(
        records.GET('/v1/reconciliations/{reconciliationId}', { params: { path: { reconciliationId } }, signal }),
      ),
  });
  return (
    <LoadedPage query={query} back={{ to: '/reconciliations', label: texts.back }} title={texts.title}>
      {(shown) => (
        <Page
          title={`${texts.title} ${shown.agreementId}`}
          lead={<Badge color={reconciliationColors[shown.state]}>{texts[shown.state]}</Badge>}
          actions={<Review shown={shown} />}
        >
          <Panel title={texts.about}>
            <Stack>
              <SimpleGrid cols={{ base: 1, xs: 3 }}>
                <Count label={texts.equalRows} count={shown.equalRows} />
                <Count label={texts.differences} count={shown.differenceCount} />
                <Count label={texts.unresolved} count={shown.unresolvedCount} isAmiss={shown.unresolvedCount > 0} />
              </SimpleGrid>
              <ComparisonFacts shown={shown} />
            </Stack>
          </Panel>
          {shown.differenceCount > 0 && <Differences shown={shown} />}
        </Page>
      )}
    </LoadedPage>
  );
}

function ComparisonFacts({ shown }: { shown: Reconciliation }) {
  const texts = useTexts(reconciliationMessages);
  const formats = useFormats();
  const { from, to, provider, recipient, ours, theirs, comparedBy, comparedAt } = shown;
  const facts = [
    { label: texts.period, value: texts.span({ first: formats.day(from), last: formats.day(to) }) },
    { label: texts.parties, value: `${provider} → ${recipient}` },
    {
      label: texts.signature,
      value: theirs.signedBy
        ? texts.signedBy({ name: theirs.signedBy.name })
        : texts.notSigned({ reason: theirs.unsignedReason ?? '–' }),
    },
    {
      label: texts.withoutKey,
      value: texts.withoutKeyOf({
        ours: formats.number(ours.recordsWithoutMatchKey),
        theirs: formats.number(theirs.recordsWithoutMatchKey),
      }),
    },
    { label: texts.comparedBy, value: `${comparedBy} · ${formats.time(comparedAt)}` },
  ];
  return <Facts facts={facts} />;
}

function Review({ shown: { reconciliationId, state, unresolvedCount } }: { shown: Reconciliation }) {
  const texts = useTexts(reconciliationMessages);
  const toast = useToast();
  const { records } = useClients();
  const may = useMay('record-store', 'reconciliations:write');
  const review = useSend({
    send: (id: string, key) =>
      answerOf(
        records.POST('/v1/reconciliations/{reconciliationId}/review', {
          params: { path: { reconciliationId: id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    refresh: [['records', 'reconciliation', reconciliationId]],
    onDone: () => toast(texts.reviewed),
  });
  if (!may || state !== 'open' || unresolvedCount === 0) return null;
  return (
    <Stack gap="xs" align="flex-end">
      <Button variant="default" loading={review.isPending} onClick={() => review.mutate(reconciliationId)}>
        {texts.review}
      </Button>
      {review.error && <ProblemAlert error={review.error} />}
    </Stack>
  );
}
