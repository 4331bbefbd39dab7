import { consentSubmissionSchema, tagEventSubmissionSchema } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/state/queued-post.ts';
import { createDevice } from '../support/session-fixture.ts';
import { adNotice } from '../support/tag-fixtures.ts';

const lost: Outcome = { kind: 'retry', retryAfterMs: null, offline: true };
const all = new Set([adNotice.noticeId]);

test('a choice is posted once, as the contract has it', async () => {
  const device = createDevice();
  const session = device.load();
  const id = session.choose(all, 'ja');
  await device.settle();
  await device.advance(3_600_000);
  expect(device.sent).toHaveLength(1);
  expect(consentSubmissionSchema.parse(device.sent[0]!.body)).toEqual(device.sent[0]!.body);
  expect(device.sent[0]!.body).toMatchObject({ id, action: 'choose', choiceNumber: 1, elapsedMs: 0, language: 'ja' });
  expect(session.state()).toEqual([
    { noticeId: 'kagami-crm', version: 1, status: 'granted', consentId: id, recorded: true },
  ]);
  expect(device.events.at(-1)).toEqual(['recorded', { consentId: id }]);
});

test('when the network is lost, the post is repeated with the same id and a longer elapsed time until it is acknowledged', async () => {
  const device = createDevice();
  device.answer = () => lost;
  const id = device.load().choose(all, 'ja');
  await device.settle();
  await device.advance(999);
  expect(device.sent).toHaveLength(1);
  await device.advance(1);
  device.answer = () => ({ kind: 'accepted' });
  await device.advance(2000);
  await device.advance(3_600_000);
  expect(device.sent.map((s) => [s.body.id, s.body.elapsedMs])).toEqual([
    [id, 0],
    [id, 1000],
    [id, 3000],
  ]);
});

test('after a reload, the queue goes on with the same id, number and principal', async () => {
  const device = createDevice();
  device.answer = () => lost;
  const first = device.load();
  first.choose(all, 'ja');
  await device.settle();
  device.now += 60_000;
  device.answer = () => ({ kind: 'accepted' });
  const second = device.load();
  second.sender.run();
  await device.settle();
  const { elapsedMs: before, ...body } = device.sent[0]!.body;
  expect(before).toBe(0);
  expect(device.sent[1]!.body).toEqual({ ...body, elapsedMs: 60_000 });
  expect(second.principal()).toBe(first.principal());
  expect(second.state()[0]!.recorded).toBe(true);
});

test('being online again sends at once what waited for the network, and not what Retry-After holds back', async () => {
  const device = createDevice();
  const session = device.load();
  device.answer = () => lost;
  session.choose(all, 'ja');
  await device.settle();
  device.answer = () => ({ kind: 'retry', retryAfterMs: 60_000, offline: false });
  session.sender.online();
  await device.settle();
  expect(device.sent).toHaveLength(2);
  session.sender.online();
  await device.settle();
  expect(device.sent).toHaveLength(2);
  device.answer = () => ({ kind: 'accepted' });
  await device.advance(60_000);
  expect(device.sent).toHaveLength(3);
});

test('a refusal made while the network is lost is what the page shows, and its number is above the grant’s', async () => {
  const device = createDevice();
  device.answer = () => lost;
  const session = device.load();
  session.choose(all, 'ja');
  session.withdraw('ja');
  await device.settle();
  const reloaded = device.load();
  expect(reloaded.state()[0]).toMatchObject({ status: 'refused', recorded: false });
  device.answer = () => ({ kind: 'accepted' });
  await device.advance(10_000);
  reloaded.sender.run();
  await device.settle();
  expect(reloaded.state()[0]).toMatchObject({ status: 'refused', recorded: true });
  const numbers = new Map(device.sent.map((s) => [s.body.action, s.body.choiceNumber]));
  expect(numbers).toEqual(
    new Map([
      ['choose', 1],
      ['withdraw', 2],
    ]),
  );
});

test('what the collector turns down is dropped and reported, and a grant it turned down counts as unanswered', async () => {
  const device = createDevice();
  device.answer = () => ({ kind: 'rejected', status: 422, problem: { code: 'unknown_notice_version' } });
  const session = device.load();
  const id = session.choose(all, 'ja');
  await device.settle();
  await device.advance(3_600_000);
  expect(device.sent).toHaveLength(1);
  expect(session.state()[0]!.status).toBe('unanswered');
  expect(device.events.at(-1)).toMatchObject([
    'error',
    { code: 'post_rejected', postId: id, status: 422, problem: { code: 'unknown_notice_version' } },
  ]);
});

test('an event waits for the choice made before it, then cites it, and stays the same event when repeated', async () => {
  const device = createDevice();
  device.answer = (kind) => (kind === 'consent' ? lost : { kind: 'accepted' });
  const session = device.load();
  const consentId = session.choose(all, 'ja');
  const eventId = session.track('view_item', { sku: 'A-1' });
  await device.settle();
  expect(device.sent.map((s) => s.kind)).toEqual(['consent']);
  device.answer = (kind) => (kind === 'consent' ? { kind: 'accepted' } : lost);
  await device.advance(1000);
  session.withdraw('ja');
  await device.advance(5000);
  const events = device.sent.filter((s) => s.kind === 'event').map((s) => s.body);
  expect(events.length).toBeGreaterThan(1);
  expect(tagEventSubmissionSchema.parse(events[0])).toEqual(events[0]);
  expect(events[0]).toMatchObject({
    id: eventId,
    name: 'view_item',
    properties: { sku: 'A-1' },
    afterConsentId: consentId,
  });
  for (const event of events) expect(event).toEqual(events[0]);
});

test('an event before any choice is posted without a consent to wait for', async () => {
  const device = createDevice();
  device.load().track('view_item', {});
  await device.settle();
  expect(device.sent[0]!.body.afterConsentId).toBeNull();
});

test('an event without a relay, or beyond the queue’s length, is reported and not kept', async () => {
  const device = createDevice();
  device.answer = () => lost;
  const withoutRelay = device.load({ relayUrl: '' });
  withoutRelay.track('view_item', {});
  expect(device.events).toMatchObject([['error', { code: 'relay_not_configured' }]]);
  const session = device.load();
  for (let i = 0; i < 101; i++) session.track('view_item', {});
  await device.settle();
  expect(device.events.at(-1)).toMatchObject(['error', { code: 'queue_full' }]);
  expect([...device.values.keys()].filter((key) => key.includes('.post.'))).toHaveLength(100);
});

test('when the page goes away, its unacknowledged choices are handed to the browser and events that wait for them are not', async () => {
  const device = createDevice();
  device.answer = () => lost;
  const session = device.load();
  const id = session.choose(all, 'ja');
  session.track('view_item', {});
  await device.settle();
  session.sender.leave();
  expect(device.beacons.map((b) => b.body.id)).toEqual([id]);
  device.load().sender.leave();
  expect(device.beacons).toHaveLength(1);
});

test('kept values that are not ours to read are taken as nothing kept', () => {
  const device = createDevice();
  device.values.set('akashi.site.choices', '{broken');
  device.values.set('akashi.site.principal', '"someone@example.jp"');
  device.values.set('akashi.site.choiceNumber', '"x"');
  const session = device.load();
  expect(session.state()[0]!.status).toBe('unanswered');
  expect(session.principal()).toMatch(/^[\w-]{22}$/);
  expect(() => session.choose(all, 'ja')).not.toThrow();
});
