import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ConsentEntry, consentDecision, emptyConsentState, joinConsent } from '../src/index.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 0, 0, second)).toISOString();
const idOf = (n: number) => `0190a1b2-c3d4-7000-8000-${String(n).padStart(12, '0')}`;
const notice = { noticeId: 'n', version: 1, contentHash: 'a'.repeat(64) };

const tag = (n: number, granted: boolean, choiceNumber: number, second: number): ConsentEntry => ({
  consentId: idOf(n),
  granted,
  effectiveAt: at(second),
  source: 'tag',
  choiceNumber,
  notice,
});
const declared = (n: number, granted: boolean, second: number): ConsentEntry => ({
  consentId: idOf(n),
  granted,
  effectiveAt: at(second),
  source: granted ? 'declaration' : 'withdrawal_list',
  choiceNumber: null,
  notice,
});
const decide = (...entries: ConsentEntry[]) => consentDecision(entries.reduce(joinConsent, emptyConsentState)).status;

const cases: [string, ConsentEntry[], string][] = [
  ['nothing known is no consent', [], 'none'],
  ['a grant is a grant', [tag(1, true, 1, 1)], 'granted'],
  ['a later choice withdraws', [tag(1, true, 1, 1), tag(2, false, 2, 2)], 'refused'],
  ['a later choice grants again', [tag(1, false, 1, 1), tag(2, true, 2, 2)], 'granted'],
  [
    'a grant queued offline, delivered after the withdrawal, does not win',
    [tag(2, false, 2, 5), tag(1, true, 1, 9)],
    'refused',
  ],
  ['equal choice numbers withhold', [tag(1, true, 3, 1), tag(2, false, 3, 1)], 'refused'],
  ['equal choice numbers withhold even where the grant is later', [tag(1, false, 3, 1), tag(2, true, 3, 9)], 'refused'],
  ['a declared withdrawal after the click wins', [tag(1, true, 1, 1), declared(2, false, 2)], 'refused'],
  ['a click after a declared withdrawal wins', [declared(2, false, 2), tag(1, true, 1, 3)], 'granted'],
  ['a tie between sources withholds', [declared(2, false, 2), tag(1, true, 1, 2)], 'refused'],
  ['a declared grant after a click that refused wins', [tag(1, false, 1, 1), declared(2, true, 2)], 'granted'],
  [
    'a declared grant does not outlive a later withdrawal by the person',
    [declared(2, true, 2), tag(1, false, 1, 3)],
    'refused',
  ],
];

test.each(cases)('%s', (_, entries, status) => {
  expect(decide(...entries)).toBe(status);
});

const entry = fc.record({
  n: fc.nat(40),
  granted: fc.boolean(),
  choice: fc.nat(4),
  second: fc.nat(6),
  source: fc.constantFrom('tag', 'declared'),
});
const entries = fc
  .array(entry, { maxLength: 12 })
  .map((list) =>
    list.map(({ n, granted, choice, second, source }) =>
      source === 'tag' ? tag(n, granted, choice, second) : declared(n, granted, second),
    ),
  );

test('whatever the order and the repeats, the state is the same', () => {
  fc.assert(
    fc.property(entries, fc.infiniteStream(fc.nat()), (list, random) => {
      const shuffled = [...list, ...list.slice(0, 3)]
        .map((item) => ({ item, rank: random.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);
      expect(shuffled.reduce(joinConsent, emptyConsentState)).toEqual(list.reduce(joinConsent, emptyConsentState));
    }),
    { numRuns: 2000 },
  );
});

test('a grant never stands against a refusal by another source at the same time or later', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const decision = consentDecision(list.reduce(joinConsent, emptyConsentState));
      const refusals = list.filter((item) => !item.granted && item.source !== 'tag');
      if (decision.status !== 'granted') return;
      for (const refusal of refusals) expect(decision.consent.effectiveAt > refusal.effectiveAt).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
