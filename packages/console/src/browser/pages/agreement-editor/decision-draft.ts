import type { Answers } from './draft.ts';

/** A decision on applicability while it is made. */
export interface DecisionDraft {
  /** Whether it is decided anew; else the version keeps the decision it has. */
  isAnew: boolean;
  templateId: string;
  answers: Answers;
  reasons: string;
  /** Why each contrary sign changes nothing. */
  signReasons: Record<string, string>;
}

export const blankDecision = (isAnew: boolean): DecisionDraft => ({
  ...{ isAnew, templateId: '', answers: {}, reasons: '', signReasons: {} },
});

export const reasonsOf = ({ reasons }: DecisionDraft): string[] =>
  reasons
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
