import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { caseMessages } from './messages.ts';
import { Refused } from './refused.tsx';
import type { Case } from './use-case.ts';
import { type Action, useDecide } from './use-decide.ts';

interface Props {
  shown: Case;
  action: Action;
  onBehalfOf: string | null;
  onClose: () => void;
}

/** Asks once more: what it means, and the reason where one is due. */
export function DecisionDialog({ shown, action, onBehalfOf, onClose }: Props) {
  const texts = useTexts(caseMessages);
  const { required, close } = useTexts(partsMessages);
  const { language } = useLanguage();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decide = useDecide(shown, onClose);
  const needsReason = action === 'send_back' || action === 'reject';
  const { title, lead, button } = {
    approve: { title: texts.approveTitle, lead: shown.meaning[language], button: texts.approve },
    send_back: { title: texts.sendBackTitle, lead: texts.sendBackLead, button: texts.sendBack },
    reject: { title: texts.rejectTitle, lead: texts.rejectLead, button: texts.reject },
    withdraw: { title: texts.withdrawTitle, lead: texts.withdrawLead, button: texts.withdraw },
  }[action];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim() === '' ? null : reason.trim();
    setMissing(needsReason && given === null);
    if (needsReason && given === null) return;
    decide.mutate({ action, reason: given, onBehalfOf: action === 'withdraw' ? null : onBehalfOf });
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {decide.error && <Refused shown={shown} error={decide.error} onReload={onClose} />}
          <Text>{lead}</Text>
          {onBehalfOf && action !== 'withdraw' && <Text fw={600}>{texts.asDelegateOf({ name: onBehalfOf })}</Text>}
          <Textarea
            label={needsReason ? texts.reason : texts.optionalNote}
            required={needsReason}
            error={isMissing && required}
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...(needsReason && { 'data-autofocus': true })}
          />
          <FormButtons onCancel={onClose}>
            <Button
              type="submit"
              loading={decide.isPending}
              color={action === 'reject' ? 'shu' : 'ai'}
              {...(!needsReason && { 'data-autofocus': true })}
            >
              {button}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
