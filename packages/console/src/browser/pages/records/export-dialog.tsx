import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/RadioIndicator.css';
import { Alert, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useTexts } from '../../language/language.tsx';
import { recordSideNames } from '../../language/record-words.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { recordsMessages } from './messages.ts';
import type { RecordQuery } from './record-query.ts';

type NewExport = NonNullable<paths['/v1/exports']['post']['requestBody']>['content']['application/json'];
type Side = 'provider' | 'recipient';

const formats = ['csv', 'pdf', 'ndjson'] as const;

/** Asks in which format and why, and goes on to the export, where it is taken. */
export function ExportDialog({ filter, onClose }: { filter: RecordQuery; onClose: () => void }) {
  const texts = useTexts(recordsMessages);
  const sides = useTexts(recordSideNames);
  const { records } = useClients();
  const navigate = useNavigate();
  const [format, setFormat] = useState<(typeof formats)[number]>('csv');
  const [side, setSide] = useState<Side>(filter.side ?? 'provider');
  const create = useSend({
    send: (body: NewExport, key) =>
      answerOf(records.POST('/v1/exports', { headers: { 'idempotency-key': key }, body })),
    refresh: [['records', 'exports']],
    onDone: ({ exportId }) => void navigate(`/exports/${exportId}`),
  });
  const needsSide = format !== 'ndjson' && filter.side === undefined;
  const send = (reason: string) =>
    create.mutate({
      format,
      reason,
      filter: { ...filter, ...(needsSide && { side }) } as NewExport['filter'] & object,
    });
  return (
    <ReasonDialog
      title={texts.exportTitle}
      lead={texts.exportLead}
      button={texts.create}
      sending={create}
      onSend={send}
      onClose={onClose}
    >
      {filter.principal !== undefined && <Alert color="daidai">{texts.exportPersons}</Alert>}
      <Radio.Group label={texts.format} value={format} onChange={(value) => setFormat(value as typeof format)}>
        <Stack gap="xs" mt="xs">
          {formats.map((each) => (
            <Radio key={each} value={each} label={texts[each]} />
          ))}
        </Stack>
      </Radio.Group>
      {needsSide && (
        <NativeSelect
          label={texts.side}
          description={texts.needsSide}
          data={Object.entries(sides).map(([value, label]) => ({ value, label }))}
          value={side}
          onChange={(event) => setSide(event.currentTarget.value as Side)}
        />
      )}
    </ReasonDialog>
  );
}
