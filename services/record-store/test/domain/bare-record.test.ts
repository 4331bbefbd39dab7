import { newId, type ProvisionReported, recordMade } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { deriveBareRecord } from '../../src/domain/derive-bare-record.ts';
import { story } from '../story.ts';

const s = story();
const [provider, recipient] = [s.parties[0]!.data, s.parties[1]!.data];
const version = s.agreementEvent.data.versions[0]!;
const now = new Date('2026-11-24T15:00:01.000Z');
const report: ProvisionReported['data'] = {
  ...{ provisionId: newId(), principal: s.principal, agreementId: 'shop-to-crm', agreementVersion: null },
  ...{ consentId: s.consentId, itemCodes: ['viewed-category'], providedAt: '2026-11-24T14:59:59.000Z' },
  confirmation: {
    ...{ confirmationMethod: 'recipient_declaration', foreignConfirmationMethod: null },
    confirmedAt: '2026-11-24T14:00:00.000Z',
  },
  ...{ reportedForParty: 'crm-co', reportedBy: 'crm-backend', reportedAt: now.toISOString() },
};
const consent = { consentId: s.consentId, notice: s.notice };
const none = { consentId: null, notice: null };

type Given = Parameters<typeof deriveBareRecord>[0];
const derive = (given: Partial<Given>) =>
  deriveBareRecord({
    report,
    agreement: 'agreement_not_found',
    provider: null,
    recipient,
    consent,
    recordId: newId(),
    now,
    ...given,
  });

test.each<[string, Partial<Given>, string[]]>([
  [
    'Act 31(3): without its agreement it is recorded all the same, and says so',
    {},
    ['consent_without_agreement', 'item_not_in_agreement:viewed-category', 'agreement_not_found'],
  ],
  [
    'Rule 28(1)(i): without consent and confirmation',
    { consent: none, report: { ...report, confirmation: null } },
    ['consent_missing', 'consent_confirmation_missing', 'item_not_in_agreement:viewed-category', 'agreement_not_found'],
  ],
  [
    'Act 31(1): confirmed after the provision',
    { report: { ...report, confirmation: { ...report.confirmation!, confirmedAt: '2026-11-24T15:00:00.000Z' } } },
    [
      'consent_without_agreement',
      'confirmed_after_provision',
      'item_not_in_agreement:viewed-category',
      'agreement_not_found',
    ],
  ],
  [
    'Rule 28(1)(iii): without the recipient’s details, under an agreement that is here',
    { agreement: version, provider, recipient: null },
    ['recipient_not_found'],
  ],
  [
    'Rule 28(1)(iii): a corporation without its representative',
    { recipient: { ...recipient, details: { ...recipient.details, representativeName: null } } },
    [
      'consent_without_agreement',
      'representative_name_missing',
      'item_not_in_agreement:viewed-category',
      'agreement_not_found',
    ],
  ],
  [
    'Act 31(1)(ii): a recipient abroad whose information was not confirmed',
    {
      ...{ recipient: null, provider },
      agreement: {
        ...version,
        content: { ...version.content, foreignRecipient: { countryCode: 'US', exemption: null } as never },
      },
    },
    ['foreign_information_confirmation_missing', 'recipient_not_found'],
  ],
  [
    'the version named is not here',
    { agreement: 'agreement_version_not_found' },
    ['consent_without_agreement', 'item_not_in_agreement:viewed-category', 'agreement_version_not_found'],
  ],
])('%s', (_, given, deficiencies) => {
  const data = derive(given);
  expect(data.deficiencies).toEqual(deficiencies);
  expect(recordMade.schema.parse(data)).toEqual(data);
});

test('Rule 28(1), 29(iii), guideline 3-7-4-2-4: it states what is known of the items, that it was made by proxy, and is kept three years', () => {
  expect(derive({})).toMatchObject({
    ...{ recordedByProxy: { partyId: 'crm-co' }, recordMethod: 'per_occasion', madeOn: '2026-11-25' },
    items: {
      consentConfirmed: { confirmationMethod: 'recipient_declaration' },
      providedOn: '2026-11-24',
      counterparty: { partyName: '株式会社シーアールエム', representativeName: '鈴木 一郎' },
      infoItems: ['viewed-category'],
    },
    basis: { agreement: null, provider: null, recipient: { partyId: 'crm-co', version: 1 }, consentId: null },
    retentionUntil: '2029-11-25',
  });
});
