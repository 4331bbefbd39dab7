import { type ConsentRecorded, newId, topics } from '@akashi/contracts';
import { partitionOf } from '@akashi/messaging';
import { readTopic, waitFor, writeTopic } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tenant } from '../support/people.ts';
import { ask, deliveryOf, reasonsOf, tell } from '../support/questions.ts';
import { send } from '../support/send.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';
import { newPrincipal } from '../support/visitor.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
}, 120_000);
afterAll(() => stack?.stop());

async function choose(principal: string, granted: boolean, choiceNumber: number): Promise<string> {
  const answer = await stack.site.choose({ principal, granted, choiceNumber });
  expect(answer.status).toBe(202);
  return answer.body.id;
}

async function track(principal: string, afterConsentId?: string): Promise<string> {
  const answer = await stack.site.track({ principal, ...(afterConsentId && { afterConsentId }) });
  expect(answer.status).toBe(202);
  return answer.body.id;
}

const keyOf = (principal: string) => `${tenant}:${principal}`;

const parkedOf = (principal: string) =>
  stack.sql<{ eventId: string }>(
    `SELECT event_id AS "eventId" FROM tag_relay.parked_events WHERE key = $1 ORDER BY kafka_offset`,
    [keyOf(principal)],
  );

test('a failing consent parks its key: others go on, its later ones wait in order, the gate withholds, and all recovers', async () => {
  const failing = newPrincipal();
  // A fault of one principal's rows only, as a bug that one person's data bring out.
  await stack.sql(
    `ALTER TABLE tag_relay.consent_inbox ADD CONSTRAINT fault CHECK (principal <> '${failing}') NOT VALID`,
  );
  const waiting = [await choose(failing, true, 1)];
  await waitFor(async () => (await parkedOf(failing)).length === 1, { what: 'the key to be parked' });

  const other = newPrincipal();
  await deliveryOf(stack, await track(other, await choose(other, true, 1)));
  waiting.push(await choose(failing, false, 2), await choose(failing, true, 3));
  await waitFor(async () => (await parkedOf(failing)).length === 3, { what: 'the later events to wait' });
  expect((await parkedOf(failing)).map(({ eventId }) => eventId)).toEqual(waiting);
  expect(await reasonsOf(stack, await track(failing))).toEqual(['consent_unknown']);
  const { body: parked } = await ask(stack, 'tag-relay', '/v1/parked-keys');
  expect(parked.items).toMatchObject([{ topic: 'consents.v1', key: keyOf(failing), waitingEvents: 3 }]);

  await stack.sql('ALTER TABLE tag_relay.consent_inbox DROP CONSTRAINT fault');
  const body = { topic: 'consents.v1', key: keyOf(failing) };
  expect((await tell(stack, 'tag-relay', { path: '/v1/parked-keys/retry', body })).status).toBe(202);
  await waitFor(async () => (await parkedOf(failing)).length === 0, { what: 'the key to catch up' });
  await deliveryOf(stack, await track(failing, waiting[2]));
}, 60_000);

test('bytes that cannot be read are kept intact, their principal counts as unknown, and a replay brings it back', async () => {
  const principal = newPrincipal();
  const granted = await choose(principal, true, 1);
  await deliveryOf(stack, await track(principal, granted));
  const bytes = Buffer.from([0x7b, 0x00, 0xff, 0xfe, 0x22, 0x0a]);
  await writeTopic(stack.kafka, 'consents.v1', [
    { key: keyOf(principal), value: bytes, headers: { 'x-from': 'test' } },
  ]);
  const letters = await Promise.all(
    (['tag-relay', 'consent-collector', 'record-store'] as const).map((service) =>
      waitFor(async () => (await ask(stack, service, '/v1/dead-letters')).body.items?.[0], {
        what: `the dead letter at ${service}`,
      }),
    ),
  );
  const path = `/v1/dead-letters/${letters[0].id}`;
  const { body: letter } = await ask(stack, 'tag-relay', path);
  expect(Buffer.from(letter.value, 'base64')).toEqual(bytes);
  expect(letter).toMatchObject({ key: keyOf(principal), headers: { 'x-from': 'test' }, resolvedAt: null });
  expect(await reasonsOf(stack, await track(principal))).toEqual(['consent_unknown']);

  const refused = await tell(stack, 'tag-relay', { path: `${path}/replay` });
  expect(refused.body.code).toBe('dead_letter_unreadable');
  expect(await reasonsOf(stack, await track(principal))).toEqual(['consent_unknown']);

  // Stands in for a release that can read them: what they turn out to be is a withdrawal.
  await stack.sql('UPDATE tag_relay.dead_letters SET value = $2 WHERE id = $1', [
    letters[0].id,
    await withdrawalOf(principal),
  ]);
  const replayed = await tell(stack, 'tag-relay', { path: `${path}/replay` });
  expect(replayed.status).toBe(200);
  expect(replayed.body.resolvedAt).not.toBeNull();
  expect(await reasonsOf(stack, await track(principal))).toEqual(['consent_refused']);
  await deliveryOf(stack, await track(principal, await choose(principal, true, 3)));
}, 60_000);

