import { setTimeout as delay } from 'node:timers/promises';
import { declarationRecorded, encodeEvent, newEvent, newId } from '@akashi/contracts';
import { demoNotice } from '@akashi/local-stack';
import { waitFor, writeTopic } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tenant } from '../support/people.ts';
import { ask, deliveryOf, reasonsOf, recordOf } from '../support/questions.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';
import { newPrincipal } from '../support/visitor.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({
    relays: { deliverer: { TAG_RELAY_ROLES: 'http,deliver' }, projector: { TAG_RELAY_ROLES: 'project' } },
    env: {
      'tag-relay': { DELIVERY_TIMEOUT_MS: '4000', DELIVERY_CONNECT_TIMEOUT_MS: '500', DELIVERY_LEASE_MS: '5000' },
    },
  });
}, 120_000);
afterAll(() => stack?.stop());

/** An accepted choice: its id and when its 202 was here, by this machine's clock, which is the database's too. */
async function choose(choice: Parameters<TestStack['site']['choose']>[0]) {
  const answer = await stack.site.choose(choice);
  expect(answer.status).toBe(202);
  return { id: answer.body.id as string, at: Date.now() };
}

async function track(event: Parameters<TestStack['site']['track']>[0]): Promise<string> {
  const answer = await stack.site.track(event);
  expect(answer.status).toBe(202);
  return answer.body.id;
}

async function grantedPrincipal() {
  const principal = newPrincipal();
  const consent = await choose({ principal, granted: true, choiceNumber: 1 });
  await deliveryOf(stack, await track({ principal, afterConsentId: consent.id }));
  return principal;
}

const startsOf = async (principal: string) => {
  const rows = await stack.sql<{ startedAt: Date }>(
    `SELECT a.started_at AS "startedAt" FROM tag_relay.delivery_attempts AS a JOIN tag_relay.deliveries USING (delivery_id)
     WHERE principal = $1 ORDER BY a.started_at`,
    [principal],
  );
  return rows.map(({ startedAt }) => startedAt.getTime());
};

test('while the process that projects consents is stopped, no attempt starts more than 2 s after a withdrawal’s 202', async () => {
  const principal = await grantedPrincipal();
  let tracking = true;
  const tracked: string[] = [];
  const flow = (async () => {
    for (; tracking; await delay(40)) tracked.push(await track({ principal }));
  })();
  await waitFor(() => stack.destination.arrivalsOf(principal).length > 10, { what: 'events to flow' });

  stack.relays.projector!.signal('SIGSTOP');
  const withdrawal = await choose({ principal, granted: false, choiceNumber: 2 });
  await delay(4_000);
  tracking = false;
  await flow;
  const starts = await startsOf(principal);
  const arrivals = stack.destination.arrivalsOf(principal).map(({ at }) => at);
  const late = (times: number[]) => Math.max(...times) - withdrawal.at;
  console.log(`after the 202: last start ${late(starts)} ms, last arrival ${late(arrivals)} ms, of ${starts.length}`);
  expect(late(starts)).toBeLessThanOrEqual(2_000);
  expect(late(arrivals)).toBeLessThanOrEqual(2_000);
  // Events kept coming, so that there was something to hold back.
  const waiting = async () => (await ask(stack, 'tag-relay', `/v1/events/${tracked.at(-1)}/explanation`)).body;
  await waitFor(async () => (await waiting()).reason?.code === 'not_fresh', { what: 'the gate to say not_fresh' });
  expect((await waiting()).status).toBe('pending');

  stack.relays.projector!.signal('SIGCONT');
  expect(await reasonsOf(stack, await track({ principal }), 40_000)).toEqual(['consent_refused']);
  expect(await reasonsOf(stack, tracked.at(-1)!)).toEqual(['consent_refused']);
  expect(late(await startsOf(principal))).toBeLessThanOrEqual(2_000);
  await grantedPrincipal();
}, 90_000);

