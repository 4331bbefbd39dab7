import '@mantine/core/styles/Switch.css';
import { Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../language/language.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { caseMessages } from '../messages.ts';
import type { Case } from '../use-case.ts';
import { ContentFacts } from './content-facts.tsx';
import { type AgreementVersionContent, useApprovedBefore } from './use-agreement.ts';

interface Props {
  shown: Case;
  content: AgreementVersionContent;
}

/** An agreement's version as it was submitted, fact by fact, with what it changes of the approved one before. */
export function AgreementContent({ shown, content }: Props) {
  const texts = useTexts(caseMessages);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const { subject } = shown;
  const approvedBefore = useApprovedBefore(subject.id, subject.version);
  const before = approvedBefore.data;
  const aside = before && (
    <Switch
      label={texts.onlyChanges}
      checked={onlyChanges}
      onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
    />
  );
  return (
    <Panel title={texts.content} aside={aside}>
      <Stack>
        <Loaded query={approvedBefore} rows={1}>
          {(version) => (
            <Text size="sm" c="dimmed">
              {version ? texts.comparedWith({ version: version.version }) : texts.firstVersion}
            </Text>
          )}
        </Loaded>
        <ContentFacts content={content} before={before?.content} onlyChanges={onlyChanges} />
        <Text size="xs" c="dimmed">
          {texts.hash} <span className="mono">{subject.contentHash}</span>
        </Text>
      </Stack>
    </Panel>
  );
}
