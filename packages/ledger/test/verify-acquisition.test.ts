import { expect, test } from '@jest/globals';
import { type BundleVerification, bundleReport, htmlReport, verifyBundle } from '../src/index.ts';
import { event, id, sampleAcquisition, sampleEvents, sealBundle, signer } from './sample-bundle.ts';

type Events = ReturnType<typeof sampleAcquisition>;

const verify = (bundle: unknown) => verifyBundle({ bundle, verifierKey: signer.verifierKey });
const failures = ({ checks }: BundleVerification) => checks.filter(({ ok }) => !ok);
const withData = (events: Events, name: keyof Events, data: object) => ({
  ...events,
  [name]: { ...events[name], data: { ...events[name].data, ...data } },
});
const basisOf = ({ record }: Events) => record.data.basis;

test("a bundle of a recipient's record is verified, with the record that has the items it leaves out", async () => {
  const bundle = await sealBundle(sampleAcquisition());
  const verification = verify(bundle);
  expect(failures(verification)).toEqual([]);
  expect(verification.verdict).toBe('verified');
  expect(verification.notShown).toEqual(['who approved the agreement', expect.stringContaining('no time-stamp')]);
  const report = htmlReport(verification, bundle);
  for (const words of ['取得の記録', '取得の報告', '提供元の確認', '省略した事項を記載した記録'])
    expect(report).toContain(words);
});

const lies: [string, (events: Events) => object, string][] = [
  ['no record', ({ record: _, ...events }) => events, 'one record'],
  ["the provider's record too", (events) => ({ ...events, other: { ...sampleEvents().record } }), 'one record'],
  ['no report', ({ acquisition: _, ...events }) => events, 'acquisition present'],
  ['no agreement', ({ agreement: _, ...events }) => events, 'agreement present'],
  ['no consent', ({ consent: _, ...events }) => events, 'consent present'],
  ['no notice', ({ notice: _, ...events }) => events, 'notice present'],
  ['no confirmation of the provider', ({ identity: _, ...events }) => events, 'provider_identity present'],
  ['no record with the omitted items', ({ referencedRecord: _, ...events }) => events, 'referenced_record present'],
  [
    'another acquisition',
    (events) => withData(events, 'acquisition', { acquisitionId: id(90) }),
    'acquisition named by the record',
  ],
  [
    'another day',
    (events) => withData(events, 'acquisition', { acquiredAt: '2026-11-24T15:00:00.000Z' }),
    'acquisition named by the record',
  ],
  [
    'a report of another person',
    (events) => withData(events, 'acquisition', { principalIdentifier: 'member-2' }),
    'one person',
  ],
  ['a consent of another person', (events) => withData(events, 'consent', { principal: 'someone-else' }), 'one person'],
  [
    'a consent for another purpose',
    (events) => withData(events, 'consent', { choices: [{ ...events.consent.data.choices[0], purposeCode: 'x' }] }),
    'consent named by the record',
  ],
  [
    'a refusal',
    (events) => withData(events, 'consent', { choices: [{ ...events.consent.data.choices[0], granted: false }] }),
    'consent named by the record',
  ],
  [
    'a report under another agreement',
    (events) => withData(events, 'acquisition', { agreementId: 'a2' }),
    'acquisition named by the record',
  ],
  [
    'another confirmed provider',
    (events) =>
      withData(events, 'identity', { provider: { ...events.identity.data.provider, partyAddress: '京都府' } }),
    'provider_identity named by the record',
  ],
  [
    'an earlier confirmation with other content',
    (events) =>
      withData(events, 'earlierIdentity', { provider: { ...events.identity.data.provider, kind: 'individual' } }),
    'provider_identity named by the record',
  ],
  [
    'a confirmation that nothing names',
    (events) => withData(events, 'earlierIdentity', { confirmationId: id(91) }),
    'provider_identity named by the record',
  ],
  [
    'another record with the omitted items',
    (events) => withData(events, 'referencedRecord', { recordId: id(92) }),
    'referenced_record named by the record',
  ],
  [
    'a record without the omitted items',
    (events) =>
      withData(events, 'referencedRecord', { items: { ...events.referencedRecord.data.items, counterparty: null } }),
    'referenced_record named by the record',
  ],
  [
    "the provider's record for the omitted items",
    (events) => withData(events, 'referencedRecord', { side: 'provider' }),
    'referenced_record named by the record',
  ],
  [
    'a record that is referred to by none',
    (events) => withData(events, 'record', { omitted: undefined, items: events.referencedRecord.data.items }),
    'referenced_record named by the record',
  ],
  ["the other side's batch", (events) => withData(events, 'batch', { side: 'provider' }), 'batch named by the record'],
  [
    "another agreement's batch",
    (events) => withData(events, 'batch', { agreementId: 'a2' }),
    'batch named by the record',
  ],
  [
    'a party of no part in it',
    (events) => ({ ...events, party: sampleEvents().provider }),
    'party named by the record',
  ],
  [
    "a provider's provision",
    (events) => ({ ...events, provision: sampleEvents().provision }),
    'provision named by the record',
  ],
  [
    'evidence of two tenants',
    (events) => ({ ...events, identity: { ...events.identity, tenantid: 'x' } }),
    'one tenant',
  ],
];

