import { Stack, Text } from '@mantine/core';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { type Fact, Facts } from '../../../parts/facts.tsx';
import { partsMessages } from '../../../parts/messages.ts';
import { Panel } from '../../../parts/panel.tsx';
import { caseMessages } from '../messages.ts';
import type { Case } from '../use-case.ts';
import { factName, reviewFactNames } from './review-messages.ts';

/** What another service asks to have decided: its summary, and its facts as it gave them. */
export function ReviewContent({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const { language } = useLanguage();
  const names: Record<string, string> = useTexts(reviewFactNames);
  const { yes, no, none } = useTexts(partsMessages);
  const { summary, ...facts } = shown.content as { summary?: { ja: string; en: string } } & Record<string, unknown>;
  const say = (value: unknown): string => {
    if (value === null || value === undefined) return none;
    if (typeof value === 'boolean') return value ? yes : no;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const rows = Object.entries(facts).map(([key, value]): Fact => {
    const lines = Array.isArray(value) ? value : [value];
    return { label: factName(names, key), value: lines.map((line) => <div key={say(line)}>{say(line)}</div>) };
  });
  return (
    <Panel title={texts.content}>
      <Stack>
        {summary && <Text fz="lg">{summary[language]}</Text>}
        <Facts facts={rows} />
        <Text size="xs" c="dimmed">
          {texts.hash} <span className="mono">{shown.subject.contentHash}</span>
        </Text>
      </Stack>
    </Panel>
  );
}
