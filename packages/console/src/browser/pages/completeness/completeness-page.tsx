import '@mantine/core/styles/SimpleGrid.css';
import { Paper, SimpleGrid, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Count } from '../../parts/count.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { type Days, lastDays, PeriodFields } from '../../parts/period-fields.tsx';
import { CorrectionList, FiledList, ProvisionList, RecordList } from './lists.tsx';
import { completenessMessages } from './messages.ts';
import { SamplePanel } from './sample-panel.tsx';

type Completeness = paths['/v1/completeness']['get']['responses'][200]['content']['application/json'];
type Checks = NonNullable<Completeness['checks']>;

const lists = [
  'unconfirmed',
  'unaccounted',
  'deficient',
  'late',
  'mended',
  'corrections',
  'filed',
  'references',
  'sample',
] as const;
type List = (typeof lists)[number];

/** A period's provisions and acquisitions by what they ended in, and the lists behind each number. */
export function CompletenessPage() {
  const texts = useTexts(completenessMessages);
  const [parameters, setParameters] = useSearchParams();
  const { from, to } = lastDays(31);
  const days = { from: parameters.get('from') ?? from, to: parameters.get('to') ?? to };
  const list = lists.find((each) => each === parameters.get('list')) ?? 'deficient';
  const go = (next: Partial<Days & { list: string }>) => setParameters({ ...days, list, ...next }, { replace: true });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Paper className="surface" p={{ base: 'md', sm: 'lg' }} component="section" aria-label={texts.period}>
        <PeriodFields days={days} onChange={go} />
        <Text size="sm" c="dimmed" mt="xs">
          {texts.longest}
        </Text>
      </Paper>
      <Totals days={days} />
      <Tabs value={list} onChange={(value) => go({ list: value ?? list })} keepMounted={false}>
        <Tabs.List aria-label={texts.lists}>
          {lists.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {texts[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={list} pt="md">
          <Shown list={list} days={days} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Shown({ list, days }: { list: List; days: Days }) {
  if (list === 'sample') return <SamplePanel days={days} />;
  if (list === 'filed') return <FiledList days={days} />;
  if (list === 'corrections') return <CorrectionList days={days} />;
  if (list === 'unconfirmed' || list === 'unaccounted') return <ProvisionList which={list} days={days} />;
  return <RecordList which={list} days={days} />;
}

function Totals({ days }: { days: Days }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'completeness', days],
    queryFn: ({ signal }) => answerOf(records.GET('/v1/completeness', { params: { query: days }, signal })),
  });
  return (
    <>
      <QueryPanel title={texts.ofPeriod} query={query}>
        {({ checks }) => checks && <PeriodCounts checks={checks} />}
      </QueryPanel>
      <QueryPanel title={texts.all} query={query}>
        {({ provisions, recordsMade, filed, pending, oldestPendingSeconds }) => (
          <SimpleGrid cols={{ base: 2, sm: 4 }}>
            <Count label={texts.provisions} count={provisions} />
            <Count label={texts.recorded} count={recordsMade} />
            <Count label={texts.filed} count={filed} />
            <Count
              label={texts.pending}
              count={pending}
              {...(pending > 0 && {
                note: texts.oldest({ seconds: formats.number(Math.round(oldestPendingSeconds)) }),
              })}
            />
          </SimpleGrid>
        )}
      </QueryPanel>
    </>
  );
}

function PeriodCounts({ checks: { provider, recipient, records, late } }: { checks: Checks }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const amiss = (label: string, count: number, note?: string) => (
    <Count label={label} count={count} isAmiss={count > 0} {...(note && { note })} />
  );
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 7 }}>
        <Count label={texts.provisions} count={provider.provisions} />
        <Count label={texts.recorded} count={provider.recorded} />
        <Count label={texts.filed} count={provider.filed} />
        <Count label={texts.pending} count={provider.pending} />
        {amiss(texts.unaccounted, provider.unaccounted)}
        {amiss(texts.doubled, provider.doubled)}
        {amiss(texts.unconfirmed, provider.unconfirmed)}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Count label={texts.acquisitions} count={recipient.acquisitions} />
        <Count label={texts.recorded} count={recipient.recorded} />
        <Count label={texts.pending} count={recipient.pending} />
        {amiss(texts.unaccounted, recipient.unaccounted)}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }}>
        <Count label={texts.records} count={records.records} />
        {amiss(texts.deficient, records.deficient)}
        <Count label={texts.mended} count={records.mended} />
        {amiss(texts.late, records.late, texts.latePolicy({ seconds: formats.number(late.afterSeconds) }))}
        {amiss(texts.withoutEvidence, records.withoutEvidence)}
      </SimpleGrid>
    </Stack>
  );
}
