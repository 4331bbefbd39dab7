import '@mantine/core/styles/SimpleGrid.css';
import { Anchor, Badge, Group, SimpleGrid, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CalendarCheck, CalendarClock } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { confirmationMethodNames } from '../../language/law-words.ts';
import { useRecordWords } from '../../language/use-record-words.ts';
import { Count } from '../../parts/count.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { LoadedPage } from '../../parts/loaded-page.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { periodMessages } from './messages.ts';
import { usePeriodName } from './use-period-name.ts';

type PeriodRecord =
  paths['/v1/period-records/{periodRecordId}']['get']['responses'][200]['content']['application/json'];

/** One lump record or contract in place of records, as it sums up now, with its closings. */
export function PeriodRecordPage() {
  const { periodRecordId = '' } = useParams();
  const texts = useTexts(periodMessages);
  const { records } = useClients();
  const periodName = usePeriodName();
  const query = useQuery({
    queryKey: ['records', 'period-record', periodRecordId],
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/period-records/{periodRecordId}', { params: { path: { periodRecordId } }, signal })),
  });
  return (
    <LoadedPage query={query} back={{ to: '/period-records', label: texts.back }} title={texts.title}>
      {(shown) => (
        <Page
          title={`${shown.agreement.agreementId} ${periodName(shown.period)}`}
          lead={
            <Group gap="sm">
              <Badge color={shown.state === 'open' ? 'ai' : 'gray.7'}>{texts[shown.state]}</Badge>
              <span className="mono">{shown.periodRecordId}</span>
            </Group>
          }
        >
          <SummedItems shown={shown} />
          <Entries shown={shown} />
          <Closings shown={shown} />
        </Page>
      )}
    </LoadedPage>
  );
}

function SummedItems({ shown }: { shown: PeriodRecord }) {
  const texts = useTexts(periodMessages);
  return (
    <Panel title={texts.items}>
      {shown.items ? <ItemFacts shown={shown} items={shown.items} /> : <Text size="sm">{texts.nothingCounts}</Text>}
    </Panel>
  );
}

function ItemFacts({ shown, items }: { shown: PeriodRecord; items: NonNullable<PeriodRecord['items']> }) {
  const texts = useTexts(periodMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const methods = useTexts(confirmationMethodNames);
  const { separator } = useTexts(partsMessages);
  const span = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) =>
    texts.span({ first: formats.day(firstDay), last: formats.day(lastDay) });
  const { counterparty, infoItems } = items;
  const consent =
    'consentConfirmed' in items
      ? {
          label: texts.consentConfirmed,
          value: items.consentConfirmed?.confirmationMethods.map((method) => methods[method]).join(separator) ?? '–',
        }
      : {
          label: texts.consentObtained,
          value: items.consentObtained?.obtainedBy.map(words.obtainedBy).join(separator) ?? '–',
        };
  const facts = [
    consent,
    ...('provisionPeriod' in items ? [{ label: texts.days, value: span(items.provisionPeriod) }] : []),
    {
      label: texts.counterparty,
      value: counterparty ? (
        <Stack gap={0}>
          <span>{counterparty.partyName}</span>
          <Text size="sm" c="dimmed">
            {[counterparty.partyAddress, counterparty.representativeName].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
      ) : (
        '–'
      ),
    },
    { label: texts.infoItems, value: infoItems.join(separator) || '–' },
    { label: texts.method, value: `${words.side(shown.side)} · ${words.method(shown.recordMethod)}` },
    { label: texts.until, value: shown.retentionUntil ? formats.day(shown.retentionUntil) : texts.noEnd },
  ];
  return <Facts facts={facts} />;
}

function Entries({ shown }: { shown: PeriodRecord }) {
  const texts = useTexts(periodMessages);
  const { entryCount, deficientCount, voidedCount, correctedCount, periodRecordId } = shown;
  return (
    <Panel title={texts.entries}>
      <Stack>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <Count label={texts.entries} count={entryCount} />
          <Count label={texts.corrected} count={correctedCount} />
          <Count label={texts.deficient} count={deficientCount} isAmiss={deficientCount > 0} />
          <Count label={texts.voided} count={voidedCount} />
        </SimpleGrid>
        <Anchor component={Link} to={`/records?periodRecordId=${periodRecordId}`}>
          {texts.entryList}
        </Anchor>
      </Stack>
    </Panel>
  );
}

function Closings({ shown: { closings, retentions } }: { shown: PeriodRecord }) {
  const texts = useTexts(periodMessages);
  const formats = useFormats();
  if (closings.length === 0) {
    return (
      <Panel title={texts.closings}>
        <Notice icon={<CalendarClock size={24} aria-hidden />} title={texts.noClosings} todo={texts.noClosingsTodo} />
      </Panel>
    );
  }
  return (
    <Panel title={texts.closings}>
      <Timeline active={closings.length + retentions.length} bulletSize={26} lineWidth={2}>
        {closings.map((each) => (
          <Timeline.Item
            key={each.closing}
            bullet={<CalendarCheck size={14} aria-hidden />}
            title={texts.closing({ number: each.closing })}
          >
            <Text size="sm">
              {formats.time(each.closedAt)} · {formats.number(each.entryCount)} ·{' '}
              {texts.span({ first: formats.day(each.firstDay), last: formats.day(each.lastDay) })}
            </Text>
            <Text size="sm">
              {texts.until} {formats.day(each.retentionUntil)} · {each.approval ? texts.approved : texts.inReview}
            </Text>
            <Anchor component={Link} to={`/record-batches/${each.batchId}`} size="sm">
              {texts.batch}
            </Anchor>
          </Timeline.Item>
        ))}
        {retentions.map((each) => (
          <Timeline.Item
            key={`retention ${each.entry}`}
            bullet={<CalendarClock size={14} aria-hidden />}
            title={`${texts.retentions}: ${texts[each.because]}`}
          >
            <Text size="sm">
              {formats.time(each.decidedAt)} · {texts.until}{' '}
              {each.retentionUntil ? formats.day(each.retentionUntil) : texts.noEnd}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
