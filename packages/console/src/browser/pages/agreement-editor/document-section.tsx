import { ActionIcon, Button, FileButton, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { uploadDocument } from '../../api/document-requests.ts';
import { useClients } from '../../api/use-clients.ts';
import { documentKindNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { documentMessages } from '../agreement/document-messages.ts';
import type { Content } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { editorMessages } from './messages.ts';

type NamedDocument = NonNullable<Content['documents']>[number];

/** The documents that the version names; a file is uploaded as it is chosen. */
export function DocumentSection() {
  const texts = useTexts(editorMessages);
  const { content, set, faultAt } = useDraft();
  const { documents = [] } = content;
  const change = (next: NamedDocument[]) => set('/documents', next.length === 0 ? undefined : next);
  return (
    <Panel title={texts.documents}>
      <Stack>
        <Text size="sm" c="dimmed">
          {texts.documentsLead}
        </Text>
        {documents.map((document, index) => (
          <DocumentFields
            key={document.documentId}
            document={document}
            fault={faultAt(`/documents/${index}/documentId`) ?? faultAt(`/documents/${index}/sha256`)}
            onChange={(next) => change(documents.map((each, place) => (place === index ? next : each)))}
            onRemove={() => change(documents.filter((_, place) => place !== index))}
          />
        ))}
        <UploadButton onUploaded={(uploaded) => change([...documents, uploaded])} />
      </Stack>
    </Panel>
  );
}

function UploadButton({ onUploaded }: { onUploaded: (document: NamedDocument) => void }) {
  const texts = useTexts(editorMessages);
  const { tokenFor } = useClients();
  const [progress, setProgress] = useState({ name: '', percent: 0 });
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const onProgress = (share: number) => setProgress({ name: file.name, percent: Math.round(share * 100) });
      onProgress(0);
      const token = await tokenFor('approval');
      return uploadDocument({ file, token, idempotencyKey: crypto.randomUUID(), onProgress });
    },
    onSuccess: ({ documentId, name, sha256 }) => onUploaded({ documentId, kind: 'contract', name, sha256 }),
  });
  return (
    <Stack gap="xs">
      <FileButton onChange={(file) => file && upload.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<Upload size={16} aria-hidden />}
            disabled={upload.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {texts.upload}
          </Button>
        )}
      </FileButton>
      {upload.isPending && (
        <Stack gap={4} role="status">
          <Text size="sm">{texts.uploading(progress)}</Text>
          <Progress value={progress.percent} aria-label={texts.uploading(progress)} />
        </Stack>
      )}
      {upload.error && <ProblemAlert error={upload.error} />}
    </Stack>
  );
}

interface FieldsProps {
  document: NamedDocument;
  fault: string | undefined;
  onChange: (document: NamedDocument) => void;
  onRemove: () => void;
}

function DocumentFields({ document, fault, onChange, onRemove }: FieldsProps) {
  const texts = useTexts(editorMessages);
  const { hash } = useTexts(documentMessages);
  const kinds = useTexts(documentKindNames);
  const { name, kind, sha256 } = document;
  return (
    <Group gap="sm" align="flex-start">
      <Stack gap={2} flex="1 1 14rem">
        <Text fw={600}>{name}</Text>
        <Text size="xs" c="dimmed">
          {hash} <span className="mono">{sha256}</span>
        </Text>
      </Stack>
      <NativeSelect
        aria-label={texts.documentKind({ name })}
        data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        error={fault}
        onChange={(event) => onChange({ ...document, kind: event.currentTarget.value as NamedDocument['kind'] })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        c="var(--mantine-color-text)"
        aria-label={texts.removeDocument({ name })}
        onClick={onRemove}
      >
        <Trash2 size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
