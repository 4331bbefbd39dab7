import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Download, Paperclip } from 'lucide-react';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useSend } from '../../api/use-send.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { partsMessages } from '../../parts/messages.ts';
import { QueryPanel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useSession } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { recordMessages } from './messages.ts';
import type { RecordShown } from './use-record.ts';

type Document =
  paths['/v1/contract-documents']['get']['responses'][200]['content']['application/json']['items'][number];

/** The documents attached to the version of the agreement that the record is under. */
export function RecordDocuments({ record: { basis } }: { record: RecordShown }) {
  const { me } = useSession();
  if (!basis.agreement || me.roles.includes('inspector')) return null;
  return <Documents agreement={basis.agreement} />;
}

function Documents({ agreement }: { agreement: NonNullable<RecordShown['basis']['agreement']> }) {
  const texts = useTexts(recordMessages);
  const { records } = useClients();
  const mayAttach = useMay('record-store', 'records:write');
  const [attaching, dialog] = useDisclosure(false);
  const { agreementId } = agreement;
  const query = usePages({
    queryKey: ['records', 'documents', agreementId],
    load: (cursor, signal) => {
      const params = { query: { agreementId, ...(cursor && { cursor }) } };
      return answerOf(records.GET('/v1/contract-documents', { params, signal }));
    },
  });
  const attach = mayAttach && (
    <Button size="xs" variant="default" leftSection={<Paperclip size={14} aria-hidden />} onClick={dialog.open}>
      {texts.attach}
    </Button>
  );
  return (
    <>
      <QueryPanel
        title={texts.documents}
        aside={attach}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.noDocuments, todo: texts.noDocumentsTodo }}
      >
        {(all) => (
          <Stack>
            <Text size="sm" c="dimmed">
              {texts.documentsLead}
            </Text>
            {all.map((each) => (
              <DocumentRow key={each.documentId} document={each} />
            ))}
            <LoadMore query={query} />
          </Stack>
        )}
      </QueryPanel>
      {attaching && <AttachDialog agreement={agreement} onClose={dialog.close} />}
    </>
  );
}

function DocumentRow({ document: shown }: { document: Document }) {
  const texts = useTexts(recordMessages);
  const { separator } = useTexts(partsMessages);
  const formats = useFormats();
  const words = useRecordWords();
  const { name, kind, agreement, states, attachedBy, attachedAt, withdrawal, keptElsewhere, sha256 } = shown;
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <Stack gap={2} flex="1 1 16rem">
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge color="gray.7">{texts[kind]}</Badge>
          {withdrawal && <Badge color="shu">{texts.withdrawn}</Badge>}
        </Group>
        <Text size="sm">
          {texts.agreementOf({ id: agreement.agreementId, version: agreement.version })} ·{' '}
          {states.map(words.item).join(separator)}
        </Text>
        <Text size="sm" c="dimmed">
          {attachedBy} · {formats.time(attachedAt)} · <span className="mono">{sha256.slice(0, 16)}</span>
        </Text>
        {keptElsewhere && <Text size="sm">{texts.elsewhere({ where: keptElsewhere })}</Text>}
      </Stack>
      {!keptElsewhere && <SaveDocument document={shown} />}
    </Group>
  );
}

function SaveDocument({ document: { documentId, name } }: { document: Document }) {
  const texts = useTexts(recordMessages);
  const { records } = useClients();
  const save = useSend({
    send: (id: string) =>
      answerOf(
        records.GET('/v1/contract-documents/{documentId}/content', {
          params: { path: { documentId: id } },
          parseAs: 'blob',
        }),
      ),
    onDone: (content) => saveFile(name, content as unknown as Blob),
  });
  return (
    <Stack gap="xs" align="flex-end">
      <Button
        size="xs"
        variant="default"
        leftSection={<Download size={14} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(documentId)}
      >
        {texts.download}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
      {save.error && <ProblemAlert error={save.error} />}
    </Stack>
  );
}
