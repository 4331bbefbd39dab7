import { expect, test } from '@jest/globals';
import { nowMs, paceRequests } from '../src/load/pace-requests.ts';

const blockFor = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

test('a request that was due while none could be sent counts its wait', async () => {
  const send = async (index: number) => (index === 0 ? blockFor(100) : undefined);
  const { latenciesMs } = await paceRequests({ perSecond: 1_000, count: 50, startAtMs: nowMs(), send });
  expect(latenciesMs).toHaveLength(50);
  // All 50 were due within the 100 ms, though each but the first took no time once it was sent.
  expect(Math.min(...latenciesMs)).toBeGreaterThanOrEqual(50);
});

test('slow answers hold nothing back: all are sent when they are due', async () => {
  const waiting: (() => void)[] = [];
  const send = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 20) for (const answer of waiting) answer();
    });
  const { latenciesMs, failures } = await paceRequests({ perSecond: 1_000, count: 20, startAtMs: nowMs(), send });
  expect([latenciesMs.length, failures.length]).toEqual([20, 0]);
});

test('what failed is told and has no latency', async () => {
  const send = async (index: number) => {
    if (index % 2 === 0) throw new Error('refused');
  };
  const { latenciesMs, failures } = await paceRequests({ perSecond: 1_000, count: 10, startAtMs: nowMs(), send });
  expect(latenciesMs).toHaveLength(5);
  expect(failures).toEqual(Array(5).fill('refused'));
});
