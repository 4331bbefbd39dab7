import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { personMessages } from './messages.ts';
import type { Choice } from './person-choices.tsx';

/** What one choice meant, and the very version of the notice under which it was made. */
export function ShownNotice({ choice, language }: { choice: Choice; language: string | null }) {
  const texts = useTexts(personMessages);
  const [isOpen, { toggle }] = useDisclosure(false);
  const { granted, recipientPartyId: recipient, purposeCode: purpose, notice } = choice;
  const named = notice && texts.noticeVersion(notice);
  return (
    <Stack gap={6}>
      <Text size="sm">
        {granted ? texts.meantGrant({ recipient, purpose }) : texts.meantRefusal({ recipient, purpose })}
      </Text>
      {notice ? (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {texts.notice} {named}
          </Text>
          <Button size="compact-xs" variant="default" aria-expanded={isOpen} onClick={toggle}>
            {texts.showNotice}
            <VisuallyHidden> {named}</VisuallyHidden>
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {texts.noNotice}
        </Text>
      )}
      {isOpen && notice && <NoticeText reference={notice} shownIn={language} />}
    </Stack>
  );
}

function NoticeText({ reference, shownIn }: { reference: NonNullable<Choice['notice']>; shownIn: string | null }) {
  const texts = useTexts(personMessages);
  const chosen = useLanguage().language;
  const { collector } = useClients();
  const { noticeId, version, contentHash } = reference;
  const query = useQuery({
    queryKey: ['collector', 'notice', noticeId, version],
    queryFn: ({ signal }) =>
      answerOf(
        collector.GET('/v1/notices/{noticeId}/versions/{version}', {
          params: { path: { noticeId, version } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // In the language that the person saw, where that is known.
  const language = shownIn === 'ja' || shownIn === 'en' ? shownIn : chosen;
  return (
    <Loaded query={query}>
      {(notice) => {
        const { title, body, linkageText, items } = notice.content;
        const isSame = notice.contentHash === contentHash;
        return (
          <Stack gap={6} lang={language} p="sm" className="surface">
            <Text fw={600}>{title[language] ?? title.ja}</Text>
            <Text size="sm">{body[language] ?? body.ja}</Text>
            <Facts
              facts={[
                { label: texts.linkage, value: linkageText[language] ?? linkageText.ja },
                {
                  label: texts.items,
                  value: items.map(({ name }) => name[language] ?? name.ja).join(language === 'ja' ? '、' : ', '),
                },
                {
                  label: texts.hash,
                  value: (
                    <Group gap="xs">
                      <span className="mono">{contentHash}</span>
                      <Badge color={isSame ? 'midori' : 'shu'}>{isSame ? texts.sameHash : texts.otherHash}</Badge>
                    </Group>
                  ),
                },
              ]}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
}
