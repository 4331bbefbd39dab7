import { Anchor, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { applicabilityNames } from '../../language/law-words.ts';
import { useRecordWords } from '../../language/use-record-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import type { Days } from '../../parts/period-fields.tsx';
import { type Column, Rows } from '../../parts/rows.tsx';
import { completenessMessages } from './messages.ts';

type ItemOf<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;
type RecordsOf = 'late' | 'deficient' | 'mended' | 'references';
type ListedRecord = ItemOf<'/v1/completeness/late'>;
type Provision = ItemOf<'/v1/completeness/unconfirmed'>;
type Filed = ItemOf<'/v1/completeness/filed'>;
type Correction = ItemOf<'/v1/completeness/corrections'>;

interface ListPanelProps<T> {
  which: 'late' | 'deficient' | 'mended' | 'references' | 'unconfirmed' | 'unaccounted' | 'filed' | 'corrections';
  days: Days;
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
}

/** One list of a period, page by page. */
function ListPanel<T>({ which, days, columns, keyOf }: ListPanelProps<T>) {
  const texts = useTexts(completenessMessages);
  const { records } = useClients();
  const query = usePages<T>({
    queryKey: ['records', 'completeness', which, days],
    load: async (cursor, signal) => {
      const params = { query: { ...days, ...(cursor && { cursor }) } };
      const page = await answerOf(records.GET(`/v1/completeness/${which}`, { params, signal }));
      return page as { items: T[]; nextCursor: string | null };
    },
  });
  return (
    <QueryPanel
      title={texts[which]}
      query={query}
      empty={{ when: (all) => all.length === 0, title: texts.nothing, todo: texts.nothingTodo }}
    >
      {(all) => (
        <>
          <Rows name={texts[which]} columns={columns} rows={all} keyOf={keyOf} hasKeys />
          <LoadMore query={query} />
        </>
      )}
    </QueryPanel>
  );
}

function RecordLink({ recordId, children }: { recordId: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={`/records/${recordId}`} fw={600}>
      {children}
    </Anchor>
  );
}

/** Records made late, lacking something, mended, or whose reference changed. */
export function RecordList({ which, days }: { which: RecordsOf; days: Days }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const what = ({ deficiencies, mended }: ListedRecord) =>
    which === 'mended' ? mended.map(({ deficiency }) => deficiency) : deficiencies;
  const columns = [
    {
      label: texts.day,
      cell: ({ recordId, occurredOn }: ListedRecord) => (
        <RecordLink recordId={recordId}>{formats.day(occurredOn)}</RecordLink>
      ),
    },
    {
      label: texts.record,
      cell: ({ side, recordId }: ListedRecord) => (
        <span>
          {words.side(side)} <span className="mono">{recordId.slice(-8)}</span>
        </span>
      ),
    },
    { label: texts.agreement, cell: ({ agreementId }: ListedRecord) => <span>{agreementId}</span> },
    {
      label: texts.delay,
      cell: ({ secondsLater }: ListedRecord) => (
        <span>{texts.seconds({ seconds: formats.number(Math.round(secondsLater)) })}</span>
      ),
    },
    {
      label: which === 'mended' ? texts.wasMended : texts.lacks,
      cell: (row: ListedRecord) => (
        <Stack gap={0} component="span">
          {what(row).length === 0 ? '–' : what(row).map((code) => <span key={code}>{words.deficiency(code)}</span>)}
        </Stack>
      ),
    },
  ];
  return <ListPanel which={which} days={days} columns={columns} keyOf={({ recordId }) => recordId} />;
}

/** Provisions without a confirmation from before (Act 31(1)), or that ended in nothing. */
export function ProvisionList({ which, days }: { which: 'unconfirmed' | 'unaccounted'; days: Days }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const columns = [
    {
      label: texts.when,
      cell: ({ providedAt, recordId }: Provision) =>
        recordId ? (
          <RecordLink recordId={recordId}>{formats.time(providedAt)}</RecordLink>
        ) : (
          <span>{formats.time(providedAt)}</span>
        ),
    },
    { label: texts.provision, cell: ({ provisionId }: Provision) => <span className="mono">{provisionId}</span> },
    { label: texts.confirmation, cell: ({ confirmation }: Provision) => <span>{texts[confirmation]}</span> },
  ];
  return <ListPanel which={which} days={days} columns={columns} keyOf={({ provisionId }) => provisionId} />;
}

/** Provisions for which no record was owed, each with the decision that says so and why. */
export function FiledList({ days }: { days: Days }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const bases = useTexts(applicabilityNames);
  const columns = [
    { label: texts.when, cell: ({ filedAt }: Filed) => <span>{formats.time(filedAt)}</span> },
    { label: texts.agreement, cell: ({ agreement }: Filed) => <span>{agreement.agreementId}</span> },
    {
      label: texts.decision,
      cell: ({ applicabilityDecision: { basis, decidedBy, decidedOn, ruleSet } }: Filed) => (
        <Stack gap={0} component="span">
          <span>{bases[basis]}</span>
          <Text size="sm" c="dimmed" component="span">
            {texts.decidedBy({ who: decidedBy, when: formats.day(decidedOn), ruleSet })}
          </Text>
        </Stack>
      ),
    },
    {
      label: texts.reasons,
      cell: ({ applicabilityDecision: { reasons } }: Filed) => (
        <List size="sm">
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      ),
    },
    { label: texts.provision, cell: ({ provisionId }: Filed) => <span className="mono">{provisionId}</span> },
  ];
  return <ListPanel which="filed" days={days} columns={columns} keyOf={({ provisionId }) => provisionId} />;
}

/** Corrections by the day they were made. */
export function CorrectionList({ days }: { days: Days }) {
  const texts = useTexts(completenessMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const columns = [
    {
      label: texts.when,
      cell: ({ recordId, correctedAt }: Correction) => (
        <RecordLink recordId={recordId}>{formats.time(correctedAt)}</RecordLink>
      ),
    },
    { label: texts.kind, cell: ({ kind }: Correction) => <span>{words.correction(kind)}</span> },
    { label: texts.by, cell: ({ correctedBy }: Correction) => <span>{correctedBy ?? texts.system}</span> },
    { label: texts.reason, cell: ({ reason }: Correction) => <span>{reason}</span> },
  ];
  return <ListPanel which="corrections" days={days} columns={columns} keyOf={({ correctionId }) => correctionId} />;
}
