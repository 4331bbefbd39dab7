import { expect, test } from '@jest/globals';
import { bundleReport, verifyBundle } from '../src/index.ts';
import { event, id, sampleEvents, sealBundle, signer } from './sample-bundle.ts';

type Change = Record<string, unknown>;
type Changes = { record?: Change; opened?: Change; closed?: Change; document?: Change; batch?: Change };

const periodRecordId = id(30);
const documentId = id(31);

/** The sample's record as an entry of a contract's record, closed in its batch. */
function entryEvents({ record = {}, opened = {}, closed = {}, document = {}, batch = {} }: Changes = {}) {
  const { batch: daily, batchApproval, ...events } = sampleEvents();
  const { basis, items } = events.record.data;
  const method = { side: 'provider', recordMethod: 'lump', periodRecordId };
  const scope = {
    ...method,
    agreement: basis.agreement,
    counterparty: { ...basis.recipient, details: items.counterparty },
    period: { kind: 'month', month: '2026-11' },
  };
  const batchId = daily.data.batchId;
  const { contentHash } = daily.data;
  const provisionPeriod = { firstDay: '2026-11-20', lastDay: '2026-11-30' };
  const closing = {
    closing: 0,
    batchId,
    contentHash,
    entryCount: 2,
    items: { provisionPeriod },
    retentionUntil: '2029-11-30',
  };
  const attached = { documentId, agreement: basis.agreement, sha256: 'd'.repeat(64), states: ['consent'] };
  return {
    ...events,
    record: {
      ...events.record,
      data: { ...events.record.data, ...method, contractDocuments: [documentId], ...record },
    },
    batch: {
      ...daily,
      data: { ...daily.data, madeOn: '2026-12-02', periodRecordId, supplement: 0, recordCount: 2, ...batch },
    },
    batchApproval,
    opened: event('period_record.opened', id(32), { ...scope, contractDocuments: [documentId], ...opened }),
    closed: event('period_record.closed', id(33), { ...scope, ...closing, ...closed }),
    document: event('contract_document.attached', documentId, { ...attached, ...document }),
  };
}

const verify = async (events: Record<string, ReturnType<typeof event>>) =>
  verifyBundle({ bundle: await sealBundle(events), verifierKey: signer.verifierKey });
const failed = ({ checks }: Awaited<ReturnType<typeof verify>>) =>
  checks.filter(({ ok }) => !ok).map(({ name }) => name);

test('an entry is verified with the opening and closing of what it adds to, and the documents it cites', async () => {
  const verification = await verify(entryEvents());
  expect(failed(verification)).toEqual([]);
  expect(verification.verdict).toBe('verified');
  expect(bundleReport(verification)).toContain('its hash takes every one of them to compute');
  expect(verification.notShown).toContainEqual(expect.stringContaining('the documents themselves'));
});

test('an entry of an open lump record is verified, and that no closing is shown is said', async () => {
  const { batch: _, batchApproval: __, batchDecision: ___, closed: ____, ...events } = entryEvents();
  const verification = await verify(events);
  expect(failed(verification)).toEqual([]);
  expect(verification.notShown).toContainEqual(expect.stringContaining('a closing of the lump record'));
});

test('a closing of other entries stands beside it', async () => {
  const closed = entryEvents().closed;
  const supplement = event('period_record.closed', id(34), {
    ...closed.data,
    closing: 1,
    batchId: id(35),
    contentHash: 'e'.repeat(64),
  });
  expect(failed(await verify({ ...entryEvents(), supplement }))).toEqual([]);
});

test('an entry that was corrected later stands in a batch of some later day, beside the closing that held it first', async () => {
  const again = entryEvents({
    batch: { periodRecordId: undefined, madeOn: '2027-01-15' },
    closed: { batchId: id(38) },
  });
  const { recordId } = again.record.data as { recordId: string };
  const correction = event('record.corrected', id(37), { recordId, kind: 'amended', reason: 'an item was wrong' });
  expect(failed(await verify({ ...again, correction }))).toEqual([]);
  expect(failed(await verify(again))).toEqual(['batch named by the record']);
});

test.each<[string, Changes, string]>([
  [
    'opening of another period record',
    { opened: { periodRecordId: id(39) } },
    'period_record_opened named by the record',
  ],
  ['opening of the other side', { opened: { side: 'recipient' } }, 'period_record_opened named by the record'],
  [
    'opening by another method',
    { opened: { recordMethod: 'contract_substitute' } },
    'period_record_opened named by the record',
  ],
  ['opening of another agreement', { opened: { agreement: {} } }, 'period_record_opened named by the record'],
  [
    'opening with another counterparty',
    { opened: { counterparty: { details: {} } } },
    'period_record_opened named by the record',
  ],
  [
    'opening of another month',
    { opened: { period: { kind: 'month', month: '2026-12' } } },
    'period_record_opened named by the record',
  ],
  [
    'closing with another hash than its batch',
    { closed: { contentHash: 'e'.repeat(64) } },
    'period_record_closed named by the record',
  ],
  [
    'closing of another count than its batch',
    { closed: { entryCount: 3 } },
    'period_record_closed named by the record',
  ],
  [
    "closing that ends before the record's day",
    { closed: { items: { provisionPeriod: { firstDay: '2026-11-20', lastDay: '2026-11-23' } } } },
    'period_record_closed named by the record',
  ],
  [
    'batch of a day before it',
    { batch: { periodRecordId: undefined, madeOn: '2026-11-23' } },
    'batch named by the record',
  ],
  ['batch of another period record', { batch: { periodRecordId: id(39) } }, 'batch named by the record'],
  [
    'document that the record does not cite',
    { document: { documentId: id(39) } },
    'contract_document named by the record',
  ],
  ['document of another agreement', { document: { agreement: {} } }, 'contract_document named by the record'],
  [
    'record that cites a document more',
    { record: { contractDocuments: [documentId, id(39)] } },
    'contract_document present',
  ],
  [
    'record that adds to nothing',
    { record: { periodRecordId: undefined } },
    'period_record_opened named by the record',
  ],
])('with a lie, %s, it fails', async (_what, changes, check) => {
  expect(failed(await verify(entryEvents(changes)))).toContain(check);
});

test('without the opening it fails', async () => {
  const { opened: _, ...events } = entryEvents();
  expect(failed(await verify(events))).toContain('period_record_opened present');
});
