import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { QueryPanel } from '../../parts/panel.tsx';
import { campaignMessages } from './messages.ts';

/** The cases about an agreement that wait, and at which step. */
export function CampaignApprovals({ agreementId }: { agreementId: string }) {
  const texts = useTexts(campaignMessages);
  const words = useCaseWords();
  const { approval } = useClients();
  const query = useQuery({
    queryKey: ['approval', 'cases', 'of', agreementId],
    queryFn: ({ signal }) =>
      answerOf(
        approval.GET('/v1/cases', { params: { query: { subjectId: agreementId, state: 'open', limit: 20 } }, signal }),
      ),
    select: ({ items }) => items,
  });
  const routes = (
    <Anchor component={Link} to="/settings/routes" size="sm">
      {texts.routes}
    </Anchor>
  );
  const todo = (
    <Stack gap={4} align="flex-start">
      {texts.noCasesTodo}
      {routes}
    </Stack>
  );
  return (
    <QueryPanel
      title={texts.approvals}
      query={query}
      empty={{ when: (cases) => cases.length === 0, title: texts.noCases, todo }}
    >
      {(cases) => (
        <Stack gap="sm">
          {cases.map(({ caseId, kind, subject, stepName }) => (
            <Group key={caseId} gap="sm">
              <Anchor component={Link} to={`/cases/${caseId}`} fw={600}>
                {words.kind(kind)} {subject.version !== null && texts.version({ version: subject.version })}
              </Anchor>
              <Text size="sm">{stepName && texts.waitsAt({ step: stepName })}</Text>
            </Group>
          ))}
          {routes}
        </Stack>
      )}
    </QueryPanel>
  );
}
