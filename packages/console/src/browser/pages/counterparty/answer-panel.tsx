import '@mantine/core/styles/SimpleGrid.css';
import { Badge, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { invitationMessages } from './messages.ts';
import { type Invitation, type NewAnswer, useAnswer } from './use-invitation.ts';

/** Accepting or declining, once; then what was answered. */
export function AnswerPanel({ invitation }: { invitation: Invitation }) {
  const texts = useTexts(invitationMessages);
  const formats = useFormats();
  const { answer } = invitation;
  if (answer === null) return <AnswerForm contentHash={invitation.contentHash} />;
  return (
    <Panel title={texts.answer}>
      <Stack gap="xs" role="status">
        <Group gap="sm">
          <Badge size="lg" color={answer.answer === 'accepted' ? 'midori' : 'shu'}>
            {texts[answer.answer]}
          </Badge>
          <Text>{texts.answeredBy({ name: answer.statedName, when: formats.time(answer.answeredAt) })}</Text>
        </Group>
        {answer.reason && <Text>{answer.reason}</Text>}
      </Stack>
    </Panel>
  );
}

function AnswerForm({ contentHash }: { contentHash: string }) {
  const texts = useTexts(invitationMessages);
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<NewAnswer['answer'] | null>(null);
  const send = useAnswer();
  const answer = (given: NewAnswer['answer']) => {
    setTried(given);
    if (name.trim() === '' || (given === 'declined' && reason.trim() === '')) return;
    const said = { statedName: name.trim(), statedTitle: title.trim() || null, reason: reason.trim() || null };
    send.mutate({ answer: given, contentHash, ...said });
  };
  return (
    <Panel title={texts.answer}>
      <Stack>
        <Text size="sm">{texts.answerLead}</Text>
        {send.error && <ProblemAlert error={send.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={texts.name}
            required
            maxLength={200}
            autoComplete="name"
            value={name}
            error={tried !== null && name.trim() === '' && texts.nameNeeded}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={texts.jobTitle}
            maxLength={200}
            autoComplete="organization-title"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Textarea
          label={texts.reason}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={tried === 'declined' && reason.trim() === '' && texts.reasonNeeded}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button loading={send.isPending} onClick={() => answer('accepted')}>
            {texts.accept}
          </Button>
          <Button variant="default" disabled={send.isPending} onClick={() => answer('declined')}>
            {texts.decline}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
