import { Alert, Badge, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { LoadedPage } from '../../parts/loaded-page.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Items, useItemFacts } from '../record/item-facts.tsx';
import { disclosureColors } from './disclosure-colors.ts';
import { HandOvers } from './hand-overs.tsx';
import { disclosuresMessages } from './messages.ts';

export type Disclosure =
  paths['/v1/disclosures/{disclosureId}']['get']['responses'][200]['content']['application/json'];

/** One answer with all that it says of the person. Each look is evidence, so none is taken behind the reader's back. */
export function DisclosurePage() {
  const { disclosureId = '' } = useParams();
  const texts = useTexts(disclosuresMessages);
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'disclosure', disclosureId],
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/disclosures/{disclosureId}', { params: { path: { disclosureId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <LoadedPage query={query} back={{ to: '/disclosures', label: texts.back }} title={texts.title}>
      {(shown) => <DisclosureView shown={shown} />}
    </LoadedPage>
  );
}

function DisclosureView({ shown }: { shown: Disclosure }) {
  const texts = useTexts(disclosuresMessages);
  const formats = useFormats();
  const { requestedOn, requestedForm, identityVerification, preparedBy, preparedAt, answer, state, content } = shown;
  const facts = [
    { label: texts.answer, value: <strong>{texts[answer]}</strong> },
    { label: texts.principal, value: <span className="mono">{content.principalIdentifier}</span> },
    { label: texts.requestedOn, value: formats.day(requestedOn) },
    { label: texts.form, value: texts[requestedForm] },
    { label: texts.verification, value: `${identityVerification.method} · ${identityVerification.verifiedBy}` },
    { label: texts.preparedBy, value: `${preparedBy} · ${formats.time(preparedAt)}` },
  ];
  const lead = (
    <Group gap="sm">
      <Badge color={disclosureColors[state]}>{texts[state]}</Badge>
      <span>{texts.previewLogged}</span>
    </Group>
  );
  return (
    <Page title={`${texts.title} ${formats.day(requestedOn)}`} lead={lead}>
      <Panel title={texts.person}>
        <Facts facts={facts} />
      </Panel>
      <Answer content={content} />
      <HandOvers shown={shown} />
    </Page>
  );
}

function Answer({ content }: { content: Disclosure['content'] }) {
  const texts = useTexts(disclosuresMessages);
  const { language } = useLanguage();
  const itemFacts = useItemFacts();
  const { statements, refusal, records, leftOut } = content;
  return (
    <Panel title={texts.preview}>
      <Stack>
        {refusal && (
          <Alert color="shu" title={texts[refusal.ground]}>
            {refusal.reason}
          </Alert>
        )}
        <Withheld content={content} />
        {records.map((items, index) => (
          <section key={index} aria-label={texts.recordNumber({ number: index + 1 })}>
            <Text fw={600}>{texts.recordNumber({ number: index + 1 })}</Text>
            <Facts facts={itemFacts(items as Items)} />
          </section>
        ))}
        {leftOut.length > 0 && (
          <Text size="sm">
            {texts.leftOut}: {leftOut.length}
          </Text>
        )}
        <Text fw={600}>{texts.statements}</Text>
        <List size="sm">
          {statements.map((statement) => (
            <List.Item key={statement.ja}>{statement[language]}</List.Item>
          ))}
        </List>
      </Stack>
    </Panel>
  );
}

function Withheld({ content: { withheld } }: { content: Disclosure['content'] }) {
  const texts = useTexts(disclosuresMessages);
  const { separator } = useTexts(partsMessages);
  const words = useRecordWords();
  if (!withheld || withheld.length === 0) return null;
  return (
    <Alert color="daidai" title={texts.withheld}>
      <List size="sm">
        {withheld.map(({ record, items, ground, reason }, index) => (
          <List.Item key={index}>
            {record === null ? texts.wholeRecord : texts.recordNumber({ number: record })}
            {items && `: ${items.map(words.item).join(separator)}`} · {texts[ground]} · {reason}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
