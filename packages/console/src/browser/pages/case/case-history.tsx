import '@mantine/core/styles/Timeline.css';
import { Text, Timeline } from '@mantine/core';
import { Check, CornerUpLeft, FilePen, UserRoundPen, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { Panel } from '../../parts/panel.tsx';
import { caseMessages } from './messages.ts';
import type { Case } from './use-case.ts';

interface Happening {
  at: string;
  title: string;
  who: string;
  text: string | null;
  icon: ReactNode;
}

const iconOf: Record<string, ReactNode> = {
  approve: <Check size={14} aria-hidden />,
  reject: <X size={14} aria-hidden />,
  send_back: <CornerUpLeft size={14} aria-hidden />,
  withdraw_request: <CornerUpLeft size={14} aria-hidden />,
};

/** Who did what, oldest first: the request, each decision with whom it was for and its reason, each reassignment. */
export function CaseHistory({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const formats = useFormats();
  const happenings = useHappenings(shown);
  return (
    <Panel title={texts.history}>
      <Timeline active={happenings.length - 1} bulletSize={26} lineWidth={2}>
        {happenings.map(({ at, title, who, text, icon }) => (
          <Timeline.Item key={`${at} ${title}`} bullet={icon} title={title}>
            <Text size="sm">
              {who} · <time dateTime={at}>{formats.time(at)}</time>
            </Text>
            {text && (
              <Text size="sm" mt={2} style={{ whiteSpace: 'pre-wrap' }}>
                {text}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}

function useHappenings({ openedAt, requester, steps, decisions, reassignments }: Case): Happening[] {
  const texts = useTexts(caseMessages);
  const words = useCaseWords();
  const standsFor = (name: string | null) => (name === null ? '' : ` (${texts.forWhom({ name })})`);
  const stepName = (step: number) => steps[step]?.name ?? '';
  return [
    {
      at: openedAt,
      title: texts.requested,
      who: requester ?? texts.schedule,
      text: null,
      icon: <FilePen size={14} aria-hidden />,
    },
    ...decisions.map((each) => ({
      at: each.decidedAt,
      title: `${words.decision(each.decision)} · ${stepName(each.step)}`,
      who: `${each.actorName ?? each.actor}${standsFor(each.onBehalfOf)}`,
      text: each.reason,
      icon: iconOf[each.decision],
    })),
    ...reassignments.map((each) => ({
      at: each.reassignedAt,
      title: `${texts.reassigned({ to: each.to })} · ${stepName(each.step)}`,
      who: each.actorName ?? each.actor,
      text: each.reason,
      icon: <UserRoundPen size={14} aria-hidden />,
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}