/** Choice 2 of a principal, as bytes, made from its choice 1 on the topic. */
async function withdrawalOf(principal: string): Promise<Buffer> {
  const event = await consentOnTopic(principal);
  const choices = event.data.choices.map((choice) => ({ ...choice, granted: false }));
  return Buffer.from(JSON.stringify({ ...event, id: newId(), data: { ...event.data, choiceNumber: 2, choices } }));
}

async function consentOnTopic(principal: string): Promise<ConsentRecorded> {
  const messages = await readTopic(stack.kafka, 'consents.v1');
  const found = messages.find(({ key, value }) => key === keyOf(principal) && value.includes('"consent.recorded"'));
  return JSON.parse(found!.value.toString());
}

test('an event of an unknown version pauses its partition, says so in readiness and metrics, and holds back its principals', async () => {
  const partitions = 3;
  expect(topics['consents.v1'].partitions).toBeGreaterThanOrEqual(partitions);
  const partition = (principal: string) => partitionOf(keyOf(principal), partitions);
  const principal = newPrincipal();
  await deliveryOf(stack, await track(principal, await choose(principal, true, 1)));
  const event = await consentOnTopic(principal);
  const value = JSON.stringify({ ...event, id: newId(), dataschema: 'urn:akashi:event:consent.recorded:2' });
  await writeTopic(stack.kafka, 'consents.v1', [{ key: keyOf(principal), value }]);

  for (const service of ['tag-relay', 'consent-collector', 'record-store'] as const) {
    const url = stack.urls[service];
    const readiness = await waitFor(
      async () => {
        const { body } = await send({ url: `${url}/readyz` });
        return body.problems.some(({ what }: { what: string }) => what.includes('is paused')) && body;
      },
      { what: `${service} to say that it has paused` },
    );
    expect(JSON.stringify(readiness.problems)).toContain(`partition ${partition(principal)} of consents.v1 is paused`);
    const { body: metrics } = await send({ url: `${url}/metrics` });
    expect(metrics).toMatch(/^akashi_consumer_paused_partitions\{topic="consents\.v1"\} 1$/m);
  }
  const elsewhere = principalWhere((each) => partition(each) !== partition(principal));
  await deliveryOf(stack, await track(elsewhere, await choose(elsewhere, true, 1)));
  // Events are sent as long as the state is young enough; then whatever comes for this partition is held back.
  const held = await waitFor(
    async () => {
      const id = await track(principal);
      return (await waitFor(() => fateOf(id), { what: `event ${id} to be looked at` })) === 'not_fresh' && id;
    },
    { what: 'the gate to hold back what it cannot be sure of' },
  );
  await deliveryOf(stack, await track(elsewhere));
  expect(await fateOf(held)).toBe('not_fresh');
  expect(stack.destination.arrivals.some(({ body }) => body.tagEventId === held)).toBe(false);
}, 60_000);

async function fateOf(eventId: string): Promise<string | undefined> {
  const { body } = await ask(stack, 'tag-relay', `/v1/events/${eventId}/explanation`);
  return body.status === 'decided' ? 'decided' : body.reason?.code;
}

function principalWhere(fits: (principal: string) => boolean): string {
  for (;;) {
    const principal = newPrincipal();
    if (fits(principal)) return principal;
  }
}
