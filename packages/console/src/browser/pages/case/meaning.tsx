import { Alert, Text } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { caseMessages } from './messages.ts';
import type { Case } from './use-case.ts';

/** What approving says, in the one sentence that the service has for this kind of case. */
export function Meaning({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const { language } = useLanguage();
  return (
    <Alert variant="light" color="ai" icon={<Stamp aria-hidden />} title={texts.meaning}>
      <Text c="var(--mantine-color-text)">{shown.meaning[language]}</Text>
    </Alert>
  );
}
