import { proxyKafka, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Collector, runCollector } from './run-collector.ts';
import { origin, seedSite } from './seed-site.ts';
import { submissionOf } from './submission.ts';

let proxy: Awaited<ReturnType<typeof proxyKafka>>;
let collector: Collector;
let seeded: Awaited<ReturnType<typeof seedSite>>;

beforeAll(async () => {
  proxy = await proxyKafka();
  collector = await runCollector({ brokers: proxy.brokers });
  seeded = await seedSite(collector);
});
afterAll(async () => {
  proxy?.refuse(false);
  await collector?.stop();
  await proxy?.close();
});

const post = (submission: object) =>
  collector.call(seeded.path, { method: 'POST', body: submission, headers: { origin } });

test('while the broker is away a consent gets 503 with Retry-After, and is accepted with the same id once it is back', async () => {
  const submission = submissionOf({ notice: seeded.notice });
  proxy.refuse(true);
  const refused = await post(submission);
  expect(refused).toMatchObject({ status: 503, body: { code: 'broker_unavailable' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
  expect((await collector.call('/livez')).status).toBe(200);
  // What needs no broker is served on.
  expect((await collector.call('/v1/notices/ads', { tenant: 'tenant-a' })).status).toBe(200);

  proxy.refuse(false);
  await waitFor(async () => (await post(submission)).status === 202, {
    timeoutMs: 30_000,
    what: 'the consent to be accepted',
  });
  const events = collector.read('consents.v1');
  await waitFor(() => events.some(({ id }) => id === submission.id), { what: 'the event on the topic' });
  const path = `/v1/sites/${seeded.siteKey}/principals/${submission.principal}/consents?after=${submission.id}`;
  await waitFor(async () => (await collector.call(path, { headers: { origin } })).body.caughtUp, {
    timeoutMs: 30_000,
    what: 'the consumer to recover',
  });
});

test("when the broker's answers are lost, every 202's id is on the topic", async () => {
  proxy.dropReplies(true);
  const submissions = Array.from({ length: 20 }, () => submissionOf({ notice: seeded.notice }));
  const answering = Promise.all(
    submissions.map(async (submission) => ({ id: submission.id, ...(await post(submission)) })),
  );
  await waitFor(() => proxy.droppedBytes() > 0, { what: 'answers to be lost' });
  proxy.dropReplies(false);
  const answers = await answering;
  expect(answers.every(({ status }) => status === 202 || status === 503)).toBe(true);
  const accepted = answers.filter(({ status }) => status === 202).map(({ id }) => id);
  const events = collector.read('consents.v1');
  await waitFor(() => accepted.every((id) => events.some((event) => event.id === id)), {
    what: 'every accepted id on the topic',
  });
});
