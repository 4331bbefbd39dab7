import { demoAgreement, demoTag } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approveVersion, putTag } from '../support/agreements.ts';
import { checkLog } from '../support/check-log.ts';
import { killAtRandom } from '../support/kill-at-random.ts';
import { type Load, runLoad } from '../support/load.ts';
import { ask } from '../support/questions.ts';
import { seededRandom } from '../support/random.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';

const acceptedAtLeast = 20_000;
const killsOfEach = 3;
const many = '100000';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({
    env: {
      'consent-collector': {
        CONSENT_COLLECTOR_REQUESTS_PER_SECOND_OF_ADDRESS: many,
        CONSENT_COLLECTOR_CONSENTS_PER_SECOND_OF_PRINCIPAL: many,
      },
      'tag-relay': {
        TAG_RELAY_EVENTS_PER_SECOND_OF_ADDRESS: many,
        TAG_RELAY_EVENTS_PER_SECOND_OF_PRINCIPAL: many,
        DELIVERY_TIMEOUT_MS: '3000',
        DELIVERY_CONNECT_TIMEOUT_MS: '1000',
        DELIVERY_LEASE_MS: '5000',
        DELIVERY_FIRST_RETRY_MS: '500',
      },
    },
  });
  await addFlowWithoutDuty();
}, 120_000);
afterAll(() => stack?.stop());

/** A second flow to which the duty does not apply: its provisions are filed, not recorded. */
async function addFlowWithoutDuty(): Promise<void> {
  const agreementId = 'without-duty';
  const { applicabilityDecision, ...content } = demoAgreement.content;
  const decision = { ...applicabilityDecision, applies: false, basis: 'non_linkage_clause' as const };
  await approveVersion(stack, agreementId, { ...content, applicabilityDecision: decision });
  await putTag(stack, 'without-duty', { ...demoTag.content, eventName: 'page_view', agreementId });
}

const count = async (text: string, values: readonly unknown[] = []) =>
  Number((await stack.sql<{ n: string }>(`SELECT count(*) AS n FROM ${text}`, values))[0]!.n);

test('while every service is killed at random, no accepted event is lost, every provision gets one record, and the log verifies', async () => {
  const seed = Number(process.env.AKASHI_TEST_SEED ?? Date.now() % 1_000_000);
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
  let killing = true;
  const kills = killAtRandom(stack.processes, { random: seededRandom(seed), times: killsOfEach }).finally(() => {
    killing = false;
  });
  const deadline = performance.now() + 165_000;
  const load = await runLoad(stack.site, {
    random: seededRandom(seed + 1),
    principals: 1_500,
    workers: 64,
    perSecond: 500,
    isOver: (accepted) => performance.now() > deadline || (!killing && accepted >= acceptedAtLeast),
  });
  console.log(
    `seed ${seed}: ${load.consents.length} consents and ${load.events.length} events accepted after ${load.retries} retries,`,
    `kills ${JSON.stringify(await kills)}, ${elapsed()}`,
  );
  expect(load.consents.length + load.events.length).toBeGreaterThanOrEqual(acceptedAtLeast);

  await waitFor(async () => (await unfinished(load)) === '', {
    what: 'all to be settled',
    timeoutMs: 80_000,
    pollMs: 500,
  }).catch(async (error: unknown) => {
    throw new Error(`${error}: ${await unfinished(load)}`);
  });
  console.log(`all settled, ${elapsed()}`);
  await expectNothingLost(load);
  await expectOneOutcomeEach();
  await expectUnsentVoided();
  await expectOnlyWhatWasAllowed(load);
  const log = await checkLog(stack, seededRandom(seed + 2));
  console.log(`log of ${log.size} leaves, ${log.checkpoints} checkpoints, ${elapsed()}`);
  expect(log.faults).toEqual([]);
}, 280_000);

/** What is still on its way, in words; empty when nothing is. */
async function unfinished(load: Load): Promise<string> {
  const waiting = {
    ...(await notArrived(load)),
    'tag events': await count(`tag_relay.tag_events WHERE status = 'pending'`),
    deliveries: await count(`tag_relay.deliveries WHERE status = 'pending'`),
    'provisions without an answer': await count('tag_relay.provisions WHERE acknowledged_at IS NULL'),
    'outbox rows': await count(
      `(SELECT published_at FROM tag_relay.outbox UNION ALL SELECT published_at FROM record_store.outbox
        UNION ALL SELECT published_at FROM consent_collector.outbox) AS outbox WHERE published_at IS NULL`,
    ),
    'leaves to come': await count('record_store.log_queue'),
    'leaves not signed': await count(
      `record_store.log_heads AS h WHERE size > (SELECT max(c.size) FROM record_store.checkpoints AS c WHERE c.tenant = h.tenant)`,
    ),
  };
  const left = Object.entries(waiting).filter(([, n]) => n > 0);
  return left.map(([what, n]) => `${n} ${what}`).join(', ');
}

