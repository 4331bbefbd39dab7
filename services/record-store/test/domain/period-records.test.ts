import type { AgreementChanged } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { agreementEnd } from '../../src/domain/agreement-end.ts';
import { periodItems } from '../../src/domain/period-items.ts';
import { endOfPeriod, type PeriodScope, periodOf, scopeHash } from '../../src/domain/period-scope.ts';
import { createEntrySum } from '../../src/domain/sum-entries.ts';
import { story } from '../story.ts';

test.each([
  ['2026-11-01', '2026-11', '2026-11-30T15:00:00.000Z'],
  ['2026-11-30', '2026-11', '2026-11-30T15:00:00.000Z'],
  ['2026-12-31', '2026-12', '2026-12-31T15:00:00.000Z'],
  ['2028-02-29', '2028-02', '2028-02-29T15:00:00.000Z'],
])("a provision on %s in Japan adds to %s, which is over at Japan's midnight, %s", (day, month, over) => {
  const period = periodOf('month', day);
  expect(period).toEqual({ kind: 'month', month });
  expect(endOfPeriod(period)?.toISOString()).toBe(over);
});

test('what runs as long as the agreement has no end of its own', () => {
  expect(periodOf('agreement_life', '2026-11-01')).toEqual({ kind: 'agreement_life' });
  expect(endOfPeriod({ kind: 'agreement_life' })).toBeNull();
});

const scope: PeriodScope = {
  side: 'provider',
  recordMethod: 'lump',
  agreement: { agreementId: 'a', version: 1, contentHash: 'b'.repeat(64) },
  counterparty: {
    partyId: 'crm-co',
    version: 1,
    details: { partyName: '株式会社例', partyAddress: '東京都', representativeName: '例 太郎' },
  },
  period: { kind: 'month', month: '2026-11' },
};

test.each<[string, Partial<PeriodScope>]>([
  ['another month', { period: { kind: 'month', month: '2026-12' } }],
  ['another version of the agreement', { agreement: { ...scope.agreement, version: 2 } }],
  ['another version of the other company', { counterparty: { ...scope.counterparty, version: 2 } }],
  ['another representative', { counterparty: { ...scope.counterparty, details: null } }],
  ['the other side', { side: 'recipient' }],
  ['another method', { recordMethod: 'contract_substitute' }],
])('%s is another scope', (_what, change) => {
  expect(scopeHash({ ...scope, ...change })).not.toBe(scopeHash(scope));
});

test('the same scope is found again however its parts are ordered', () => {
  const { period, agreement, ...rest } = scope;
  expect(scopeHash({ period, ...rest, agreement: { ...agreement } })).toBe(scopeHash(scope));
});

type State = AgreementChanged['data'];
const state = story().agreementEvent.data;
const version = (
  number: number,
  effectiveFrom: string,
  effectiveTo: string | null = null,
): State['versions'][number] => ({
  ...state.versions[0]!,
  version: number,
  approvedAt: '2026-11-10T00:00:00.000Z',
  content: { ...state.versions[0]!.content, effectiveFrom, effectiveTo },
});

test.each<[string, Partial<State> & Pick<State, 'versions'>, string | null]>([
  ['has no end while nothing says so', { versions: [version(1, '2026-11-01')] }, null],
  [
    'ends when its last day is over in Japan',
    { versions: [version(1, '2026-11-01', '2027-03-31')] },
    '2027-03-31T15:00:00.000Z',
  ],
  [
    'ends when the agreement does',
    { status: 'ended', changedAt: '2026-12-01T03:00:00.000Z', versions: [version(1, '2026-11-01', '2027-03-31')] },
    '2026-12-01T03:00:00.000Z',
  ],
  ['goes on while it is suspended', { status: 'suspended', versions: [version(1, '2026-11-01')] }, null],
  [
    'ends when a later version takes its place',
    { versions: [version(1, '2026-11-01'), version(2, '2027-01-01')] },
    '2026-12-31T15:00:00.000Z',
  ],
  [
    'ends when a later version is approved after its own first day',
    { versions: [version(1, '2026-11-01'), version(2, '2026-11-05')] },
    '2026-11-10T00:00:00.000Z',
  ],
])('a version of an agreement %s', (_what, change, end) => {
  const data = { ...state, ...change };
  expect(agreementEnd(data, data.versions[0]!)?.toISOString() ?? null).toBe(end);
});

