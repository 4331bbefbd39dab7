import '@mantine/core/styles/Timeline.css';
import { Anchor, Text, Timeline } from '@mantine/core';
import { Ban, Check, CircleHelp, FilePen, Mail, SearchCheck, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { answerNames, reviewOutcomeNames, reviewSubjectNames } from '../../language/agreement-words.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { lifeLineMessages } from './life-line-messages.ts';
import { agreementPageMessages } from './messages.ts';

type Happening =
  paths['/v1/agreements/{agreementId}/history']['get']['responses'][200]['content']['application/json']['items'][number];

const icons: Record<Happening['what'], ReactNode> = {
  written: <FilePen size={14} aria-hidden />,
  submitted: <Send size={14} aria-hidden />,
  decided: <Check size={14} aria-hidden />,
  suspended: <Ban size={14} aria-hidden />,
  ended: <Ban size={14} aria-hidden />,
  applicability_reopened: <CircleHelp size={14} aria-hidden />,
  lift_requested: <Send size={14} aria-hidden />,
  lift_decided: <Check size={14} aria-hidden />,
  sign_found: <CircleHelp size={14} aria-hidden />,
  reviewed: <SearchCheck size={14} aria-hidden />,
  review_lapsed: <Ban size={14} aria-hidden />,
  invited: <Mail size={14} aria-hidden />,
  answered: <Mail size={14} aria-hidden />,
};

/** What happened to an agreement, latest first: versions, cases, stops, reviews, the other company's answers. */
export function LifeLine({ agreementId }: { agreementId: string }) {
  const texts = useTexts(agreementPageMessages);
  const { approval } = useClients();
  const query = usePages({
    queryKey: ['approval', 'agreement', agreementId, 'history'],
    load: (cursor, signal) =>
      answerOf(
        approval.GET('/v1/agreements/{agreementId}/history', {
          params: { path: { agreementId }, query: { limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });
  return (
    <QueryPanel
      title={texts.lifeLine}
      query={query}
      empty={{ when: (items) => items.length === 0, title: texts.noHistory, todo: texts.noHistoryTodo }}
    >
      {(items) => (
        <>
          <Timeline active={items.length} bulletSize={26} lineWidth={2}>
            {items.map((each) => (
              <Timeline.Item key={each.id} bullet={icons[each.what]} title={<HappeningTitle happening={each} />}>
                <HappeningText happening={each} />
              </Timeline.Item>
            ))}
          </Timeline>
          <LoadMore query={query} />
        </>
      )}
    </QueryPanel>
  );
}

function HappeningTitle({ happening: { what, version } }: { happening: Happening }) {
  const texts = useTexts(lifeLineMessages);
  return version === null ? texts[what] : texts.what({ what: texts[what], version });
}

function HappeningText({ happening }: { happening: Happening }) {
  const texts = useTexts(lifeLineMessages);
  const { toCase } = useTexts(agreementPageMessages);
  const formats = useFormats();
  const outcome = useOutcome(happening);
  const { at, actor, actorName, caseId, text, what } = happening;
  const who = what === 'answered' && actorName ? texts.stated({ name: actorName }) : (actorName ?? actor);
  const byItself = what === 'review_lapsed' || what === 'sign_found' ? texts.itself : null;
  return (
    <>
      <Text size="sm">
        {[outcome, who ?? byItself].filter(Boolean).join(' · ')} <time dateTime={at}>{formats.time(at)}</time>
      </Text>
      {text && (
        <Text size="sm" mt={2} style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Text>
      )}
      {caseId && (
        <Anchor component={Link} to={`/cases/${caseId}`} size="sm" underline="always">
          {toCase}
        </Anchor>
      )}
    </>
  );
}

function useOutcome({ what, outcome }: Happening): string | null {
  const words = useCaseWords();
  const answers: Record<string, string> = useTexts(answerNames);
  const reviews: Record<string, string> = useTexts(reviewOutcomeNames);
  const subjects: Record<string, string> = useTexts(reviewSubjectNames);
  if (outcome === null) return null;
  if (what === 'answered') return answers[outcome] ?? outcome;
  if (what === 'reviewed') return reviews[outcome] ?? outcome;
  if (what === 'review_lapsed') return subjects[outcome] ?? outcome;
  return words.state(outcome);
}
