import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/SimpleGrid.css';
import { Button, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { reviewOutcomeNames, reviewSubjectNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { reviewMessages } from './review-messages.ts';
import type { Reviews } from './reviews-panel.tsx';
import { keysOfAgreement } from './use-agreement-view.ts';

type NewReview = NonNullable<
  paths['/v1/agreements/{agreementId}/reviews']['post']['requestBody']
>['content']['application/json'];

interface Props {
  agreementId: string;
  due: Reviews['due'];
  onClose: () => void;
}

const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

/** Records what a review found and when the next is due. */
export function ReviewDialog({ agreementId, due, onClose }: Props) {
  const texts = useTexts(reviewMessages);
  const { close } = useTexts(partsMessages);
  const subjects = useTexts(reviewSubjectNames);
  const outcomes = useTexts(reviewOutcomeNames);
  const toast = useToast();
  const { approval } = useClients();
  const [review, setReview] = useState<NewReview>({
    subject: due[0]!.subject,
    outcome: 'maintained',
    findings: '',
    reviewedOn: today(),
    nextDueOn: null,
  });
  const set = (change: Partial<NewReview>) => setReview({ ...review, ...change });
  const save = useSend({
    send: (body: NewReview, key) =>
      answerOf(
        approval.POST('/v1/agreements/{agreementId}/reviews', {
          params: { path: { agreementId } },
          headers: { 'idempotency-key': key },
          body,
        }),
      ),
    refresh: keysOfAgreement(agreementId),
    onDone: () => {
      toast(texts.saved);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(review.outcome === 'maintained' ? review : { ...review, nextDueOn: null });
  };
  return (
    <Modal opened onClose={onClose} title={texts.add} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemAlert error={save.error} />}
          <NativeSelect
            label={texts.subject}
            data={due.map(({ subject }) => ({ value: subject, label: subjects[subject] }))}
            value={review.subject}
            onChange={(event) => set({ subject: event.currentTarget.value as NewReview['subject'] })}
          />
          <NativeSelect
            label={texts.outcome}
            description={texts.stops}
            data={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
            value={review.outcome}
            onChange={(event) => set({ outcome: event.currentTarget.value as NewReview['outcome'] })}
          />
          <Textarea
            label={texts.findings}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={review.findings}
            onChange={(event) => set({ findings: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label={texts.reviewedOn}
              type="date"
              required
              value={review.reviewedOn}
              onChange={(event) => set({ reviewedOn: event.currentTarget.value })}
            />
            {review.outcome === 'maintained' && (
              <TextInput
                label={texts.nextDueOn}
                type="date"
                required
                value={review.nextDueOn ?? ''}
                onChange={(event) => set({ nextDueOn: event.currentTarget.value || null })}
              />
            )}
          </SimpleGrid>
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {texts.save}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
