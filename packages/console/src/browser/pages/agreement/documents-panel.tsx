import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, FileText, Inbox } from 'lucide-react';
import { saveBytes } from '../../api/document-requests.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { documentKindNames } from '../../language/agreement-words.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { documentMessages } from './document-messages.ts';
import type { AgreementVersion } from './use-agreement-view.ts';

type NamedDocument = NonNullable<AgreementVersion['content']['documents']>[number];

/** The documents that a version names, each with its hash, what the scan said, and its bytes to be saved. */
export function DocumentsPanel({ documents }: { documents: readonly NamedDocument[] }) {
  const texts = useTexts(documentMessages);
  return (
    <Panel title={texts.title}>
      {documents.length === 0 ? (
        <Notice icon={<Inbox size={28} aria-hidden />} title={texts.none} todo={texts.noneTodo} />
      ) : (
        <Stack>
          {documents.map((document) => (
            <DocumentRow key={document.documentId} named={document} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function DocumentRow({ named: { documentId, name, kind, sha256 } }: { named: NamedDocument }) {
  const texts = useTexts(documentMessages);
  const kinds = useTexts(documentKindNames);
  const formats = useFormats();
  const { approval } = useClients();
  const { data } = useQuery({
    queryKey: ['approval', 'document', documentId],
    queryFn: ({ signal }) =>
      answerOf(approval.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal })),
  });
  const save = useMutation({
    mutationFn: async () => {
      const asked = approval.GET('/v1/documents/{documentId}/content', {
        params: { path: { documentId } },
        parseAs: 'blob',
      });
      saveBytes(name, (await answerOf(asked as never)) as Blob);
    },
  });
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm">
      <FileText size={20} aria-hidden />
      <Stack gap={2} flex={1}>
        <Group gap="sm">
          <Text fw={600}>{name}</Text>
          <Badge color="gray.7">{kinds[kind]}</Badge>
        </Group>
        {data && (
          <Text size="sm" c="dimmed">
            {texts.size({ kb: formats.number(Math.ceil(data.bytes / 1024)) })} ·{' '}
            {data.scan.result === 'clean' ? texts.clean({ by: data.scan.scannedBy ?? '' }) : texts.not_scanned} ·{' '}
            {texts.uploaded({ who: data.uploadedBy, when: formats.time(data.uploadedAt) })}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {texts.hash} <span className="mono">{sha256}</span>
        </Text>
        {save.error && <ProblemAlert error={save.error} />}
      </Stack>
      <Button
        variant="default"
        size="xs"
        leftSection={<Download size={14} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {texts.download}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </Group>
  );
}
