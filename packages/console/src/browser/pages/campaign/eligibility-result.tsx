import { Stack, Table, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useReasonText } from '../../language/reason-text.ts';
import { CountTiles } from '../../parts/count-tiles.tsx';
import type { Asked } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import classes from './eligibility-result.module.css';
import { campaignMessages } from './messages.ts';
import { nextSteps } from './next-steps.ts';
import type { Eligibility } from './use-eligibility.ts';

/** How many, as of when, and for each reason what to do. */
export function EligibilityResult({ query }: { query: Asked<Eligibility | undefined> }) {
  const texts = useTexts(campaignMessages);
  const empty = {
    when: (found: Eligibility | undefined) => found?.agreement === null,
    title: texts.noAgreementYet,
    todo: texts.noAgreementTodo,
  };
  return (
    <QueryPanel title={texts.result} query={query} empty={empty}>
      {(found) => found && <Found found={found} />}
    </QueryPanel>
  );
}

function Found({ found }: { found: Eligibility }) {
  const texts = useTexts(campaignMessages);
  const formats = useFormats();
  const { on, countedAt, knownSince, principals, agreement } = found;
  const persons = (count: number) => texts.persons({ count: formats.number(count) });
  const day = { on: formats.day(on), counted: formats.time(countedAt) };
  return (
    <Stack>
      <CountTiles
        tiles={[
          { label: texts.eligible, count: persons(principals.eligible) },
          { label: texts.withheld, count: persons(principals.withheld) },
          { label: texts.counted, count: persons(principals.counted) },
        ]}
      />
      <Text size="sm">
        {knownSince ? texts.asOf({ ...day, known: formats.time(knownSince) }) : texts.notKnown(day)}
      </Text>
      {agreement?.needsConsent === false && <Text size="sm">{texts.noConsentNeeded}</Text>}
      <Text size="sm" c="dimmed">
        {texts.limits}
      </Text>
      {principals.counted === 0 ? (
        <Notice icon={<CircleCheck size={28} aria-hidden />} title={texts.nobody} todo={texts.nobodyTodo} />
      ) : (
        <Reasons reasons={found.reasons} />
      )}
    </Stack>
  );
}

function Reasons({ reasons }: Pick<Eligibility, 'reasons'>) {
  const texts = useTexts(campaignMessages);
  const steps: Record<string, string> = useTexts(nextSteps);
  const reasonText = useReasonText();
  const formats = useFormats();
  if (reasons.length === 0)
    return <Notice icon={<CircleCheck size={28} aria-hidden />} title={texts.noReasons} todo={texts.noReasonsTodo} />;
  const sorted = [...reasons].sort((a, b) => b.principals - a.principals);
  return (
    <section aria-label={texts.reasons}>
      <Text fw={600}>{texts.reasons}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.reasonsNote}
      </Text>
      <Table className={classes.table} verticalSpacing="sm">
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th>{texts.reason}</Table.Th>
            <Table.Th ta="right">{texts.who}</Table.Th>
            <Table.Th>{texts.next}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((reason) => (
            <Table.Tr key={reason.code} className={classes.row}>
              <Table.Td>{reasonText(reason)}</Table.Td>
              <Table.Td className={classes.number} data-label={texts.who}>
                {texts.persons({ count: formats.number(reason.principals) })}
              </Table.Td>
              <Table.Td data-label={texts.next}>{steps[reason.code] ?? steps.other}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
