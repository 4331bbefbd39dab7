import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { Panel } from '../../parts/panel.tsx';
import { type Items, useItemFacts } from './item-facts.tsx';
import { recordMessages } from './messages.ts';
import type { RecordShown } from './use-record.ts';

/** The statutory items as they stand, what was otherwise when it was made, and what is missing. */
export function RecordItems({ record }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const itemFacts = useItemFacts();
  const formats = useFormats();
  const current = record.currentItems as Items;
  const changed = changedItems(record.items as Items, current);
  const facts = [
    ...itemFacts(current),
    ...(record.side === 'recipient' ? [{ label: texts.acquiredOn, value: formats.day(record.acquiredOn) }] : []),
    ...useMakingFacts(record),
  ];
  return (
    <Panel title={texts.items}>
      <Stack>
        <Deficiencies record={record} />
        <Facts facts={facts} />
        {Object.keys(changed).length > 0 && (
          <Alert color="gray" variant="light" title={texts.asMade}>
            <Facts facts={itemFacts(changed)} />
          </Alert>
        )}
      </Stack>
    </Panel>
  );
}

/** The items as made that a correction has changed since. */
function changedItems(made: Items, current: Items): Items {
  const names = Object.keys(made) as (keyof Items)[];
  const different = names.filter((name) => JSON.stringify(made[name]) !== JSON.stringify(current[name]));
  return Object.fromEntries(different.map((name) => [name, made[name]])) as Items;
}

function useMakingFacts({ recordMethod, methodReason, periodRecordId, omitted, ...record }: RecordShown) {
  const texts = useTexts(recordMessages);
  const words = useRecordWords();
  const { language } = useLanguage();
  const { separator } = useTexts(partsMessages);
  const why = typeof methodReason === 'object' ? methodReason[language] : methodReason;
  return [
    {
      label: texts.method,
      value: (
        <>
          {words.method(recordMethod)}
          {why && (
            <Text size="sm" c="dimmed">
              {why}
            </Text>
          )}
        </>
      ),
    },
    ...(periodRecordId
      ? [
          {
            label: texts.periodRecord,
            value: (
              <Anchor component={Link} to={`/period-records/${periodRecordId}`} className="mono">
                {periodRecordId}
              </Anchor>
            ),
          },
        ]
      : []),
    ...(omitted
      ? [
          { label: texts.omitted, value: omitted.items.map(words.item).join(separator) },
          {
            label: texts.omittedTo,
            value: (
              <Anchor component={Link} to={`/records/${omitted.recordId}`} className="mono">
                {omitted.recordId}
              </Anchor>
            ),
          },
        ]
      : []),
    ...('recordedByProxy' in record && record.recordedByProxy
      ? [{ label: texts.byProxy, value: record.recordedByProxy.partyId }]
      : []),
  ];
}

function Deficiencies({ record: { standing, deficiencies, deficient } }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const lacking = standing?.deficiencies ?? deficiencies;
  const mended = standing?.mended ?? [];
  return (
    <>
      {deficient && lacking.length > 0 && (
        <Alert color="shu" icon={<TriangleAlert aria-hidden />} title={texts.deficiencies}>
          <List size="sm">
            {lacking.map((code) => (
              <List.Item key={code}>{words.deficiency(code)}</List.Item>
            ))}
          </List>
          <Text size="sm" mt={6}>
            {texts.deficienciesLead}
          </Text>
        </Alert>
      )}
      {mended.map(({ deficiency, correctionId, mendedAt }) => (
        <Text key={`${correctionId} ${deficiency}`} size="sm">
          {texts.mended({ what: words.deficiency(deficiency), when: formats.time(mendedAt) })}
        </Text>
      ))}
    </>
  );
}
