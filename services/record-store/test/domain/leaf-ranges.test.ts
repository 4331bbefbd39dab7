import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { leafRanges } from '../../src/domain/leaf-ranges.ts';

const leaf = (leafIndex: number) => ({
  leafIndex,
  leafHash: createHash('sha256').update(`leaf ${leafIndex}`).digest(),
});

test.each([
  [[7], [[7, 7]]],
  [
    [3, 1, 2, 9],
    [
      [1, 3],
      [9, 9],
    ],
  ],
])('the leaves %j are stated as the ranges %j', (indexes, ranges) => {
  expect(leafRanges(indexes.map(leaf))).toMatchObject({ count: indexes.length, ranges });
});

test('the digest is SHA-256 over the leaf hashes in the order of their indexes', () => {
  const expected = createHash('sha256').update(leaf(1).leafHash).update(leaf(4).leafHash).digest('hex');
  expect(leafRanges([leaf(4), leaf(1)]).sha256).toBe(expected);
});
