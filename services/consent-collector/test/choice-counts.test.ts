import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { type Collector, runCollector } from './run-collector.ts';
import { origin, seedSite } from './seed-site.ts';
import { newPrincipal, submissionOf } from './submission.ts';

let collector: Collector;
let seeded: Awaited<ReturnType<typeof seedSite>>;
beforeAll(async () => {
  collector = await runCollector();
  seeded = await seedSite(collector);
});
afterAll(() => collector.stop());

const counts = (query = '', tenant = 'tenant-a') => collector.call(`/v1/choice-counts${query}`, { tenant });

test('each choice is counted once under its day, notice version and kind, however often it is sent, and for its own tenant only', async () => {
  const principal = newPrincipal();
  const granted = submissionOf({ notice: seeded.notice, granted: true, with: { principal, choiceNumber: 1 } });
  const refused = submissionOf({ notice: seeded.notice, granted: false, with: { choiceNumber: 1 } });
  const withdrawn = submissionOf({
    notice: seeded.notice,
    granted: false,
    with: { principal, choiceNumber: 2, action: 'withdraw' },
  });
  for (const body of [granted, granted, refused, withdrawn])
    await collector.call(seeded.path, { method: 'POST', body, headers: { origin } });
  const items = await waitFor(
    async () => {
      const { body } = await counts();
      return body.items[0]?.withdrawn === 1 && body.items[0].refused === 1 && body.items;
    },
    { what: 'the choices to be counted' },
  );
  expect(items).toEqual([
    { day: tokyoDay(new Date()), noticeId: 'ads', noticeVersion: 1, granted: 1, refused: 1, withdrawn: 1 },
  ]);
  expect((await counts('', 'tenant-b')).body.items).toEqual([]);
  expect((await counts('?from=2020-01-01&to=2020-01-31')).body.items).toEqual([]);
});

test('a range that is reversed or longer than a quarter is refused and says so', async () => {
  for (const query of ['?from=2026-02-01&to=2026-01-01', '?from=2025-01-01&to=2026-01-01'])
    expect(await counts(query)).toMatchObject({ status: 400, body: { errors: [{ path: '/from' }] } });
});