/** Of all that got a 202, what is not where it belongs: a member that was killed leaves its partitions for a session's time. */
async function notArrived({ consents, events }: Load): Promise<Record<string, number>> {
  const missing = (ids: readonly string[], table: string) =>
    count(`unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM ${table})`, [ids]);
  return {
    'consents at the collector': await missing(consents, 'consent_collector.consents WHERE consent_id = id'),
    'consents at the relay': await missing(consents, 'tag_relay.consent_inbox WHERE consent_id = id'),
    'consents as evidence': await missing(
      consents,
      `record_store.evidence WHERE topic = 'consents.v1' AND event_id = id::text`,
    ),
    'events decided': await missing(events, `tag_relay.tag_events WHERE event_id = id AND status = 'decided'`),
  };
}

async function expectNothingLost(load: Load): Promise<void> {
  expect(Object.values(await notArrived(load))).toEqual([0, 0, 0, 0]);
  const differing = await count(
    `consent_collector.consent_states AS a FULL JOIN tag_relay.consent_states AS b
       USING (tenant, principal, recipient_party_id, purpose_code) WHERE a.state IS DISTINCT FROM b.state`,
  );
  expect(differing).toBe(0);
}

async function expectOneOutcomeEach(): Promise<void> {
  const provisions = await count('tag_relay.provisions');
  const { body } = await ask(stack, 'record-store', '/v1/completeness');
  console.log(`${provisions} provisions: ${JSON.stringify(body)}`);
  expect(body).toMatchObject({ provisions, pending: 0 });
  expect(body.recordsMade + body.filed).toBe(provisions);
  expect(body.recordsMade).toBeGreaterThan(0);
  expect(body.filed).toBeGreaterThan(0);
  expect(await count('(SELECT DISTINCT source_id FROM record_store.records) AS recorded')).toBe(body.recordsMade);
  expect(await count(`record_store.evidence WHERE event_type = 'record.made'`)).toBe(body.recordsMade);
  expect(await count(`record_store.evidence WHERE event_type = 'provision.filed'`)).toBe(body.filed);
  expect(
    await count(
      `tag_relay.deliveries AS d FULL JOIN record_store.provision_outcomes AS o ON o.provision_id = d.delivery_id
       WHERE (d.delivery_id IS NULL) OR (d.attempts > 0) <> (o.provision_id IS NOT NULL)`,
    ),
  ).toBe(0);
}

/** Only what provably was not sent has its record voided; how a provision ended may reach record-store after its record was made. */
async function expectUnsentVoided(): Promise<void> {
  const contradicting = () =>
    count(
      `tag_relay.deliveries AS d JOIN record_store.provision_outcomes AS o ON o.provision_id = d.delivery_id
       WHERE o.kind = 'record' AND (d.outcome = 'not_sent') <>
         EXISTS (SELECT FROM record_store.record_corrections AS c WHERE c.record_id = o.record_id AND c.kind = 'voided')`,
    );
  await waitFor(async () => (await contradicting()) === 0, {
    what: 'exactly the records of unsent provisions to be voided',
  });
}

async function expectOnlyWhatWasAllowed({ unwilling }: Load): Promise<void> {
  const { arrivals } = stack.destination;
  const webhookIds = [...new Set(arrivals.map(({ webhookId }) => webhookId))];
  console.log(`${arrivals.length} requests of ${webhookIds.length} deliveries at the destination`);
  const unrecorded = await count(
    `unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM record_store.provision_outcomes WHERE provision_id = id)`,
    [webhookIds],
  );
  expect(unrecorded).toBe(0);
  const outcomes = await stack.sql<{ outcome: string; ids: string[] }>(
    'SELECT outcome, array_agg(delivery_id::text) AS ids FROM tag_relay.deliveries WHERE attempts > 0 GROUP BY outcome',
  );
  console.log(outcomes.map(({ outcome, ids }) => `${ids.length} ${outcome}`).join(', '));
  const arrived = new Set(webhookIds);
  const delivered = outcomes.find(({ outcome }) => outcome === 'delivered')?.ids ?? [];
  expect(delivered.filter((id) => !arrived.has(id))).toEqual([]);
  const notSent = outcomes.find(({ outcome }) => outcome === 'not_sent')?.ids ?? [];
  expect(notSent.filter((id) => arrived.has(id))).toEqual([]);
  const underConsent = arrivals.filter(({ body }) => body.confirmation !== null);
  expect(underConsent.filter(({ body }) => unwilling.has(body.principal))).toEqual([]);
}
