import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import type { ApproverGroup } from './groups-page.tsx';
import { groupsMessages } from './messages.ts';

/** Makes a group, or says anew who belongs to it. */
export function GroupDialog({ group, onClose }: { group: ApproverGroup | null; onClose: () => void }) {
  const texts = useTexts(groupsMessages);
  const { close } = useTexts(partsMessages);
  const toast = useToast();
  const { approval } = useClients();
  const [groupId, setGroupId] = useState(group?.groupId ?? '');
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState(group?.members.join('\n') ?? '');
  const save = useSend({
    send: (body: { groupId: string; name: string; members: string[] }, key) =>
      answerOf(
        approval.PUT('/v1/groups/{groupId}', {
          params: { path: { groupId: body.groupId } },
          headers: { 'idempotency-key': key },
          body: { name: body.name, members: body.members },
        }),
      ),
    refresh: [['approval', 'groups']],
    onDone: () => {
      toast(texts.saved);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = members.split(/[\n,、]/).map((each) => each.trim());
    save.mutate({ groupId: groupId.trim(), name: name.trim(), members: named.filter(Boolean) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={group ? texts.edit({ name: group.name }) : texts.add}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemAlert error={save.error} />}
          <TextInput
            label={texts.id}
            description={texts.idHint}
            required
            disabled={group !== null}
            value={groupId}
            onChange={(event) => setGroupId(event.currentTarget.value)}
          />
          <TextInput
            label={texts.name}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={texts.members}
            description={texts.membersHint}
            required
            autosize
            minRows={3}
            value={members}
            onChange={(event) => setMembers(event.currentTarget.value)}
          />
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
