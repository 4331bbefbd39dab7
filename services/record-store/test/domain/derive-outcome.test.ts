import { recordMade } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import type { ReliedOn } from '../../src/domain/deficiencies.ts';
import { deriveOutcome } from '../../src/domain/derive-outcome.ts';
import { dutyDoesNotApply, type Story, type StoryOptions, story } from '../story.ts';

const recordId = '0190a1b2-c3d4-7000-8000-000000000006';
const now = new Date('2026-11-24T15:00:01.000Z');
const providedAt = new Date('2026-11-24T14:59:59.000Z');

const reliedOnIn = (s: Story): ReliedOn => ({
  agreement: s.agreementEvent.data.versions[0]!,
  recipient: s.parties[1]!.data,
  confirmation: s.confirmationEvent.data,
  consent: s.consentEvent,
});

const derive = (options: StoryOptions, change: (reliedOn: ReliedOn, s: Story) => Partial<ReliedOn> = () => ({})) => {
  const s = story({ providedAt, ...options });
  const reliedOn = { ...reliedOnIn(s), ...change(reliedOnIn(s), s) };
  return deriveOutcome({ provision: s.provisionEvent.data, reliedOn, recordId, now });
};

const recordOf = (...args: Parameters<typeof derive>) => {
  const outcome = derive(...args);
  if (outcome.kind !== 'record') throw new Error('no record was made');
  return outcome.data;
};

test('Rule 28(1): the record has its four items, and fits the contract', () => {
  const data = recordOf({});
  expect(recordMade.schema.parse(data)).toEqual(data);
  expect(data.deficiencies).toEqual([]);
  expect(data.items).toEqual({
    consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
    providedOn: '2026-11-24',
    counterparty: {
      partyName: '株式会社シーアールエム',
      partyAddress: '東京都千代田区丸の内1-1-1',
      representativeName: '鈴木 一郎',
    },
    infoItems: ['サイトXで閲覧した商品カテゴリ'],
  });
});

test('Rules 27(2), 29(iii): it is made and kept from the day of making in Japan, which may follow the day of provision', () => {
  expect(recordOf({})).toMatchObject({
    madeOn: '2026-11-25',
    retentionStartsOn: '2026-11-25',
    retentionUntil: '2029-11-25',
  });
});

test('guideline 3-7-1: where the duty does not apply, the provision is filed with the decision that says so', () => {
  const outcome = derive({ agreement: { applicabilityDecision: dutyDoesNotApply } });
  expect(outcome).toMatchObject({
    kind: 'filed',
    data: { applicabilityDecision: dutyDoesNotApply, filedAt: now.toISOString() },
  });
});

test('Rule 28(1)(i): for a recipient abroad the record states that the information was confirmed, and how', () => {
  const foreignRecipient = { countryCode: 'US', exemption: null, reviewDueOn: null };
  const data = recordOf({ agreement: { foreignRecipient } }, ({ confirmation }) => ({
    confirmation: { ...confirmation!, foreignConfirmationMethod: 'web_page_inspected' },
  }));
  expect(data.items.foreignInformationConfirmed).toEqual({ confirmationMethod: 'web_page_inspected' });
  expect(data.deficiencies).toEqual([]);
});

const abroad = { countryCode: 'US', exemption: null, reviewDueOn: null };
const vague = [{ itemCode: 'viewed-category', name: { ja: '当社が有する一切の情報', en: 'any information we hold' } }];
const cases: [string, string, StoryOptions, Parameters<typeof derive>[1]][] = [
  ['Act 31(1)(i)', 'consent_missing', {}, () => ({ consent: null })],
  ['Act 31(1)(i)', 'consent_not_granted', {}, (_, s) => ({ consent: refused(s) })],
  ['Rule 28(1)(i)', 'consent_confirmation_missing', {}, () => ({ confirmation: null })],
  [
    'Rule 28(1)(i)',
    'confirmation_of_another_provision',
    {},
    ({ confirmation }) => ({ confirmation: { ...confirmation!, principal: 'somebody-else' } }),
  ],
  [
    'Act 31(1)',
    'confirmed_after_provision',
    {},
    ({ confirmation }) => ({ confirmation: { ...confirmation!, confirmedAt: '2026-11-24T15:00:00.000Z' } }),
  ],
  ['Rule 28(1)(i)', 'foreign_information_confirmation_missing', { agreement: { foreignRecipient: abroad } }, undefined],
  [
    'Rule 28(1)(iii)',
    'representative_name_missing',
    {},
    ({ recipient }) => ({ recipient: { ...recipient, details: { ...recipient.details, representativeName: null } } }),
  ],
  ['Rule 28(1)(iii)', 'recipient_not_in_agreement', { agreement: { recipientPartyId: 'another-co' } }, undefined],
  ['Rule 28(1)(iv)', 'item_not_in_agreement:unheard-of', { itemCodes: ['viewed-category', 'unheard-of'] }, undefined],
  ['Rule 28(1)(iv), guideline 3-7-4-3-1', 'item_vague:viewed-category', { agreement: { items: vague } }, undefined],
  [
    'policy',
    'agreement_content_not_its_hash',
    {},
    ({ agreement }) => ({ agreement: { ...agreement, content: { ...agreement.content, effectiveTo: '2030-01-01' } } }),
  ],
];

test.each(cases)('%s: the record is made and states the deficiency %s', (_rule, deficiency, options, change) => {
  const data = recordOf(options, change);
  expect(data.deficiencies).toEqual([deficiency]);
  expect(recordMade.schema.safeParse(data).success).toBe(true);
});

test.each(['equivalentCountry', 'conformingSystem'] as const)(
  'Act 31(1)(ii): with the exemption %s no foreign information is asked for',
  (exemption) => {
    expect(recordOf({ agreement: { foreignRecipient: { ...abroad, exemption } } }).deficiencies).toEqual([]);
  },
);

test('Rule 28(1)(iii): a recipient who is no corporation needs no representative', () => {
  const data = recordOf({}, ({ recipient }) => ({
    recipient: { ...recipient, details: { ...recipient.details, kind: 'individual', representativeName: null } },
  }));
  expect(data.deficiencies).toEqual([]);
});

function refused(s: Story): Story['consentEvent'] {
  const { consentEvent } = s;
  return {
    ...consentEvent,
    data: { ...consentEvent.data, choices: consentEvent.data.choices.map((choice) => ({ ...choice, granted: false })) },
  };
}
