import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { MessageSquare } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { caseMessages } from './messages.ts';
import { Refused } from './refused.tsx';
import { type Case, caseKey } from './use-case.ts';

/** What people said of the case, and a place to say something while it is open. */
export function CaseComments({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const formats = useFormats();
  const { me } = useSession();
  const { comments, state } = shown;
  return (
    <Panel title={texts.comments}>
      <Stack>
        {comments.length === 0 && (
          <Notice icon={<MessageSquare size={24} aria-hidden />} title={texts.noComments} todo={texts.noCommentsTodo} />
        )}
        {comments.map(({ commentId, actor, actorName, comment, commentedAt }) => (
          <div key={commentId}>
            <Text size="sm" c="dimmed">
              {actorName ?? actor} · <time dateTime={commentedAt}>{formats.time(commentedAt)}</time>
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{comment}</Text>
          </div>
        ))}
        {state === 'open' && me.scopes.includes('cases:decide') && <CommentForm shown={shown} />}
      </Stack>
    </Panel>
  );
}

function CommentForm({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const { approval } = useClients();
  const { caseId } = shown;
  const [comment, setComment] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcuts([{ keys: 'c', label: texts.keyComment, run: () => field.current?.focus() }]);
  const add = useSend({
    send: (text: string, key) =>
      answerOf(
        approval.POST('/v1/cases/{caseId}/comments', {
          params: { path: { caseId } },
          headers: { 'idempotency-key': key },
          body: { comment: text },
        }),
      ),
    refresh: [caseKey(caseId)],
    onDone: () => setComment(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (comment.trim() !== '') add.mutate(comment.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {add.error && <Refused shown={shown} error={add.error} onReload={() => add.reset()} />}
        <Textarea
          ref={field}
          label={texts.comment}
          autosize
          minRows={2}
          maxLength={4000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={add.isPending} disabled={comment.trim() === ''}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
