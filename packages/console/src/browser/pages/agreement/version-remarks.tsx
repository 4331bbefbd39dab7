import { List, Stack, Text } from '@mantine/core';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { agreementPageMessages } from './messages.ts';
import { useVersionDetail } from './use-agreement-view.ts';

/** What a version leaves unsaid, and what speaks against its applicability decision; nothing where there is neither. */
export function VersionRemarks({ agreementId, version }: { agreementId: string; version: number }) {
  const texts = useTexts(agreementPageMessages);
  const { language } = useLanguage();
  const { data } = useVersionDetail(agreementId, version);
  const groups = [
    { title: texts.signs, lead: texts.signsLead, lines: data?.contrarySigns ?? [] },
    { title: texts.openPoints, lead: texts.openPointsLead, lines: data?.openPoints ?? [] },
  ].filter(({ lines }) => lines.length > 0);
  return groups.map(({ title, lead, lines }) => (
    <Panel key={title} title={title}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {lead}
        </Text>
        <List spacing={4}>
          {lines.map(({ text }) => (
            <List.Item key={text.ja}>{text[language]}</List.Item>
          ))}
        </List>
      </Stack>
    </Panel>
  ));
}
