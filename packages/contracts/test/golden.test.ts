import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  type AgreementChanged,
  agreementChanged,
  contractOf,
  decodeEvent,
  encodeEvent,
  eventContracts,
  newEvent,
  saidDigest,
  topicNames,
  topics,
} from '../src/index.ts';

const folder = new URL('../golden/', import.meta.url);
const golden = readdirSync(folder).map((file) => ({ file, bytes: readFileSync(new URL(file, folder)) }));

test.each(golden)('the golden event $file is read as it was written', ({ bytes }) => {
  const written = JSON.parse(bytes.toString());
  expect(decodeEvent(contractOf(written.type).topic, bytes)).toEqual({ ok: true, event: written });
});

test('every event version has a golden file, so that none is dropped by accident', () => {
  const expected = eventContracts.map(({ type, version }) => `${type}.v${version}.json`).sort();
  expect(golden.map(({ file }) => file).sort()).toEqual(expect.arrayContaining(expected));
});

test('a message is keyed by tenant and subject, and its bytes are the event', () => {
  const { bytes } = golden.find(({ file }) => file === 'consent.recorded.v1.json')!;
  const event = JSON.parse(bytes.toString());
  const message = encodeEvent(event);
  expect(message.topic).toBe('consents.v1');
  expect(message.key).toBe(`provider-demo:${event.data.principal}`);
  expect(JSON.parse(message.value.toString())).toEqual(event);
});

test.each([
  ['bytes that are not JSON', 'consents.v1', Buffer.from([0xff, 0x00]), 'unreadable'],
  ['JSON that is no event', 'consents.v1', Buffer.from('{"a":1}'), 'unreadable'],
] as const)('%s are unreadable', (_, topic, bytes, reason) => {
  expect(decodeEvent(topic, bytes)).toMatchObject({ ok: false, reason });
});

test('an event of a later version is unknown, not unreadable', () => {
  const event = JSON.parse(golden.find(({ file }) => file === 'consent.recorded.v1.json')!.bytes.toString());
  const later = { ...event, dataschema: 'urn:akashi:event:consent.recorded:2' };
  expect(decodeEvent('consents.v1', Buffer.from(JSON.stringify(later)))).toMatchObject({
    ok: false,
    reason: 'unknown',
  });
});

test.each([
  ['akashi/approval', 'audit.approval.v1'],
  ['akashi/consent-collector', 'audit.consent-collector.v1'],
  ['akashi/record-store', 'audit.record-store.v1'],
  ['akashi/tag-relay', 'audit.tag-relay.v1'],
] as const)('what %s logs of itself goes to its own topic, and is taken from no other', (source, topic) => {
  const event = { ...JSON.parse(golden.find(({ file }) => file === 'audit.logged.v1.json')!.bytes.toString()), source };
  const message = encodeEvent(event);
  expect(message.topic).toBe(topic);
  for (const name of topicNames.filter((each) => each.startsWith('audit.'))) {
    const decoded = decodeEvent(name, message.value);
    expect(decoded).toMatchObject(name === topic ? { ok: true } : { ok: false, reason: 'unreadable' });
    if (name === topic) expect(topics[name].producer).toBe(source.slice('akashi/'.length));
  }
});

test('a known event whose data breaks its schema is unreadable and says where', () => {
  const event = JSON.parse(golden.find(({ file }) => file === 'consent.recorded.v1.json')!.bytes.toString());
  event.data.choices[0].granted = 'yes';
  const decoded = decodeEvent('consents.v1', Buffer.from(JSON.stringify(event)));
  expect(decoded).toMatchObject({
    ok: false,
    reason: 'unreadable',
    detail: expect.stringContaining('choices[0].granted'),
  });
});

test("the copy of an agreement in its recipient's tenant has a key of its own", () => {
  const {
    tenantid: tenant,
    source,
    time,
    data,
  } = JSON.parse(golden.find(({ file }) => file === 'agreement.changed.v1.json')!.bytes.toString()) as AgreementChanged;
  const keyIn = (each: string) =>
    encodeEvent(newEvent(agreementChanged, { source, tenant: each, data, time: new Date(time) })).key;
  expect(keyIn(tenant)).toBe('provider-demo:shop-to-crm');
  expect(keyIn('recipient-demo')).toBe('recipient-demo:provider-demo:shop-to-crm');
});

test('a submission sent again has the digest of the first; another one under the same id has not', () => {
  const first = JSON.parse(golden.find(({ file }) => file === 'consent.recorded.v1.json')!.bytes.toString());
  const again = { ...first, data: { ...first.data, elapsedMs: 9000, receivedAt: '2026-11-24T04:00:00.000Z' } };
  const other = { ...first, data: { ...first.data, choices: [{ ...first.data.choices[0], granted: false }] } };
  expect(saidDigest(again)).toBe(saidDigest(first));
  expect(saidDigest(other)).not.toBe(saidDigest(first));
});
