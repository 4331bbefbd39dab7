import { saidDigest } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { consentEventOf } from '../src/domain/consent-event.ts';
import { submissionOf } from './submission.ts';

const hash = 'a'.repeat(64);
const notice = { contentHash: hash, recipientPartyId: 'acme', purposeCode: 'ads' };
const site = { tenant: 'tenant-a', siteId: 'shop' };
const receivedAt = new Date('2026-11-24T03:00:10.000Z');
const submission = submissionOf({ notice: { noticeId: 'ads', version: 1, contentHash: hash } });

test('a choice counts from receipt less the time elapsed since the click', () => {
  const event = consentEventOf({
    submission: { ...submission, elapsedMs: 9_500 },
    site,
    notices: [notice],
    receivedAt,
  });
  expect(event.data.effectiveAt).toBe('2026-11-24T03:00:00.500Z');
  expect(event).toMatchObject({
    type: 'consent.recorded',
    id: submission.id,
    tenantid: 'tenant-a',
    subject: submission.principal,
  });
});

test('recipient and purpose come from the notice, whatever the browser says', () => {
  const event = consentEventOf({ submission, site, notices: [notice], receivedAt });
  expect(event.data.choices).toEqual([
    {
      recipientPartyId: 'acme',
      purposeCode: 'ads',
      notice: { noticeId: 'ads', version: 1, contentHash: hash },
      granted: true,
      shownPosition: 1,
    },
  ]);
});

test('a notice version that was never published is refused, with the path of the choice', () => {
  const refused = () => consentEventOf({ submission, site, notices: [undefined], receivedAt });
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'unknown_notice_version',
      details: [expect.objectContaining({ path: '/choices/0/noticeVersion' })],
    }),
  );
});

test('a notice whose text is not the published one is refused, with the path of the hash', () => {
  const refused = () =>
    consentEventOf({ submission, site, notices: [{ ...notice, contentHash: 'b'.repeat(64) }], receivedAt });
  expect(refused).toThrow(
    expect.objectContaining({ details: [expect.objectContaining({ path: '/choices/0/noticeContentHash' })] }),
  );
});

test('a withdrawal that grants something is refused', () => {
  const refused = () =>
    consentEventOf({ submission: { ...submission, action: 'withdraw' }, site, notices: [notice], receivedAt });
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'withdrawal_grants',
      details: [expect.objectContaining({ path: '/choices/0/granted' })],
    }),
  );
});

test('a repeated submission means the same although its times differ, and a different choice means something else', () => {
  const first = consentEventOf({ submission, site, notices: [notice], receivedAt });
  const again = consentEventOf({
    submission: { ...submission, elapsedMs: 4_000 },
    site,
    notices: [notice],
    receivedAt: new Date(),
  });
  const refusal = { ...submission, choices: submission.choices.map((choice) => ({ ...choice, granted: false })) };
  const other = consentEventOf({ submission: refusal, site, notices: [notice], receivedAt });
  expect(saidDigest(again)).toBe(saidDigest(first));
  expect(saidDigest(other)).not.toBe(saidDigest(first));
});
