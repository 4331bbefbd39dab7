import { Stack, Text } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { confirmationMethodNames, foreignConfirmationMethodNames } from '../../language/law-words.ts';
import { useRecordWords } from '../../language/use-record-words.ts';
import type { Fact } from '../../parts/facts.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { recordMessages } from './messages.ts';
import type { RecordShown } from './use-record.ts';

export type Items = Partial<
  Extract<RecordShown, { side: 'provider' }>['items'] & Extract<RecordShown, { side: 'recipient' }>['items']
>;

/** The statutory items that are given, each with its name in the Rules (28(1), 24(1)(iii)). */
export function useItemFacts(): (items: Items) => Fact[] {
  const texts = useTexts(recordMessages);
  const { yes, no } = useTexts(partsMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const methods = useTexts(confirmationMethodNames);
  const foreign = useTexts(foreignConfirmationMethodNames);
  return (items) => {
    const facts: (Fact | false)[] = [
      items.consentConfirmed !== undefined && {
        label: texts.consentConfirmed,
        value: items.consentConfirmed ? methods[items.consentConfirmed.confirmationMethod] : texts.noConsent,
      },
      items.consentObtained !== undefined && {
        label: texts.consentObtained,
        value: items.consentObtained ? words.obtainedBy(items.consentObtained.obtainedBy) : texts.noConsent,
      },
      items.foreignInformationConfirmed !== undefined && {
        label: texts.foreignConfirmed,
        value: foreign[items.foreignInformationConfirmed.confirmationMethod],
      },
      items.foreignInformationProvided !== undefined && {
        label: texts.foreignProvided,
        value: items.foreignInformationProvided ? yes : no,
      },
      items.providedOn !== undefined && { label: texts.providedOn, value: formats.day(items.providedOn) },
      items.counterparty !== undefined && { label: texts.counterparty, value: <Party party={items.counterparty} /> },
      items.principalIdentifier !== undefined && {
        label: texts.principal,
        value: <span className="mono">{items.principalIdentifier ?? texts.noConsent}</span>,
      },
      items.infoItems !== undefined && {
        label: texts.infoItems,
        value: items.infoItems.length === 0 ? '–' : items.infoItems.map((each) => <div key={each}>{each}</div>),
      },
    ];
    return facts.filter((fact) => fact !== false);
  };
}

function Party({ party }: { party: NonNullable<Items['counterparty']> | null }) {
  if (!party) return '–';
  return (
    <Stack gap={0}>
      <span>{party.partyName}</span>
      <Text size="sm" c="dimmed">
        {party.partyAddress}
      </Text>
      {party.representativeName && (
        <Text size="sm" c="dimmed">
          {party.representativeName}
        </Text>
      )}
    </Stack>
  );
}