test.each(lies)(
  'honestly logged evidence of an acquisition with %s fails, naming the check',
  async (_, change, name) => {
    const verification = verify(await sealBundle(change(sampleAcquisition()) as Events));
    expect(verification.verdict).toBe('failed');
    expect(failures(verification).map((check) => check.name)).toContain(name);
  },
);

test('a deficient record that names next to nothing is verified as logged, and the report says so', async () => {
  const { acquisition, record } = sampleAcquisition();
  const nothing = { agreement: null, providerIdentityConfirmationId: null, consentId: null, notice: null };
  const events = {
    acquisition: { ...acquisition, data: { ...acquisition.data, consent: null, principalIdentifier: null } },
    record: event('acquisition_record.made', id(35), {
      ...record.data,
      omitted: undefined,
      items: { consentObtained: null, counterparty: null, principalIdentifier: null, infoItems: ['history'] },
      basis: { ...basisOf(sampleAcquisition()), ...nothing },
      deficiencies: ['consent_missing'],
    }),
  };
  const verification = verify(await sealBundle(events));
  expect(failures(verification)).toEqual([]);
  expect(bundleReport(verification)).toContain('DEFICIENT: consent_missing');
  expect(verification.notShown).toContain("a confirmation of the provider's identity: the record names none");
});

test("a provider's record that leaves items out is verified with the record that has them, and not without", async () => {
  const { record, ...others } = sampleEvents();
  const { batch: _, batchApproval: __, batchDecision: ___, ...rest } = others;
  const items = { ...record.data.items, consentConfirmed: null, counterparty: null, infoItems: [] };
  const omitted = { recordId: id(40), items: ['consent', 'counterparty', 'infoItems'] };
  const side = 'provider';
  const events = {
    ...rest,
    referencedRecord: event('record.made', id(41), { ...record.data, side, recordId: id(40) }),
    record: event('record.made', id(14), { ...record.data, side, items, omitted }),
  };
  expect(failures(verify(await sealBundle(events)))).toEqual([]);
  const { referencedRecord: ____, ...without } = events;
  expect(failures(verify(await sealBundle(without))).map(({ name }) => name)).toContain('referenced_record present');
});

/** The events behind a provider's record that the recipient made by proxy. */
function proxyEvents(report: object = {}) {
  const {
    record,
    provision: _,
    confirmation: __,
    settlement: ___,
    tag: ____,
    batch,
    batchApproval,
    ...others
  } = sampleEvents();
  const { batchDecision: _____, ...rest } = others;
  return {
    ...rest,
    report: event('provision.reported', id(50), {
      ...{ provisionId: id(12), principal: rest.consent.data.principal, agreementId: 'a1', consentId: id(1) },
      confirmation: { confirmationMethod: 'self_confirmed_as_proxy', foreignConfirmationMethod: null },
      ...{ providedAt: '2026-11-23T15:30:00.000Z', reportedForParty: 'crm' },
      ...report,
    }),
    record: event('record.made', id(14), {
      ...{ ...record.data, side: 'provider', recordedByProxy: { partyId: 'crm' } },
      basis: { ...record.data.basis, confirmationId: null, tag: null },
    }),
    ...{ batch, batchApproval },
  };
}

test("a provider's record that the recipient made by proxy is verified with the report it was made from", async () => {
  const verification = verify(await sealBundle(proxyEvents()));
  expect(failures(verification)).toEqual([]);
});

test.each<[string, object]>([
  ['another provision', { provisionId: id(90) }],
  ['another recipient', { reportedForParty: 'x' }],
  ['another day', { providedAt: '2026-11-24T15:30:00.000Z' }],
  ['another agreement', { agreementId: 'a2' }],
  ['another consent', { consentId: id(91) }],
  ['another method', { confirmation: { confirmationMethod: 'written_pledge' } }],
])('a report of %s is not what a record by proxy was made from', async (_, report) => {
  const verification = verify(await sealBundle(proxyEvents(report)));
  expect(failures(verification).map(({ name }) => name)).toContain('provision_report named by the record');
});

test('a record by proxy without its report fails', async () => {
  const { report: _, ...events } = proxyEvents();
  expect(failures(verify(await sealBundle(events))).map(({ name }) => name)).toContain('provision_report present');
});
