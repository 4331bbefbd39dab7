import { expect, test } from '@jest/globals';
import { readBenchOptions } from '../src/bench-options.ts';
import { rowOf } from '../src/figure.ts';
import { formatTable } from '../src/format-table.ts';

test('without options every measurement is made in three rounds', () => {
  expect(readBenchOptions([], ['a', 'b'])).toMatchObject({
    ...{ only: ['a', 'b'], rounds: 3, quick: false, full: false, json: false },
  });
});

test('a measurement that there is not is refused with those that there are', () => {
  expect(() => readBenchOptions(['--only', 'c'], ['a', 'b'])).toThrow('no measurement is named c; there are a, b');
});

test('the table says what was measured against what, and which target was missed', () => {
  const against = { what: 'peer', values: [50] };
  const table = formatTable([
    rowOf('first', {
      what: 'speed',
      unit: 'events/s',
      values: [1234],
      against,
      target: { of: 'value', atLeast: 2_000 },
    }),
    rowOf('first', { what: 'wait', unit: 'ms', values: [12.34], target: { of: 'value', atMost: 100 } }),
    rowOf('second', { what: 'size', unit: 'MiB', values: [1.234] }),
  ]);
  expect(table.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
    'what | value | against | ratio | target | met',
    '',
    'first',
    'speed | 1,234 events/s | 50 events/s (peer) | 24.7 x | >= 2,000 events/s | NO',
    'wait | 12.3 ms | <= 100 ms | yes',
    '',
    'second',
    'size | 1.23 MiB | reported',
  ]);
});
