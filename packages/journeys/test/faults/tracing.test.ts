import { randomBytes } from 'node:crypto';
import { serviceNames, type TopicName } from '@akashi/contracts';
import { demoAgreement } from '@akashi/local-stack';
import { readTopic, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deliveryOf, recordOf } from '../support/questions.ts';
import { type SpanCollector, spanCollector } from '../support/span-collector.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';
import { newPrincipal } from '../support/visitor.ts';
import { write, writeWith, writtenProvision } from '../support/written-provision.ts';

let collector: SpanCollector;
let stack: TestStack;
beforeAll(async () => {
  collector = await spanCollector();
  stack = await startTestStack({ env: Object.fromEntries(serviceNames.map((service) => [service, collector.env])) });
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  await collector?.stop();
});

const newTrace = () => {
  const traceId = randomBytes(16).toString('hex');
  return { traceId, headers: { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` } };
};

/** The types of the events on a topic that belong to a trace. */
async function typesIn(topic: TopicName, traceId: string): Promise<string[]> {
  const messages = await readTopic(stack.kafka, topic);
  const mine = messages.filter(({ headers }) => headers.traceparent?.split('-')[1] === traceId);
  return mine.map(({ value }) => JSON.parse(value.toString()).type).sort();
}

test('a click’s trace goes over Kafka to what is made of it, and a tag event’s to its record, in every service', async () => {
  const principal = newPrincipal();
  const click = newTrace();
  const consent = await stack.site.choose({ principal, granted: true, choiceNumber: 1 }, click.headers);
  const isKept = () =>
    stack.sql(`SELECT 1 FROM record_store.evidence WHERE topic = 'consents.v1' AND event_id = $1`, [consent.body.id]);
  await waitFor(async () => (await isKept()).length === 1, { what: 'the consent to be evidence' });
  const visit = newTrace();
  const event = await stack.site.track({ principal, afterConsentId: consent.body.id }, visit.headers);
  const { webhookId } = await deliveryOf(stack, event.body.id);
  await recordOf(stack, webhookId);

  expect(await typesIn('consents.v1', click.traceId)).toEqual(['consent.recorded']);
  await waitFor(async () => (await typesIn('consent-states.v1', click.traceId)).length === 1, { what: 'the state' });
  expect(await typesIn('tag-events.v1', visit.traceId)).toEqual(['tag_event.received']);
  await waitFor(async () => (await typesIn('provisions.v1', visit.traceId)).length === 3, {
    what: 'confirmation, provision and settlement in the trace of the event',
  });
  expect(await typesIn('provisions.v1', visit.traceId)).toEqual([
    'confirmation.made',
    'provision.made',
    'provision.settled',
  ]);
  await waitFor(async () => (await typesIn('records.v1', visit.traceId)).length === 1, { what: 'the record' });

  const servicesOf = (traceId: string) =>
    new Set(
      collector.spans
        .filter((span) => span.traceId === traceId || span.linkedTraceIds.includes(traceId))
        .map(({ service }) => service),
    );
  const all = ['consent-collector', 'tag-relay', 'record-store'];
  await waitFor(() => all.every((service) => servicesOf(click.traceId).has(service)), { what: 'spans of the click' });
  await waitFor(() => all.slice(1).every((service) => servicesOf(visit.traceId).has(service)), {
    what: 'spans of the tag event',
  });
}, 60_000);

test('a record that had to wait for what its provision relied on belongs to the trace of the provision all the same', async () => {
  const written = await writtenProvision(stack);
  const { traceId, headers } = newTrace();
  await writeWith(stack, headers, written.provision);
  const isPending = () =>
    stack.sql('SELECT 1 FROM record_store.pending_provisions WHERE provision_id = $1', [written.provisionId]);
  await waitFor(async () => (await isPending()).length === 1, { what: 'the provision to wait' });
  await write(stack, written.confirmation, written.consent, written.agreementWith([demoAgreement.content]));
  await recordOf(stack, written.provisionId);
  await waitFor(async () => (await typesIn('records.v1', traceId)).length === 1, { what: 'the record in the trace' });
}, 60_000);
