import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@akashi/contracts';
import { proxyKafka, readTopic, type TcpProxy, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, deliveryOf, reasonsOf } from '../support/questions.ts';
import type { Answer } from '../support/send.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';
import { newPrincipal } from '../support/visitor.ts';

let proxy: TcpProxy & { brokers: string[] };
let stack: TestStack;
beforeAll(async () => {
  proxy = await proxyKafka();
  stack = await startTestStack({
    brokers: { 'consent-collector': proxy.brokers, 'tag-relay': proxy.brokers },
    env: { 'tag-relay': { DELIVERY_FIRST_RETRY_MS: '500', DELIVERY_MAX_RETRY_MS: '500', BREAKER_FAILURES: '1000' } },
  });
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  await proxy?.close();
});

/** Sends again with the same id, as the tag does, until it is accepted; resolves with how often it was sent. */
async function untilAccepted(post: () => Promise<Answer>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const { status } = await post();
    if (status === 202) return tries;
    expect(status).toBe(503);
    await delay(100);
  }
}

test('when the broker’s replies are lost, every id that got a 202 is on the topic and every withdrawal takes effect', async () => {
  const people = Array.from({ length: 60 }, () => ({ principal: newPrincipal(), grant: newId(), withdrawal: newId() }));
  let tries = 0;
  let unfinished = people.length;
  const visit = async ({ principal, grant, withdrawal }: (typeof people)[number], index: number) => {
    await delay(index * 120);
    const first = await untilAccepted(() =>
      stack.site.choose({ principal, id: grant, granted: true, choiceNumber: 1 }),
    );
    const second = await untilAccepted(() =>
      stack.site.choose({ principal, id: withdrawal, granted: false, choiceNumber: 2 }),
    );
    tries += first + second;
    unfinished -= 1;
  };
  // Once for longer than the collector waits, so that it gives up and the visitors send again; then for moments.
  const loseReplies = async () => {
    for (let lossMs = 6_000; unfinished > 0; lossMs = 500) {
      proxy.dropReplies(true);
      await delay(lossMs);
      proxy.dropReplies(false);
      await delay(300);
    }
  };
  await Promise.all([loseReplies(), ...people.map(visit)]);

  const onTopic = (await readTopic(stack.kafka, 'consents.v1')).map(({ value }) => JSON.parse(value.toString()).id);
  const accepted = people.flatMap(({ grant, withdrawal }) => [grant, withdrawal]);
  console.log(
    `${accepted.length} accepted in ${tries} tries, ${onTopic.length} messages, ${proxy.droppedBytes()} bytes of replies lost`,
  );
  expect(new Set(onTopic)).toEqual(new Set(accepted));
  // Replies to writes were lost, and some for so long that visitors were told to come again.
  expect(stack.services['consent-collector'].logs()).toContain('Kafka did not acknowledge a batch');
  expect(tries).toBeGreaterThan(accepted.length);
  for (const { principal, withdrawal } of people) {
    const { consents } = await waitFor(
      async () => {
        const { body } = await stack.site.consents(principal, withdrawal);
        return body.caughtUp && body;
      },
      { what: 'the withdrawal to take effect', timeoutMs: 30_000 },
    );
    expect(consents).toMatchObject([{ status: 'refused', consentId: withdrawal }]);
  }
  const { principal, withdrawal } = people[0]!;
  const event = await stack.site.track({ principal, afterConsentId: withdrawal });
  expect(await reasonsOf(stack, event.body.id)).toEqual(['consent_refused']);
}, 120_000);

test('with Kafka away, consents and events get 503 with Retry-After, nothing is sent, and on its return all that waits goes on', async () => {
  const principal = newPrincipal();
  const consent = await stack.site.choose({ principal, granted: true, choiceNumber: 1 });
  const accept = async (afterConsentId?: string): Promise<string> => {
    const { status, body } = await stack.site.track({ principal, ...(afterConsentId && { afterConsentId }) });
    expect(status).toBe(202);
    return body.id;
  };
  await deliveryOf(stack, await accept(consent.body.id));
  // One delivery is being tried again, and one event waits for a consent that never comes, when Kafka goes.
  stack.destination.answerWith(503);
  const retried = await accept();
  const attempts = () => stack.destination.arrivals.filter(({ body }) => body.tagEventId === retried);
  await waitFor(() => attempts().length >= 2, { what: 'the delivery to be tried again' });
  const held = await accept(newId());
  await waitFor(async () => (await explained(held)).reason?.code === 'awaiting_consent', { what: 'the event to wait' });

  proxy.refuse(true);
  const goneAt = Date.now();
  const [refusedConsent, refusedEvent] = await Promise.all([
    stack.site.choose({ principal, granted: true, choiceNumber: 2 }),
    stack.site.track({ principal }),
  ]);
  for (const refused of [refusedConsent, refusedEvent]) {
    expect(refused.status).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.code).toBe('broker_unavailable');
  }
  // By now the event no longer waits for its consent: only that the state may be out of date keeps it here.
  await waitFor(async () => (await explained(held)).reason?.code === 'not_fresh', {
    what: 'the gate to say not_fresh',
  });
  const lastArrival = Math.max(...stack.destination.arrivals.map(({ at }) => at)) - goneAt;
  console.log(`last arrival ${lastArrival} ms after Kafka went away`);
  expect(lastArrival).toBeLessThanOrEqual(2_000);

  stack.destination.answerWith(204);
  proxy.refuse(false);
  await deliveryOf(stack, held, 40_000);
  await waitFor(async () => (await explained(retried)).tags[0].outcome === 'delivered', {
    what: 'the delivery that was being tried again',
  });
  expect(new Set(attempts().map(({ webhookId }) => webhookId)).size).toBe(1);
  const later = await waitFor(
    async () => {
      const { status, body } = await stack.site.track({ principal });
      return status === 202 && (body.id as string);
    },
    { what: 'events to be accepted again' },
  );
  await deliveryOf(stack, later);
}, 120_000);

const explained = async (eventId: string) => (await ask(stack, 'tag-relay', `/v1/events/${eventId}/explanation`)).body;
