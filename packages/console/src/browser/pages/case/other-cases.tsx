import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { StateBadge } from '../inbox/case-table.tsx';
import { caseMessages } from './messages.ts';
import type { Case } from './use-case.ts';

/** What was decided before of the same subject, newest first. */
export function OtherCases({ shown: { caseId, subject, kind } }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const formats = useFormats();
  const { approval } = useClients();
  const query = useQuery({
    queryKey: ['approval', 'cases', 'about', kind, subject.id],
    queryFn: ({ signal }) =>
      answerOf(approval.GET('/v1/cases', { params: { query: { subjectId: subject.id, kind, limit: 20 } }, signal })),
    select: ({ items }) => items.filter((each) => each.caseId !== caseId),
  });
  return (
    <QueryPanel
      title={texts.otherCases}
      query={query}
      empty={{ when: (items) => items.length === 0, title: texts.noOtherCases, todo: texts.noOtherCasesTodo }}
    >
      {(items) => (
        <Stack gap="xs">
          {items.map((each) => (
            <Group key={each.caseId} gap="sm">
              <StateBadge state={each.state} />
              <Anchor component={Link} to={`/cases/${each.caseId}`}>
                {each.subject.id}
                {each.subject.version !== null && ` ${texts.version({ version: each.subject.version })}`}
              </Anchor>
              <Text size="sm" c="dimmed">
                {formats.time(each.openedAt)}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </QueryPanel>
  );
}
