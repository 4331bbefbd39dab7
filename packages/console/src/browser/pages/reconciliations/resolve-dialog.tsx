import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/RadioIndicator.css';
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/use-toast.ts';
import type { DifferenceKind } from './differences.tsx';
import { reconciliationMessages } from './messages.ts';

const outcomes = ['ours_right', 'theirs_right', 'both_right', 'explained'] as const;
type Outcome = (typeof outcomes)[number];

interface Props {
  reconciliationId: string;
  /** One difference, or all that are open of a kind, null for any. */
  which: { difference: number } | { kind: DifferenceKind | null };
  onClose: () => void;
}

/** Asks what was found of a difference, or of all that are open, and why. */
export function ResolveDialog({ reconciliationId, which, onClose }: Props) {
  const texts = useTexts(reconciliationMessages);
  const toast = useToast();
  const { records } = useClients();
  const [outcome, setOutcome] = useState<Outcome>('explained');
  const resolve = useSend({
    send: (found: { outcome: Outcome; reason: string }, key) => {
      const headers = { 'idempotency-key': key };
      if ('kind' in which) {
        const body = { ...found, kind: which.kind };
        const params = { path: { reconciliationId } };
        return answerOf(records.POST('/v1/reconciliations/{reconciliationId}/resolutions', { params, headers, body }));
      }
      const params = { path: { reconciliationId, difference: which.difference } };
      return answerOf(
        records.POST('/v1/reconciliations/{reconciliationId}/differences/{difference}/resolution', {
          params,
          headers,
          body: found,
        }),
      );
    },
    refresh: [
      ['records', 'reconciliation', reconciliationId],
      ['records', 'reconciliations'],
    ],
    onDone: () => {
      toast(texts.done);
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={texts.resolveTitle}
      lead={texts.resolveLead}
      button={texts.resolve}
      sending={resolve}
      onSend={(reason) => resolve.mutate({ outcome, reason })}
      onClose={onClose}
    >
      <Radio.Group label={texts.outcome} value={outcome} onChange={(value) => setOutcome(value as Outcome)}>
        <Stack gap="xs" mt="xs">
          {outcomes.map((each) => (
            <Radio key={each} value={each} label={texts[each]} />
          ))}
        </Stack>
      </Radio.Group>
    </ReasonDialog>
  );
}
