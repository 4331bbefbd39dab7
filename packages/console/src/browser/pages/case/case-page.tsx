import '@mantine/core/styles/Grid.css';
import { Anchor, Badge, Grid, Group, Stack, Text } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { Link, useNavigate, useParams } from 'react-router';
import { frameMessages } from '../../frame/messages.ts';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { StateBadge } from '../inbox/case-table.tsx';
import { CaseComments } from './case-comments.tsx';
import { CaseContent } from './case-content.tsx';
import { CaseHistory } from './case-history.tsx';
import classes from './case-page.module.css';
import { CaseRoute } from './case-route.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { Meaning } from './meaning.tsx';
import { caseMessages } from './messages.ts';
import { OtherCases } from './other-cases.tsx';
import { type Case, useCase } from './use-case.ts';

/** Everything that is needed to decide a case, and the decision. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const texts = useTexts(caseMessages);
  const query = useCase(caseId);
  const navigate = useNavigate();
  useShortcuts([{ keys: 'u', label: texts.keyInbox, run: () => void navigate('/inbox') }]);
  return (
    <Stack gap="sm">
      <Anchor component={Link} to="/inbox" size="sm">
        <Group gap={6}>
          <ArrowLeft size={16} aria-hidden />
          {texts.back}
        </Group>
      </Anchor>
      {query.data ? (
        <CaseView shown={query.data} />
      ) : (
        <Page title={texts.loadingTitle}>
          <Loaded query={query} rows={6}>
            {() => null}
          </Loaded>
        </Page>
      )}
    </Stack>
  );
}

function CaseView({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const { limits } = useTexts(frameMessages);
  const words = useCaseWords();
  const { subject, kind } = shown;
  const name = subject.version === null ? subject.id : `${subject.id} ${texts.version({ version: subject.version })}`;
  return (
    <Page title={texts.titleOf({ kind: words.kind(kind), subject: name })} lead={<Lead shown={shown} />}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <Meaning shown={shown} />
            <CaseContent shown={shown} />
            <OtherCases shown={shown} />
            <Text size="sm" c="dimmed">
              {limits}
            </Text>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg" id="decide" className={classes.aside}>
            <DecisionPanel shown={shown} />
            <CaseRoute shown={shown} />
            <CaseHistory shown={shown} />
            <CaseComments shown={shown} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Lead({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const formats = useFormats();
  const { requester, openedAt, state, dueAt, overdueAt, supersedes } = shown;
  const who = requester ?? texts.schedule;
  return (
    <Group gap="sm">
      <StateBadge state={state} />
      <span>{texts.requestedBy({ who, when: formats.time(openedAt) })}</span>
      {state === 'open' && (
        <Anchor href="#decide" hiddenFrom="lg" size="sm" underline="always">
          {texts.toDecision}
        </Anchor>
      )}
      {dueAt !== null && state === 'open' && <span>{texts.due({ when: formats.day(dueAt) })}</span>}
      {overdueAt !== null && state === 'open' && <Badge color="shu">{texts.isOverdue}</Badge>}
      {supersedes !== null && (
        <span>
          {texts.superseded}{' '}
          <Anchor component={Link} to={`/cases/${supersedes}`} underline="always">
            {texts.previous}
          </Anchor>
        </span>
      )}
    </Group>
  );
}
