import { backoffMs, maxRetryAfterMs } from './backoff.ts';
import type { ClickMark } from './elapsed-time.ts';

/** A post that waits for its acknowledgement; `body` is what is sent, apart from what only the sending can know. */
export interface QueuedPost extends ClickMark {
  kind: 'consent' | 'event';
  id: string;
  body: Record<string, unknown>;
  grants: boolean;
  attempts: number;
  notBefore: number;
  /** The wait comes from a lost network, so being online again ends it. */
  offline: boolean;
}

/** The other side's answer to one attempt. */
export type Outcome =
  | { kind: 'accepted' }
  | { kind: 'retry'; retryAfterMs: number | null; offline: boolean }
  | { kind: 'rejected'; status: number; problem: unknown };

export type NextStep = { send: QueuedPost } | { waitMs: number } | null;

/**
 * What to send now. Choices go first, in any order (their number decides, so a stuck one blocks no other); events wait
 * until no choice is left, so that none is judged by a consent the person has already taken back.
 */
export function nextStep(posts: readonly QueuedPost[], now: number): NextStep {
  const choices = posts.filter((post) => post.kind === 'consent');
  const lane = choices.length > 0 ? choices : posts;
  const ready = lane.filter((post) => waitOf(post, now) === 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (ready[0]) return { send: ready[0] };
  return lane.length > 0 ? { waitMs: Math.min(...lane.map((post) => waitOf(post, now))) } : null;
}

/** The post as it waits for its next attempt. */
export function postponed(
  post: QueuedPost,
  outcome: { retryAfterMs: number | null; offline: boolean },
  at: { now: number; random: number },
): QueuedPost {
  const attempts = post.attempts + 1;
  const wait = backoffMs({ attempts, random: at.random, retryAfterMs: outcome.retryAfterMs });
  return { ...post, attempts, notBefore: at.now + wait, offline: outcome.offline };
}

function waitOf(post: QueuedPost, now: number): number {
  const wait = post.notBefore - now;
  // A longer wait than any we set means that the device's clock was turned back.
  return wait > maxRetryAfterMs + 1000 ? 0 : Math.max(0, wait);
}
