import type { CaseKind } from '@akashi/contracts';

/** 代理承認: `to` may decide for `from`, on the days named and no others. */
export interface Delegation {
  delegationId: string;
  from: string;
  to: string;
  /** The roles `from` held when they delegated; the delegate decides with these and no more. */
  roles: readonly string[];
  /** Null: every kind of case. */
  kinds: readonly CaseKind[] | null;
  /** Days in Tokyo, both included. */
  firstDay: string;
  lastDay: string;
  revokedAt: Date | null;
}

interface Standing {
  actor: string;
  onBehalfOf: string;
  kind: CaseKind;
  /** Today in Tokyo. */
  day: string;
}

/** Whether this delegation lets the actor stand in. A delegation is never handed on: `from` must be entitled themselves. */
export const delegationCovers = (delegation: Delegation, { actor, onBehalfOf, kind, day }: Standing): boolean =>
  delegation.from === onBehalfOf &&
  delegation.to === actor &&
  delegation.revokedAt === null &&
  delegation.firstDay <= day &&
  day <= delegation.lastDay &&
  (delegation.kinds === null || delegation.kinds.includes(kind));
