import { newId } from '@akashi/contracts';
import { verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { type Story, story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

/** Another provision of the same person, its confirmation found the same as the first one's, which `recordId` states. */
function repeated({ confirmationEvent, provisionEvent, confirmationId: sameAs }: Story, recordedIn: string) {
  const [provisionId, confirmationId] = [newId(), newId()];
  const confirmed = { confirmationId, confirmationMethod: 'sameness_confirmed' as const, sameAs, recordedIn };
  return {
    provisionId,
    events: [
      { ...confirmationEvent, id: newId(), data: { ...confirmationEvent.data, ...confirmed } },
      { ...provisionEvent, id: newId(), data: { ...provisionEvent.data, provisionId, confirmationId } },
    ],
  };
}

interface Leaf {
  role: string;
  value: string;
}

/** The record's bundle, once what accompanies it is in the log too, with its verification. */
async function bundleOf(recordId: string, role: string) {
  const bundle = await waitFor(
    async () => {
      const { status, body } = await service.call(`/v1/records/${recordId}/evidence`);
      return status === 200 && body.leaves.some((leaf: Leaf) => leaf.role === role) ? body : undefined;
    },
    { what: 'the bundle' },
  );
  const { verifierKey } = (await service.call('/v1/log/key')).body;
  const verification = verifyBundle({ bundle, verifierKey });
  const failed = verification.checks.filter(({ ok }) => !ok);
  const dataOf = (wanted: string) =>
    bundle.leaves
      .filter((leaf: Leaf) => leaf.role === wanted)
      .map((leaf: Leaf) => JSON.parse(Buffer.from(leaf.value, 'base64').toString()).data);
  return { dataOf, failed, notShown: verification.notShown };
}

test('a record states that it was confirmed by sameness, and its bundle shows the earlier confirmation and that it was recorded (Rule 26(3))', async () => {
  const first = story({ agreementId: 'repeating', agreement: { confirmRepeatsBySameness: true } });
  await service.publish(...first.basis, ...first.provisionEvents);
  const earlier = await recordOf(service, first.provisionId);
  const later = repeated(first, earlier.recordId);
  await service.publish(...later.events);
  const record = await recordOf(service, later.provisionId);
  expect(record).toMatchObject({
    items: { consentConfirmed: { confirmationMethod: 'sameness_confirmed' } },
    deficiencies: [],
  });
  const { dataOf, failed, notShown } = await bundleOf(record.recordId, 'same_confirmation');
  expect(failed).toEqual([]);
  expect(dataOf('same_confirmation')).toEqual([first.confirmationEvent.data]);
  expect(dataOf('same_confirmation_record')).toMatchObject([{ recordId: earlier.recordId }]);
  expect(notShown).not.toContain('that the earlier confirmation was recorded');

  const own = await bundleOf(earlier.recordId, 'confirmation');
  expect(own.failed).toEqual([]);
  expect(own.dataOf('same_confirmation')).toEqual([]);
});

test('where the record also leaves out what the earlier one has, that one stands in the bundle once', async () => {
  const agreement = { confirmRepeatsBySameness: true, omitRepeatedItems: true };
  const first = story({ tenant: 'provider-demo', agreementId: 'repeating-less', agreement });
  await service.publish(...first.basis, ...first.provisionEvents);
  const earlier = await recordOf(service, first.provisionId);
  const settled = first.settled('delivered');
  await service.publish(settled);
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [settled.id])).rowCount === 1,
    { what: 'the settlement to be kept' },
  );
  const later = repeated(first, earlier.recordId);
  await service.publish(...later.events);
  const record = await recordOf(service, later.provisionId);
  // How it was confirmed differs, so that this item is never left out (Rule 28(2): the same content).
  expect(record).toMatchObject({
    omitted: { recordId: earlier.recordId, items: ['counterparty', 'infoItems'] },
    items: { consentConfirmed: { confirmationMethod: 'sameness_confirmed' } },
  });
  const { dataOf, failed, notShown } = await bundleOf(record.recordId, 'same_confirmation');
  expect(failed).toEqual([]);
  expect(dataOf('referenced_record')).toMatchObject([{ recordId: earlier.recordId }]);
  expect(dataOf('same_confirmation_record')).toEqual([]);
  expect(notShown).not.toContain('that the earlier confirmation was recorded');
});
