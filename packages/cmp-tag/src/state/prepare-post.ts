import { elapsedSince } from './elapsed-time.ts';
import type { QueuedPost } from './queued-post.ts';

/**
 * The post as it is kept from now on, and the body for this attempt. A consent's body gets the time since its click; an event's
 * gets the last acknowledged consent at its first attempt, and keeps it, so that a repeated event is the same event.
 */
export function preparePost(
  post: QueuedPost,
  at: { now: number; sincePageClick: number | undefined; acknowledgedId: () => string | null },
): { post: QueuedPost; body: string } {
  const elapsedFloor = elapsedSince(post, { ...at, grants: post.grants });
  if (post.kind === 'consent') {
    return { post: { ...post, elapsedFloor }, body: JSON.stringify({ ...post.body, elapsedMs: elapsedFloor }) };
  }
  const body = 'afterConsentId' in post.body ? post.body : { ...post.body, afterConsentId: at.acknowledgedId() };
  return { post: { ...post, elapsedFloor, body }, body: JSON.stringify(body) };
}