const sums = { firstDay: '2026-11-24', lastDay: '2026-11-30', infoItems: ['閲覧履歴'] };
const { details } = scope.counterparty;

test('Rule 28(1): a lump record states consent and methods, first and last day, counterparty and items', () => {
  const facts = { consentFacts: ['self_confirmed_as_proxy', 'sameness_confirmed'], foreignFacts: [] };
  expect(periodItems('provider', details, { ...sums, ...facts })).toEqual({
    consentConfirmed: { confirmationMethods: ['self_confirmed_as_proxy', 'sameness_confirmed'] },
    provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-30' },
    counterparty: details,
    infoItems: ['閲覧履歴'],
  });
});

test('Rule 28(1)(i): for a recipient abroad, that the information was confirmed, and how', () => {
  const facts = { consentFacts: ['written_pledge'], foreignFacts: ['web_page_inspected'] };
  expect(periodItems('provider', details, { ...sums, ...facts })).toMatchObject({
    foreignInformationConfirmed: { confirmationMethods: ['web_page_inspected'] },
  });
});

test('where no entry has a confirmation the record states none', () => {
  const facts = { consentFacts: [], foreignFacts: [] };
  expect(periodItems('provider', details, { ...sums, ...facts })).toMatchObject({ consentConfirmed: null });
  expect(periodItems('recipient', details, { ...sums, ...facts })).toMatchObject({ consentObtained: null });
});

test("Rule 24(1)(iii): the recipient's record states that consent was obtained, and no day", () => {
  const facts = { consentFacts: ['recipient'], foreignFacts: ['provided'] };
  expect(periodItems('recipient', details, { ...sums, ...facts })).toEqual({
    consentObtained: { obtainedBy: ['recipient'] },
    foreignInformationProvided: true,
    counterparty: details,
    infoItems: ['閲覧履歴'],
  });
});

const group = {
  ...{ count: 1, firstDay: '2026-11-24', lastDay: '2026-11-24', itemCodes: ['a'] },
  ...{ consentFact: 'written_pledge', foreignFact: null, deficient: false, voided: false },
};

test('entries add up to counts, first and last day, and what any of them states; one that was voided only to its count', () => {
  const sum = createEntrySum();
  sum.add({ ...group, count: 3 });
  sum.add({
    ...group,
    firstDay: '2026-11-02',
    lastDay: '2026-11-30',
    itemCodes: ['b', 'a'],
    consentFact: 'sameness_confirmed',
  });
  sum.add({ ...group, firstDay: '2026-11-10', lastDay: '2026-11-10', consentFact: null, deficient: true });
  sum.add({
    ...group,
    count: 2,
    firstDay: '2026-11-01',
    lastDay: '2026-12-01',
    itemCodes: ['c'],
    consentFact: 'x',
    voided: true,
  });
  expect(sum.sums()).toEqual({
    ...{ entryCount: 5, deficientCount: 1, voidedCount: 2, firstDay: '2026-11-02', lastDay: '2026-11-30' },
    ...{ itemCodes: ['a', 'b'], consentFacts: ['sameness_confirmed', 'written_pledge'], foreignFacts: [] },
  });
});

test('no entry that stands has no day', () => {
  const sum = createEntrySum();
  sum.add({ ...group, voided: true });
  expect(sum.sums()).toMatchObject({ entryCount: 0, voidedCount: 1, firstDay: null, lastDay: null, itemCodes: [] });
});
