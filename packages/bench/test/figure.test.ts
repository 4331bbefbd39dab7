import { expect, test } from '@jest/globals';
import { percentile, rowOf } from '../src/figure.ts';

const rounds = { what: 'speed', unit: 'events/s', values: [100, 300, 200] };

test('a row holds the median of the rounds, and the median of the ratios of each round to its own peer', () => {
  const row = rowOf('some', { ...rounds, against: { what: 'peer', values: [100, 100, 400] } });
  expect(row).toMatchObject({ value: 200, ratio: 1, against: { value: 100 }, met: null });
});

test('a target is met by the value or by the ratio, as it says, and its limit itself is enough', () => {
  const against = { what: 'peer', values: [50, 150, 100] };
  const met = (target: Parameters<typeof rowOf>[1]['target']) =>
    rowOf('some', { ...rounds, against, target: target! }).met;
  expect(met({ of: 'value', atLeast: 200 })).toBe(true);
  expect(met({ of: 'value', atLeast: 201 })).toBe(false);
  expect(met({ of: 'ratio', atMost: 2 })).toBe(true);
  expect(met({ of: 'ratio', atMost: 1.9 })).toBe(false);
});

test('a ratio that was not measured meets no target', () => {
  expect(rowOf('some', { ...rounds, target: { of: 'ratio', atLeast: 0 } }).met).toBe(false);
});

test('a percentile is the smallest value that so many per cent are not above', () => {
  const values = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect(percentile(values, 99)).toBe(198);
  expect(percentile(values, 100)).toBe(200);
  expect(percentile([7], 50)).toBe(7);
});

test('nothing measured has no percentile', () => {
  expect(() => percentile([], 99)).toThrow('nothing was measured');
});
