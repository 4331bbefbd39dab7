import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Partitioners } from 'kafkajs';
import { partitionOf } from '../src/index.ts';

const theirs = Partitioners.DefaultPartitioner();
const metadata = (count: number) =>
  Array.from({ length: count }, (_, partitionId) => ({
    partitionId,
    leader: 0,
    partitionErrorCode: 0,
    replicas: [0],
    isr: [0],
  }));

test('every key goes to the partition that kafkajs’s own partitioner would choose', () => {
  const keys = [
    '',
    'a',
    'ab',
    'abc',
    'abcd',
    '株式会社:例',
    ...Array.from({ length: 500 }, (_, n) => randomBytes(n % 40).toString('base64')),
  ];
  for (const count of [1, 3, 12]) {
    for (const key of keys) {
      const message = { key, value: '' };
      expect([key, partitionOf(key, count)]).toEqual([
        key,
        theirs({ topic: 't', partitionMetadata: metadata(count), message }),
      ]);
    }
  }
});
