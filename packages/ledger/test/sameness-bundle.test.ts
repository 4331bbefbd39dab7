import { expect, test } from '@jest/globals';
import { type BundleVerification, bundleReport, htmlReport, verifyBundle } from '../src/index.ts';
import { event, id, sampleEvents, sealBundle, signer } from './sample-bundle.ts';

const verify = (bundle: unknown) => verifyBundle({ bundle, verifierKey: signer.verifierKey });
const failures = ({ checks }: BundleVerification) => checks.filter(({ ok }) => !ok);

/** The events behind a record whose confirmation was found the same as an earlier one (Rule 26(3)). */
function samenessEvents() {
  const { confirmation, record, ...events } = sampleEvents();
  const [earlierId, earlierRecordId] = [id(50), id(51)];
  const sameness = { confirmationMethod: 'sameness_confirmed' };
  const items = { ...record.data.items, consentConfirmed: sameness };
  const made = { ...record.data, side: 'provider', deficiencies: [] as string[] };
  return {
    ...events,
    confirmation: event('confirmation.made', confirmation.id, {
      ...{ ...confirmation.data, ...sameness, sameAs: earlierId, recordedIn: earlierRecordId },
      confirmedAt: '2026-11-23T15:29:59.000Z',
    }),
    record: event('record.made', record.id, { ...made, items }),
    sameConfirmation: event('confirmation.made', id(52), {
      ...{ ...confirmation.data, confirmationId: earlierId },
      confirmedAt: '2026-11-20T00:00:00.000Z',
    }),
    sameConfirmationRecord: event('record.made', id(53), {
      ...{ ...made, recordId: earlierRecordId, madeOn: '2026-11-20' },
      basis: { ...record.data.basis, provisionId: id(54), confirmationId: earlierId },
    }),
  };
}

type Events = ReturnType<typeof samenessEvents>;

const withData = (events: Events, name: keyof Events, data: object) => ({
  ...events,
  [name]: { ...events[name], data: { ...events[name].data, ...data } },
});

test('a confirmation by sameness is verified with the earlier confirmation and the record of it, and the report names both', async () => {
  const bundle = await sealBundle(samenessEvents());
  const verification = verify(bundle);
  expect(failures(verification)).toEqual([]);
  expect(verification.verdict).toBe('verified');
  expect(verification.notShown).toEqual([expect.stringContaining('no time-stamp was checked')]);
  expect(bundleReport(verification)).toContain('made by self_confirmed_as_proxy');
  for (const words of ['内容が同一とされた従前の確認', '従前の確認を記載した記録']) {
    expect(htmlReport(verification, bundle)).toContain(words);
  }
});

test('once the earlier record was disposed of, the bundle is verified and says what it does not show', async () => {
  const { sameConfirmation: _, sameConfirmationRecord: __, ...events } = samenessEvents();
  const bundle = await sealBundle(events);
  const verification = verify(bundle);
  expect(verification.verdict).toBe('verified');
  expect(verification.notShown).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^the earlier confirmation: /),
      'that the earlier confirmation was recorded',
    ]),
  );
  expect(htmlReport(verification, bundle)).toContain('従前の確認が記録されたこと');
});

test('the record that items are left out by reference to may be the one that states the earlier confirmation', async () => {
  const { sameConfirmationRecord: referencedRecord, record, ...events } = samenessEvents();
  const omitted = { recordId: referencedRecord.data.recordId, items: ['infoItems'] };
  const items = { ...record.data.items, infoItems: [] };
  const verification = verify(
    await sealBundle({ ...events, referencedRecord, record: { ...record, data: { ...record.data, items, omitted } } }),
  );
  expect(failures(verification)).toEqual([]);
  expect(verification.notShown).toEqual([expect.stringContaining('no time-stamp was checked')]);
});

const earlier = 'same_confirmation named by the record';
const earlierRecord = 'same_confirmation_record named by the record';

test.each<[string, (events: Events) => object, string]>([
  ['of another person', (events) => withData(events, 'sameConfirmation', { principal: 'x' }), earlier],
  ['for another recipient', (events) => withData(events, 'sameConfirmation', { recipientPartyId: 'x' }), earlier],
  ['for another purpose', (events) => withData(events, 'sameConfirmation', { purposeCode: 'x' }), earlier],
  [
    'under another agreement version',
    (events) =>
      withData(events, 'sameConfirmation', { agreement: { ...events.confirmation.data.agreement, version: 2 } }),
    earlier,
  ],
  [
    'of another consent',
    (events) =>
      withData(events, 'sameConfirmation', { consent: { ...events.confirmation.data.consent, consentId: id(60) } }),
    earlier,
  ],
  [
    'under another notice version',
    (events) =>
      withData(events, 'sameConfirmation', {
        consent: {
          ...events.confirmation.data.consent,
          notice: { noticeId: 'n1', version: 1, contentHash: 'c'.repeat(64) },
        },
      }),
    earlier,
  ],
  [
    'by another foreign method',
    (events) => withData(events, 'sameConfirmation', { foreignConfirmationMethod: 'document_presented' }),
    earlier,
  ],
  ['with another id', (events) => withData(events, 'sameConfirmation', { confirmationId: id(60) }), earlier],
  [
    'that was itself by sameness',
    (events) => withData(events, 'sameConfirmation', { confirmationMethod: 'sameness_confirmed', sameAs: id(61) }),
    earlier,
  ],
  [
    'made later',
    (events) => withData(events, 'sameConfirmation', { confirmedAt: '2026-11-24T00:00:00.000Z' }),
    earlier,
  ],
  [
    'beside a confirmation by another method',
    (events) => withData(events, 'confirmation', { confirmationMethod: 'self_confirmed_as_proxy' }),
    earlier,
  ],
  [
    'stated by another record',
    (events) => withData(events, 'sameConfirmationRecord', { recordId: id(60) }),
    earlierRecord,
  ],
  [
    'whose record is of another confirmation',
    (events) => withData(events, 'sameConfirmationRecord', { basis: events.record.data.basis }),
    earlierRecord,
  ],
  [
    'whose record states sameness',
    (events) => withData(events, 'sameConfirmationRecord', { items: events.record.data.items }),
    earlierRecord,
  ],
  [
    'whose record is deficient',
    (events) => withData(events, 'sameConfirmationRecord', { deficiencies: ['x'] }),
    earlierRecord,
  ],
])('an earlier confirmation %s fails, naming the check', async (_, change, name) => {
  const verification = verify(await sealBundle(change(samenessEvents()) as Events));
  expect(verification.verdict).toBe('failed');
  expect(failures(verification).map((check) => check.name)).toContain(name);
});
