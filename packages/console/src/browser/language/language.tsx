import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Messages, TextsOf } from './define-messages.ts';

export type Language = 'ja' | 'en';

interface Chosen {
  language: Language;
  choose(language: Language): void;
}

const key = 'akashi.language';
const LanguageContext = createContext<Chosen>({ language: 'ja', choose: () => {} });

/** Japanese, unless English was chosen in this browser before. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(key) === 'en' ? 'en' : 'ja'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(key, language);
  }, [language]);
  const chosen = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
}

export const useLanguage = (): Chosen => useContext(LanguageContext);

/** The texts of a catalogue in the language that is chosen. */
export function useTexts<M extends Messages>(messages: M): TextsOf<M> {
  const { language } = useLanguage();
  return useMemo(() => textsOf(messages, language), [messages, language]);
}

export const textsOf = <M extends Messages>(messages: M, language: Language): TextsOf<M> =>
  Object.fromEntries(Object.entries(messages).map(([name, texts]) => [name, texts[language]])) as TextsOf<M>;
