import { Stack, Text, Timeline } from '@mantine/core';
import { FilePlus2, PenLine } from 'lucide-react';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Items, useItemFacts } from './item-facts.tsx';
import { recordMessages } from './messages.ts';
import type { Correction, RecordShown } from './use-record.ts';

/** Each correction in order, with its reason and what it states, after the record's making. */
export function RecordCorrections({ record: { corrections, madeAt } }: { record: RecordShown }) {
  const texts = useTexts(recordMessages);
  const words = useRecordWords();
  const formats = useFormats();
  if (corrections.length === 0) {
    return (
      <Panel title={texts.corrections}>
        <Notice icon={<PenLine size={24} aria-hidden />} title={texts.noCorrections} todo={texts.noCorrectionsTodo} />
      </Panel>
    );
  }
  return (
    <Panel title={texts.corrections}>
      <Timeline active={corrections.length} bulletSize={26} lineWidth={2}>
        <Timeline.Item bullet={<FilePlus2 size={14} aria-hidden />} title={texts.made}>
          <Text size="sm">
            <time dateTime={madeAt}>{formats.time(madeAt)}</time>
          </Text>
        </Timeline.Item>
        {corrections.map((each) => (
          <Timeline.Item
            key={each.correctionId}
            bullet={<PenLine size={14} aria-hidden />}
            title={words.correction(each.kind)}
          >
            <CorrectionText correction={each} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}

function CorrectionText({ correction }: { correction: Correction }) {
  const texts = useTexts(recordMessages);
  const formats = useFormats();
  const itemFacts = useItemFacts();
  const { correctedBy, correctedAt, reason, items } = correction;
  return (
    <Stack gap={4}>
      <Text size="sm">
        {correctedBy ?? texts.bySystem} · <time dateTime={correctedAt}>{formats.time(correctedAt)}</time>
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {reason}
      </Text>
      {items && <Facts facts={itemFacts(items as Items)} />}
    </Stack>
  );
}
