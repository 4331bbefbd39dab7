import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { problemWords } from '../../language/problem-words.ts';
import { Panel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { StateBadge } from '../inbox/case-table.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { caseMessages } from './messages.ts';
import { ReassignDialog } from './reassign-dialog.tsx';
import type { Case } from './use-case.ts';
import type { Action } from './use-decide.ts';

/** What the reader may do with the case now, and why not where they may not. */
export function DecisionPanel({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const { me } = useSession();
  const [action, setAction] = useState<Action | null>(null);
  const [reassigning, setReassigning] = useState(false);
  const [standIn, setStandIn] = useState<string | null>(null);
  const { you, blocked, state } = shown;
  const principals = you.mayDecideFor;
  const onBehalfOf = you.mayDecide ? standIn : (standIn ?? principals[0] ?? null);
  const canDecide = you.mayDecide || principals.length > 0;
  useDecisionKeys(canDecide, setAction);
  if (state !== 'open') return <Closed shown={shown} />;
  return (
    <Panel title={texts.decide}>
      <Stack gap="sm">
        {blocked && <Alert color="daidai">{texts.blocked}</Alert>}
        {principals.length > 0 && (
          <StandIn canSelf={you.mayDecide} principals={principals} value={onBehalfOf} onChange={setStandIn} />
        )}
        {canDecide ? <Buttons onAction={setAction} /> : <Refusal shown={shown} />}
        <Group gap="xs">
          {you.mayWithdraw && (
            <Button
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              size="compact-sm"
              onClick={() => setAction('withdraw')}
            >
              {texts.withdraw}
            </Button>
          )}
          {me.scopes.includes('cases:decide') && me.subject !== shown.requester && (
            <Button
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              size="compact-sm"
              onClick={() => setReassigning(true)}
            >
              {texts.reassign}
            </Button>
          )}
        </Group>
      </Stack>
      {action && (
        <DecisionDialog shown={shown} action={action} onBehalfOf={onBehalfOf} onClose={() => setAction(null)} />
      )}
      {reassigning && <ReassignDialog shown={shown} onClose={() => setReassigning(false)} />}
    </Panel>
  );
}

function useDecisionKeys(canDecide: boolean, act: (action: Action) => void): void {
  const texts = useTexts(caseMessages);
  useShortcuts(
    canDecide
      ? [
          { keys: 'a', label: texts.keyApprove, run: () => act('approve') },
          { keys: 's', label: texts.keyBack, run: () => act('send_back') },
          { keys: 'r', label: texts.keyReject, run: () => act('reject') },
        ]
      : [],
  );
}

function Buttons({ onAction }: { onAction: (action: Action) => void }) {
  const texts = useTexts(caseMessages);
  return (
    <Stack gap="xs">
      <Button size="md" onClick={() => onAction('approve')}>
        {texts.approve}
      </Button>
      <Group grow gap="xs">
        <Button variant="default" onClick={() => onAction('send_back')}>
          {texts.sendBack}
        </Button>
        <Button variant="default" c="var(--mantine-color-error)" onClick={() => onAction('reject')}>
          {texts.reject}
        </Button>
      </Group>
    </Stack>
  );
}

interface StandInProps {
  canSelf: boolean;
  principals: readonly string[];
  value: string | null;
  onChange: (principal: string | null) => void;
}

function StandIn({ canSelf, principals, value, onChange }: StandInProps) {
  const texts = useTexts(caseMessages);
  const options = principals.map((name) => ({ value: name, label: texts.asDelegateOf({ name }) }));
  return (
    <Select
      label={texts.standingFor}
      data={[...(canSelf ? [{ value: '', label: texts.myself }] : []), ...options]}
      value={value ?? ''}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen || null)}
    />
  );
}

function Refusal({ shown: { you } }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const words: Record<string, string> = useTexts(problemWords);
  if (!you.refusal) return null;
  return (
    <div>
      <Text fw={600}>{texts.cannotDecide}</Text>
      <Text size="sm" c="dimmed">
        {words[you.refusal.code] ?? you.refusal.message}
      </Text>
    </div>
  );
}

function Closed({ shown: { state, decidedAt } }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const formats = useFormats();
  return (
    <Panel title={texts.isClosed}>
      <Group>
        <StateBadge state={state} />
        {decidedAt && <Text size="sm">{texts.decidedAt({ when: formats.time(decidedAt) })}</Text>}
      </Group>
    </Panel>
  );
}
