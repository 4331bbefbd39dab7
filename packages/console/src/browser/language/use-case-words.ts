import { caseKindNames, caseStateNames, decisionNames } from './case-words.ts';
import { useTexts } from './language.tsx';

const named = (names: Record<string, string>, name: string): string => names[name] ?? name;

/** Names of kinds, states and decisions; what has none yet is shown as it is written. */
export function useCaseWords() {
  const kinds = useTexts(caseKindNames);
  const states = useTexts(caseStateNames);
  const decisions = useTexts(decisionNames);
  return {
    kind: (name: string) => named(kinds, name),
    state: (name: string) => named(states, name),
    decision: (name: string) => named(decisions, name),
  };
}