test('a grant that was queued offline and arrives after a withdrawal does not win', async () => {
  const principal = await grantedPrincipal();
  await choose({ principal, granted: false, choiceNumber: 3 });
  // The tag says that the click is of this moment: only the number tells that it came before the withdrawal.
  const late = await choose({ principal, granted: true, choiceNumber: 2, elapsedMs: 0 });
  expect(await reasonsOf(stack, await track({ principal, afterConsentId: late.id }))).toEqual(['consent_refused']);
  const { body } = await stack.site.consents(principal, late.id);
  expect(body).toMatchObject({ caughtUp: true, consents: [{ status: 'refused' }] });
});

test('of two choices with one number, the refusal counts, whichever arrives first', async () => {
  for (const order of [
    [true, false],
    [false, true],
  ]) {
    const principal = newPrincipal();
    let last = '';
    for (const granted of order) last = (await choose({ principal, granted, choiceNumber: 7 })).id;
    expect(await reasonsOf(stack, await track({ principal, afterConsentId: last }))).toEqual(['consent_refused']);
  }
});

test('declarations and the tag’s choices make one history: a grant wins only if it is later than every withdrawal', async () => {
  for (const { laterByMs, wins } of [
    { laterByMs: 1_000, wins: false },
    { laterByMs: 0, wins: false },
    { laterByMs: -1_000, wins: true },
  ]) {
    const principal = newPrincipal();
    const grant = await choose({ principal, granted: true, choiceNumber: 1, elapsedMs: 60_000 });
    const clickedAt = await waitFor(
      async () => (await stack.site.consents(principal, grant.id)).body.consents[0]?.effectiveAt as string | undefined,
      { what: 'the grant to be projected' },
    );
    const declared = await declareWithdrawal(principal, new Date(Date.parse(clickedAt) + laterByMs));
    const eventId = await track({ principal, afterConsentId: declared });
    if (wins) await deliveryOf(stack, eventId);
    else expect(await reasonsOf(stack, eventId)).toEqual(['consent_refused']);
    const { body } = await ask(stack, 'consent-collector', `/v1/principals/${principal}/consents?after=${declared}`);
    expect(body.history).toHaveLength(2);
    expect(body.consents[0].status).toBe(wins ? 'granted' : 'refused');
  }
});

/** Written on the topic as consent-collector writes what a recipient lists as withdrawn. */
async function declareWithdrawal(principal: string, effectiveAt: Date): Promise<string> {
  const { recipientPartyId, purposeCode } = demoNotice.content;
  const event = newEvent(declarationRecorded, {
    source: 'akashi/consent-collector',
    tenant,
    time: new Date(),
    id: newId(),
    data: {
      principal,
      source: 'withdrawal_list',
      recipientPartyId,
      purposeCode,
      granted: false,
      notice: null,
      receivedAt: new Date().toISOString(),
      effectiveAt: effectiveAt.toISOString(),
    },
  });
  await writeTopic(stack.kafka, 'consents.v1', [encodeEvent(event)]);
  return event.id;
}

test('when the relay dies after the request’s bytes have left, the record exists, once, and the retry has the same webhook-id', async () => {
  const principal = await grantedPrincipal();
  stack.destination.hold(true);
  const eventId = await track({ principal });
  const first = await deliveryOf(stack, eventId);
  await stack.relays.deliverer!.kill();
  stack.destination.hold(false);
  await stack.relays.deliverer!.start();

  const record = await recordOf(stack, first.webhookId);
  const retry = await waitFor(() => stack.destination.arrivals.filter(({ body }) => body.tagEventId === eventId)[1], {
    what: 'the delivery to be tried again',
    timeoutMs: 30_000,
  });
  expect(retry.webhookId).toBe(first.webhookId);
  const outcome = () =>
    stack.sql<{ outcome: string }>(
      'SELECT outcome FROM tag_relay.deliveries WHERE delivery_id = $1 AND ended_at IS NOT NULL',
      [first.webhookId],
    );
  await waitFor(async () => (await outcome()).length === 1, { what: 'the delivery to end' });
  expect(await outcome()).toEqual([{ outcome: 'delivered' }]);
  const { body } = await ask(stack, 'record-store', `/v1/records?provisionId=${first.webhookId}`);
  expect(body.items.map(({ recordId }: { recordId: string }) => recordId)).toEqual([record.recordId]);
}, 60_000);
