import { expect, test } from '@jest/globals';
import { maxRetryAfterMs } from '../../src/state/backoff.ts';
import { nextStep, postponed, type QueuedPost } from '../../src/state/queued-post.ts';

function post(id: string, change: Partial<QueuedPost> = {}): QueuedPost {
  const start = { attempts: 0, notBefore: 0, offline: false, clickedAt: 0, elapsedFloor: 0, grants: false };
  return { ...start, kind: 'consent', id, body: {}, ...change };
}

test('the oldest choice that is due is sent first, and one that must wait blocks no other', () => {
  expect(nextStep([post('b'), post('a')], 10)).toMatchObject({ send: { id: 'a' } });
  expect(nextStep([post('a', { notBefore: 99 }), post('b')], 10)).toMatchObject({ send: { id: 'b' } });
});

test('an event waits until no choice is left, even one that is not due', () => {
  const event = post('a', { kind: 'event' });
  expect(nextStep([event, post('b', { notBefore: 99 })], 10)).toEqual({ waitMs: 89 });
  expect(nextStep([event], 10)).toMatchObject({ send: { id: 'a' } });
});

test('an empty queue asks for nothing', () => {
  expect(nextStep([], 10)).toBeNull();
});

test('a device clock that was turned back does not hold a post for longer than any wait that was set', () => {
  const stuck = post('a', { notBefore: 10 * maxRetryAfterMs });
  expect(nextStep([stuck], 0)).toMatchObject({ send: { id: 'a' } });
});

test('a postponed post keeps its id and body and waits by its attempts', () => {
  const first = post('a', { body: { choiceNumber: 4 } });
  const again = postponed(first, { retryAfterMs: null, offline: true }, { now: 100, random: 1 });
  expect(again).toEqual({ ...first, attempts: 1, notBefore: 1100, offline: true });
});
