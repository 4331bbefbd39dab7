import { createContext, useContext } from 'react';
import type { Content } from './draft.ts';

export interface Draft {
  content: Content;
  set(path: string, value: unknown): void;
  /** What the service found wrong there, by JSON pointer into the content. */
  faultAt(path: string): string | undefined;
}

export const DraftContext = createContext<Draft | null>(null);

/** The version that is being written; below the editor only. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('useDraft outside of the editor');
  return draft;
}
