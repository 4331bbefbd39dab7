import { Button } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useLanguage, useTexts } from '../language/language.tsx';
import { frameMessages } from './messages.ts';

/** Switches between Japanese and English. */
export function LanguageButton() {
  const { language, choose } = useLanguage();
  const texts = useTexts(frameMessages);
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      c="var(--mantine-color-text)"
      leftSection={<Languages size={16} aria-hidden />}
      lang={other}
      aria-label={texts.switchLanguage}
      onClick={() => choose(other)}
    >
      {texts.otherLanguage}
    </Button>
  );
}
