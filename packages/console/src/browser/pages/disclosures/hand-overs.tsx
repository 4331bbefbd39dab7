import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Download, Handshake } from 'lucide-react';
import { useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Rows } from '../../parts/rows.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useToast } from '../../parts/use-toast.ts';
import { useMay } from '../../session/use-may.ts';
import { forms } from './disclosure-draft.ts';
import type { Disclosure } from './disclosure-page.tsx';
import { disclosuresMessages } from './messages.ts';

type HandOver = Disclosure['handOvers'][number];

/** Who read the answer and when it was handed to the person; the document and the hand-over, once it is approved. */
export function HandOvers({ shown }: { shown: Disclosure }) {
  const texts = useTexts(disclosuresMessages);
  const formats = useFormats();
  const columns = [
    { label: texts.when, cell: ({ at }: HandOver) => <span>{formats.time(at)}</span> },
    {
      label: texts.what,
      cell: ({ what, form }: HandOver) => (
        <span>
          {texts[what]}
          {form && ` (${texts[form]})`}
        </span>
      ),
    },
    { label: texts.by, cell: ({ by }: HandOver) => <span>{by}</span> },
  ];
  return (
    <Panel title={texts.handOvers}>
      <Stack>
        {shown.state === 'answered' ? <Approved shown={shown} /> : <Text size="sm">{texts.notYet}</Text>}
        {shown.handOvers.length > 0 && (
          <Rows
            name={texts.handOvers}
            columns={columns}
            rows={shown.handOvers}
            keyOf={({ handOverId }) => handOverId}
          />
        )}
      </Stack>
    </Panel>
  );
}

function Approved({ shown: { disclosureId, requestedForm } }: { shown: Disclosure }) {
  const texts = useTexts(disclosuresMessages);
  const toast = useToast();
  const { records } = useClients();
  const may = useMay('record-store', 'disclosures:write');
  const [form, setForm] = useState(requestedForm);
  const params = { path: { disclosureId } };
  const refresh = [['records', 'disclosure', disclosureId]];
  const save = useSend({
    send: (_: null) => answerOf(records.GET('/v1/disclosures/{disclosureId}/document', { params, parseAs: 'blob' })),
    refresh,
    onDone: (content) => saveFile(`disclosure-${disclosureId}.pdf`, content as unknown as Blob),
  });
  const handOver = useSend({
    send: (how: typeof form, key) =>
      answerOf(
        records.POST('/v1/disclosures/{disclosureId}/hand-overs', {
          params,
          headers: { 'idempotency-key': key },
          body: { form: how },
        }),
      ),
    refresh,
    onDone: () => toast(texts.handedOver),
  });
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <Button
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate(null)}
        >
          {texts.document}
        </Button>
        {may && (
          <>
            <NativeSelect
              label={texts.form}
              data={forms.map((value) => ({ value, label: texts[value] }))}
              value={form}
              onChange={(event) => setForm(event.currentTarget.value as typeof form)}
            />
            <Button
              leftSection={<Handshake size={18} aria-hidden />}
              loading={handOver.isPending}
              onClick={() => handOver.mutate(form)}
            >
              {texts.handOver}
            </Button>
          </>
        )}
      </Group>
      {(save.error ?? handOver.error) && <ProblemAlert error={save.error ?? handOver.error} />}
    </Stack>
  );
}
