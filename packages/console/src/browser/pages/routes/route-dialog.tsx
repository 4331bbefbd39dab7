import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Stack } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { routesMessages } from './messages.ts';
import type { Route, RouteStep } from './routes-page.tsx';
import { draftOf, newDraft, type StepDraft, stepOf } from './step-draft.ts';
import { StepFields } from './step-fields.tsx';

/** Sets the route of one kind of case, for cases opened from now on. */
export function RouteDialog({ route: { kind, steps }, onClose }: { route: Route; onClose: () => void }) {
  const texts = useTexts(routesMessages);
  const { close } = useTexts(partsMessages);
  const words = useCaseWords();
  const toast = useToast();
  const { approval } = useClients();
  const [drafts, setDrafts] = useState<StepDraft[]>(() => steps.map(draftOf));
  const save = useSend({
    send: (wanted: RouteStep[], key) =>
      answerOf(
        approval.PUT('/v1/routes/{kind}', {
          params: { path: { kind } },
          headers: { 'idempotency-key': key },
          body: { steps: wanted },
        }),
      ),
    refresh: [['approval', 'routes']],
    onDone: () => {
      toast(texts.saved);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(drafts.map(stepOf));
  };
  const change = (changed: StepDraft) => setDrafts(drafts.map((each) => (each.id === changed.id ? changed : each)));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.editOf({ kind: words.kind(kind) })}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemAlert error={save.error} />}
          {drafts.map((draft, index) => (
            <StepFields
              key={draft.id}
              draft={draft}
              number={index + 1}
              onChange={change}
              onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter(({ id }) => id !== draft.id)) : undefined}
            />
          ))}
          <Button
            variant="default"
            leftSection={<Plus size={16} aria-hidden />}
            onClick={() => setDrafts([...drafts, newDraft()])}
          >
            {texts.add}
          </Button>
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
