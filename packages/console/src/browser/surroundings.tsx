import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageProvider } from './language/language.tsx';
import { nonce } from './nonce.ts';
import { cssVariables, theme } from './theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'akashi.color-scheme' });

/** Look and language, which pages have whether or not somebody is signed in. */
export function Surroundings({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={() => nonce}
    >
      <LanguageProvider>{children}</LanguageProvider>
    </MantineProvider>
  );
}
