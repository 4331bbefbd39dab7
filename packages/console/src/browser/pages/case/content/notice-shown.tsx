import '@mantine/core/styles/SegmentedControl.css';
import { Alert, List, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../language/formats.ts';
import { type Language, textsOf, useLanguage, useTexts } from '../../../language/language.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { QueryPanel } from '../../../parts/panel.tsx';
import { noticeMessages, noticeWords } from './notice-messages.ts';
import type { AgreementVersionContent } from './use-agreement.ts';
import { type Notice, useNotice } from './use-notice.ts';

type Seen = Pick<Notice, 'noticeId' | 'version' | 'content' | 'publishedAt'>;

/** The notice that people are shown for this agreement, and where the two don't agree. */
export function NoticeShown({ content }: { content: AgreementVersionContent }) {
  const texts = useTexts(noticeMessages);
  const { language } = useLanguage();
  const [shownIn, setShownIn] = useState<Language>(language);
  const query = useNotice(content);
  const languages = [
    { value: 'ja', label: texts.japanese },
    { value: 'en', label: texts.english },
  ];
  return (
    <QueryPanel
      title={texts.title}
      query={query}
      empty={{ when: (notice) => notice === null, title: texts.none, todo: texts.noneTodo }}
      aside={
        query.data && (
          <SegmentedControl
            size="xs"
            aria-label={texts.language}
            data={languages}
            value={shownIn}
            onChange={(value) => setShownIn(value as Language)}
          />
        )
      }
    >
      {(notice) =>
        notice && (
          <Stack>
            <Disagreements notice={notice} content={content} />
            <AsSeen notice={notice} language={shownIn} />
          </Stack>
        )
      }
    </QueryPanel>
  );
}

function Disagreements({ notice, content }: { notice: Notice; content: AgreementVersionContent }) {
  const texts = useTexts(noticeMessages);
  const { language } = useLanguage();
  const named = new Set(notice.content.items.map(({ itemCode }) => itemCode));
  const missing = content.items.filter(({ itemCode }) => !named.has(itemCode));
  return (
    <>
      {!notice.content.linkageStated && <Alert color="daidai">{texts.noLinkage}</Alert>}
      {missing.length > 0 && (
        <Alert color="daidai" title={texts.missing}>
          <List size="sm">
            {missing.map(({ itemCode, name }) => (
              <List.Item key={itemCode}>{name[language]}</List.Item>
            ))}
          </List>
          <Text size="sm" mt={4}>
            {texts.missingTodo}
          </Text>
        </Alert>
      )}
    </>
  );
}

/** A notice in the words and the language that the person saw. */
export function AsSeen({ notice, language }: { notice: Seen; language: Language }) {
  const texts = useTexts(noticeMessages);
  const formats = useFormats();
  const words = textsOf(noticeWords, language);
  const { content, noticeId: id, version, publishedAt } = notice;
  const { foreignInformation: foreign, consentValidDays, purposePublicationUrl } = content;
  const facts = [
    { label: words.to, value: content.recipient.partyName },
    {
      label: words.items,
      value: content.items.map(({ itemCode, name }) => <div key={itemCode}>{name[language]}</div>),
    },
    { label: words.purpose, value: content.purposeOfUse[language] },
    ...(purposePublicationUrl ? [{ label: words.published, value: purposePublicationUrl }] : []),
    ...(foreign
      ? [
          { label: words.country, value: foreign.countryName[language] },
          { label: words.regime, value: foreign.countryPrivacyRegime[language] },
          { label: words.measures, value: foreign.recipientMeasures[language] },
        ]
      : []),
    ...(consentValidDays ? [{ label: words.days, value: consentValidDays }] : []),
  ];
  return (
    <Stack gap="xs">
      <Paper withBorder p="lg" radius="md" lang={language} bg="var(--mantine-color-body)">
        <Stack gap="sm">
          <Text fw={650} fz="lg">
            {content.title[language]}
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{content.body[language]}</Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{content.linkageText[language]}</Text>
          <Facts facts={facts} />
        </Stack>
      </Paper>
      <Text size="sm" c="dimmed">
        {texts.published({ id, version, when: formats.day(publishedAt) })}
      </Text>
    </Stack>
  );
}
