import { afterAttempt, allowedAtOnce, type Breaker, type BreakerPolicy, closedBreaker } from '../domain/breaker.ts';
import type { BreakerChanged } from './breaker-notes.ts';

export interface Destinations {
  /** How many more attempts this destination takes now. */
  roomAt(destination: string): number;
  /** Those that take none. */
  full(): string[];
  begin(destination: string): void;
  /** `succeeded` is null for an attempt that says nothing about the destination. */
  end(destination: string, succeeded: boolean | null): void;
}

interface State {
  breaker: Breaker;
  underWay: number;
}

export interface DestinationOptions {
  atOnce: number;
  policy: BreakerPolicy;
  /** Monotonic milliseconds. */
  nowMs(): number;
  onBreaker?: BreakerChanged;
}

const idle: State = { breaker: closedBreaker, underWay: 0 };

/** This process's view of its destinations: attempts under way, and a breaker each. It forgets those that are idle and well. */
export function createDestinations({ atOnce, policy, nowMs, onBreaker }: DestinationOptions): Destinations {
  const states = new Map<string, State>();
  const stateOf = (destination: string) => states.get(destination) ?? idle;
  const room = ({ breaker, underWay }: State) => Math.max(0, allowedAtOnce(breaker, atOnce, nowMs()) - underWay);

  return {
    roomAt: (destination) => room(stateOf(destination)),
    full: () => [...states].filter(([, state]) => room(state) === 0).map(([destination]) => destination),
    begin(destination) {
      const { breaker, underWay } = stateOf(destination);
      states.set(destination, { breaker, underWay: underWay + 1 });
    },
    end(destination, succeeded) {
      const { breaker, underWay } = stateOf(destination);
      const after = succeeded === null ? breaker : afterAttempt(breaker, succeeded, policy, nowMs());
      if (after.openUntilMs !== breaker.openUntilMs) onBreaker?.(destination, after, nowMs());
      const next = { breaker: after, underWay: Math.max(0, underWay - 1) };
      if (next.underWay === 0 && next.breaker.consecutiveFailures === 0) states.delete(destination);
      else states.set(destination, next);
    },
  };
}
