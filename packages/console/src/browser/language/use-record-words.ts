import { useTexts } from './language.tsx';
import { recordMethodNames } from './law-words.ts';
import {
  consentObtainedNames,
  correctionKindNames,
  deficiencyNames,
  recordItemNames,
  recordSideNames,
  recordStateNames,
} from './record-words.ts';

const named = (names: Record<string, string>, name: string): string => names[name] ?? name;

/** Names of what records are and lack; what has none yet is shown as it is written. */
export function useRecordWords() {
  const sides = useTexts(recordSideNames);
  const states = useTexts(recordStateNames);
  const items = useTexts(recordItemNames);
  const corrections = useTexts(correctionKindNames);
  const obtained = useTexts(consentObtainedNames);
  const deficiencies = useTexts(deficiencyNames);
  const methods = useTexts(recordMethodNames);
  return {
    side: (name: string) => named(sides, name),
    state: (name: string) => named(states, name),
    item: (name: string) => named(items, name),
    correction: (name: string) => named(corrections, name),
    obtainedBy: (name: string) => named(obtained, name),
    method: (name: string) => named(methods, name),
    /** Of a code such as `item_vague:browsing`: what it means, then what it is about. */
    deficiency: (code: string) => {
      const [name = code, ...about] = code.split(':');
      return about.length === 0 ? named(deficiencies, name) : `${named(deficiencies, name)} (${about.join(':')})`;
    },
  };
}
