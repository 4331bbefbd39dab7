import type { ReviewSubject } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { firstDue, type MadeReview, reviewDues } from '../src/domain/review-dues.ts';

const writtenAt = new Date('2026-04-01T00:00:00Z');
const content = (
  exemption: 'equivalentCountry' | 'conformingSystem' | null,
  reviewDueOn: string | null = '2026-10-01',
) => ({
  foreignRecipient: { countryCode: 'US', exemption, reviewDueOn },
});
const made = (subject: ReviewSubject, nextDueOn: string, change: Partial<MadeReview> = {}): MadeReview => ({
  ...{ subject, nextDueOn, outcome: 'maintained', madeAt: new Date('2026-09-01T00:00:00Z') },
  ...change,
});
const both = [
  { subject: 'recipient_measures', dueOn: '2026-10-01' },
  { subject: 'country_law', dueOn: '2026-10-01' },
];

test.each([
  ['a conforming system: its measures and its country (Rule 18(1)(i))', content('conformingSystem'), [], both],
  ["a listed country: whether it still is (Rule 15's list)", content('equivalentCountry'), [], [both[1]]],
  ['no exemption: information is given instead (Act 31(1)(ii))', content(null), [], []],
  ['a recipient in Japan', { foreignRecipient: null }, [], []],
  [
    'one that was reviewed is due when the review says',
    content('conformingSystem'),
    [made('recipient_measures', '2027-09-01')],
    [{ subject: 'recipient_measures', dueOn: '2027-09-01' }, both[1]],
  ],
  [
    'a review that found them wanting moves nothing',
    content('conformingSystem'),
    [made('recipient_measures', '2027-09-01', { outcome: 'not_maintained' })],
    both,
  ],
  [
    'a review from before the version was written moves nothing',
    content('conformingSystem'),
    [made('country_law', '2027-09-01', { madeAt: new Date('2026-01-01') })],
    both,
  ],
  [
    'of several reviews the last counts',
    content('equivalentCountry'),
    [made('country_law', '2027-12-01'), made('country_law', '2027-03-01', { madeAt: new Date('2026-09-02') })],
    [{ subject: 'country_law', dueOn: '2027-03-01' }],
  ],
])('%s', (_, written, reviews, dues) => {
  expect(reviewDues({ content: written, writtenAt }, reviews)).toEqual(dues);
});

test('provision stops on the first of them', () => {
  expect(
    firstDue([
      { subject: 'country_law', dueOn: '2027-03-01' },
      { subject: 'recipient_measures', dueOn: '2026-12-31' },
    ]),
  ).toBe('2026-12-31');
  expect(firstDue([])).toBeNull();
});
