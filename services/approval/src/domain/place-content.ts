import type { CaseState } from './case-transitions.ts';

export interface EarlierCase {
  caseId: string;
  state: CaseState;
  contentHash: string;
  askedAt: Date;
}

interface Asked {
  contentHash: string;
  askedAt: Date;
  /** Another service's content has one case however often it is asked for; a person may submit the same again. */
  oncePerContent: boolean;
}

export type Placement =
  | { kind: 'has_case' }
  /** `replaces`: the open case of another content, which becomes void. */
  | { kind: 'open'; replaces: string | null }
  /** Replaced before it arrived: kept as a void case, so that every request has one. */
  | { kind: 'void' };

/** What becomes of a request, given all cases of its subject: the content asked for last is the one that is decided. */
export function placeContent(
  earlier: readonly EarlierCase[],
  { contentHash, askedAt, oncePerContent }: Asked,
): Placement {
  const open = earlier.find(({ state }) => state === 'open');
  const same = earlier.filter((each) => each.contentHash === contentHash);
  if (open?.contentHash === contentHash) return { kind: 'has_case' };
  if (oncePerContent) {
    if (same.some((each) => each.state !== 'void' || each.askedAt >= askedAt)) return { kind: 'has_case' };
    if (earlier.some((each) => each.askedAt > askedAt))
      return same.length > 0 ? { kind: 'has_case' } : { kind: 'void' };
  }
  return { kind: 'open', replaces: open?.caseId ?? null };
}
