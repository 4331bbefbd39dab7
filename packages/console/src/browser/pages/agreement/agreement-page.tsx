import '@mantine/core/styles/Grid.css';
import { Alert, Badge, Grid, Group, Stack, Text } from '@mantine/core';
import { OctagonPause } from 'lucide-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { StatusBadge } from '../agreements/agreement-badges.tsx';
import { AgreementActions } from './agreement-actions.tsx';
import { CounterpartyPanel } from './counterparty-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { LifeLine } from './life-line.tsx';
import { agreementPageMessages } from './messages.ts';
import { ReviewsPanel } from './reviews-panel.tsx';
import { type AgreementVersion, type AgreementView, useAgreementView } from './use-agreement-view.ts';
import { VersionPanel } from './version-panel.tsx';
import { VersionRemarks } from './version-remarks.tsx';

/** One agreement: what its versions say and how they differ, how it stands, and everything that happened to it. */
export function AgreementPage() {
  const { agreementId = '' } = useParams();
  const texts = useTexts(agreementPageMessages);
  const query = useAgreementView(agreementId);
  return (
    <Stack gap="sm">
      <BackLink to="/agreements" label={texts.back} />
      {query.data ? (
        <Agreement agreement={query.data} />
      ) : (
        <Page title={texts.loadingTitle}>
          <Loaded query={query} rows={6}>
            {() => null}
          </Loaded>
        </Page>
      )}
    </Stack>
  );
}

function Agreement({ agreement }: { agreement: AgreementView }) {
  const texts = useTexts(agreementPageMessages);
  const formats = useFormats();
  const [parameters] = useSearchParams();
  const { agreementId, versions, status, changedAt, applicabilityReopened } = agreement;
  const current = currentVersion(versions);
  const [chosen, setChosen] = useState<number | null>(() => Number(parameters.get('version')) || null);
  const shown = versions.find(({ version }) => version === chosen) ?? current ?? versions.at(-1)!;
  return (
    <Page
      title={texts.titleOf({ id: agreementId })}
      lead={
        <Group gap="sm">
          <StatusBadge status={status} />
          {applicabilityReopened && <Badge color="shu">{texts.reopened}</Badge>}
          <span>{texts.revision({ when: formats.time(changedAt) })}</span>
        </Group>
      }
      actions={<AgreementActions agreement={agreement} />}
    >
      <Stopped agreement={agreement} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <VersionPanel versions={versions} shown={shown} current={current} onChoose={setChosen} />
            <VersionRemarks agreementId={agreementId} version={shown.version} />
            <DocumentsPanel documents={shown.content.documents ?? []} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <CounterpartyPanel shown={shown} />
            <ReviewsPanel agreementId={agreementId} isForeign={shown.content.foreignRecipient !== null} />
            <LifeLine agreementId={agreementId} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Stopped({ agreement: { status, applicabilityReopened, statusReason } }: { agreement: AgreementView }) {
  const texts = useTexts(agreementPageMessages);
  if (status !== 'suspended' && status !== 'ended' && !applicabilityReopened) return null;
  return (
    <Alert color="shu" icon={<OctagonPause aria-hidden />} title={texts.stopped}>
      {statusReason && <Text size="sm">{statusReason}</Text>}
      {applicabilityReopened && <Text size="sm">{texts.reopenedTodo}</Text>}
    </Alert>
  );
}

/** The newest approved version that has begun; as approval and the relay have it. */
export function currentVersion(versions: readonly AgreementVersion[]): AgreementVersion | undefined {
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  return versions.findLast(({ state, content }) => state === 'approved' && content.effectiveFrom <= today);
}
