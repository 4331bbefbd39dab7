import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { confirmationMethodNames } from '../../language/law-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { AsSeen } from '../case/content/notice-shown.tsx';
import { recordMessages } from './messages.ts';
import { type Bundle, dataOf, type RecordShown, useEvidence } from './use-record.ts';

type SeenNotice = Parameters<typeof AsSeen>[0]['notice'];

interface Consent {
  effectiveAt: string;
  language?: string;
  page?: string;
  granted?: boolean;
  choices?: { recipientPartyId: string; granted: boolean; notice: { noticeId: string } | null }[];
}

/** The notice as shown, the choice, the confirmation, the agreement and the approvals, as their events say it. */
export function RecordBasis({ record }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const query = useEvidence(record.recordId);
  return (
    <QueryPanel
      title={texts.basis}
      query={query}
      empty={{ when: (bundle) => bundle === null, title: texts.basisNotYet, todo: texts.basisNotYetTodo }}
    >
      {(bundle) =>
        bundle && (
          <Stack gap="lg">
            <Text size="sm" c="dimmed">
              {texts.basisLead}
            </Text>
            <NoticeAndConsent bundle={bundle} record={record} />
            <Confirmation bundle={bundle} />
            <Part title={texts.agreement}>
              <AgreementName record={record} />
            </Part>
            <Approval record={record} />
          </Stack>
        )
      }
    </QueryPanel>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs">
      <Title order={3} fz="md">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function NoticeAndConsent({ bundle, record: { basis } }: { bundle: Bundle; record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  const [consent] = dataOf<Consent>(bundle, 'consent');
  const notices = dataOf<SeenNotice>(bundle, 'notice');
  const named = basis.notice;
  const notice =
    notices.find(({ noticeId, version }) => noticeId === named?.noticeId && version === named.version) ?? notices[0];
  const choice = consent?.choices?.find((each) => each.notice?.noticeId === named?.noticeId) ?? consent?.choices?.[0];
  const granted = choice?.granted ?? consent?.granted;
  const language = consent?.language?.startsWith('en') ? 'en' : 'ja';
  const facts = consent && [
    { label: texts.choice, value: granted ? texts.granted : texts.refused },
    { label: texts.consentAt, value: formats.time(consent.effectiveAt) },
    { label: texts.consentPage, value: consent.page ?? texts.declared },
  ];
  return (
    <>
      {notice && (
        <Part title={texts.notice}>
          <AsSeen notice={notice} language={language} />
        </Part>
      )}
      <Part title={texts.consent}>{facts ? <Facts facts={facts} /> : <Text size="sm">{texts.noConsent}</Text>}</Part>
    </>
  );
}

interface ConfirmationData {
  confirmationMethod: keyof typeof confirmationMethodNames;
  confirmedAt: string;
}

function Confirmation({ bundle }: { bundle: Bundle }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  const methods = useTexts(confirmationMethodNames);
  const [confirmation] = dataOf<ConfirmationData>(bundle, 'confirmation');
  if (!confirmation) return null;
  const facts = [
    { label: texts.confirmedBy, value: methods[confirmation.confirmationMethod] },
    { label: texts.confirmedAt, value: formats.time(confirmation.confirmedAt) },
  ];
  return (
    <Part title={texts.confirmation}>
      <Facts facts={facts} />
    </Part>
  );
}

function AgreementName({ record: { basis } }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  if (!basis.agreement) return <Text size="sm">{texts.noConsent}</Text>;
  const { agreementId: id, version, contentHash } = basis.agreement;
  return (
    <Text size="sm">
      {texts.agreementOf({ id, version })}{' '}
      <Text span c="dimmed" className="mono">
        {contentHash}
      </Text>
    </Text>
  );
}

function Approval({ record: { approval, batchId } }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  return (
    <Part title={texts.approvals}>
      {approval ? (
        <Text size="sm">
          {texts.approvedBy({ who: approval.approvedBy.join(', '), when: formats.time(approval.approvedAt) })}
        </Text>
      ) : (
        <Text size="sm">{texts.notApproved}</Text>
      )}
      {batchId && (
        <Anchor component={Link} to={`/record-batches/${batchId}`} size="sm">
          {texts.batch} <span className="mono">{batchId}</span>
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        {texts.policy}
      </Text>
    </Part>
  );
}
