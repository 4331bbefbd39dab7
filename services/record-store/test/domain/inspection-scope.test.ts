import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Filter, isWhole, isWithin, narrowFilter } from '../../src/domain/inspection-scope.ts';

test.each<[string, Filter, Filter, Filter | undefined]>([
  ['nothing asked for is what was granted', {}, { agreementId: 'a' }, { agreementId: 'a' }],
  [
    'what the grant leaves open stays',
    { side: 'provider' },
    { agreementId: 'a' },
    { side: 'provider', agreementId: 'a' },
  ],
  ['the same value is within', { agreementId: 'a' }, { agreementId: 'a' }, { agreementId: 'a' }],
  ['another value has nothing in common', { agreementId: 'b' }, { agreementId: 'a' }, undefined],
  [
    'a later first day is narrower',
    { occurredFrom: '2026-11-02' },
    { occurredFrom: '2026-11-01' },
    { occurredFrom: '2026-11-02' },
  ],
  [
    'an earlier first day is cut',
    { occurredFrom: '2026-10-02' },
    { occurredFrom: '2026-11-01' },
    { occurredFrom: '2026-11-01' },
  ],
  [
    'an earlier last day is narrower',
    { occurredTo: '2026-11-02' },
    { occurredTo: '2026-11-30' },
    { occurredTo: '2026-11-02' },
  ],
  ['a later last day is cut', { occurredTo: '2026-12-02' }, { occurredTo: '2026-11-30' }, { occurredTo: '2026-11-30' }],
])('%s', (_what, asked, granted, narrowed) => {
  expect(narrowFilter(asked, granted)).toEqual(narrowed);
});

test.each<[Filter, Filter, boolean]>([
  [{}, {}, true],
  [{ agreementId: 'a' }, {}, true],
  [{}, { agreementId: 'a' }, false],
  [{ agreementId: 'a' }, { agreementId: 'a' }, true],
  [{ agreementId: 'b' }, { agreementId: 'a' }, false],
  [{ occurredFrom: '2026-11-01' }, { occurredFrom: '2026-11-01' }, true],
  [{ occurredFrom: '2026-10-31' }, { occurredFrom: '2026-11-01' }, false],
  [{ occurredTo: '2026-12-01' }, { occurredTo: '2026-11-30' }, false],
  [{ occurredFrom: '2026-11-01' }, { occurredTo: '2026-11-30' }, false],
])('%j is within the grant of %j: %s', (filter, granted, within) => {
  expect(isWithin(filter, granted)).toBe(within);
});

test('whatever is asked for, what it is narrowed to is within the grant', () => {
  const filter = fc.record(
    {
      agreementId: fc.constantFrom('a', 'b'),
      side: fc.constantFrom('provider', 'recipient'),
      occurredFrom: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      occurredTo: fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filter, filter, (asked, granted) => {
      const narrowed = narrowFilter(asked, granted);
      return narrowed === undefined || isWithin(narrowed, granted);
    }),
  );
});

test('only a grant without a limit is of everything', () => {
  expect([isWhole({}), isWhole({ side: undefined }), isWhole({ side: 'provider' })]).toEqual([true, true, false]);
});
