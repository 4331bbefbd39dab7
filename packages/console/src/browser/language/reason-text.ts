import { useLanguage } from './language.tsx';

/** A reason of the gate, as the relay writes it in both languages. */
export interface Reason {
  code: string;
  ja: string;
  en: string;
}

/** The text of a reason in the language that is chosen. */
export function useReasonText(): (reason: Reason) => string {
  const { language } = useLanguage();
  return (reason) => reason[language];
}
