import { setTimeout as delay } from 'node:timers/promises';
import { approve, callApi, demoAgreement } from '@akashi/local-stack';
import { type Figure, percentile } from '../figure.ts';
import type { Measure } from '../measurement.ts';

const lookEveryMs = 5;
const patienceMs = 20_000;

/**
 * From the moment that a person's request is sent to the one that tag-relay's gate goes by it: an agreement is suspended by one
 * person, and goes on by the last of two approvals, in turn. What the gate reads is looked at every 5 ms, which is part of the figure.
 */
export const measureDecisions: Measure = async (world, { count, quick, say }) => {
  await world.keepOnly('approval', 'tag-relay');
  const { agreementId } = demoAgreement;
  const url = `${world.urls.approval}/v1/agreements/${agreementId}`;
  const relay = world.tables('tag-relay');

  async function effectOf(status: string, decide: () => Promise<unknown>): Promise<number> {
    const sentAt = performance.now();
    await decide();
    for (;;) {
      const { rows } = await relay.query<{ status: string }>(
        "SELECT state ->> 'status' AS status FROM agreements WHERE tenant = 'provider-demo' AND agreement_id = $1",
        [agreementId],
      );
      const ms = performance.now() - sentAt;
      if (rows[0]?.status === status) return ms;
      if (ms > patienceMs) throw new Error(`${agreementId} was not ${status} at the relay within ${patienceMs} ms`);
      await delay(lookEveryMs);
    }
  }

  async function stopAndGoOn(): Promise<[number, number]> {
    const token = await world.person('requester', 'approval');
    const ask = <T>(path: string) =>
      callApi<T>({ method: 'POST', url: `${url}/${path}`, token, body: { reason: 'bench' } });
    const suspended = await effectOf('suspended', () => ask('suspend'));
    const { caseId } = await ask<{ caseId: string }>('lift-suspension');
    await approve(world.urls.approval, await world.person('approver-1', 'approval'), caseId);
    const last = await world.person('approver-2', 'approval');
    return [suspended, await effectOf('approved', () => approve(world.urls.approval, last, caseId))];
  }

  const rounds = quick ? 20 : 100;
  for (let i = 0; i < 5; i += 1) await stopAndGoOn();
  const taken: { suspensions: number[]; approvals: number[] }[] = [];
  for (let round = 1; round <= count; round += 1) {
    const pairs: [number, number][] = [];
    for (let i = 0; i < rounds; i += 1) pairs.push(await stopAndGoOn());
    taken.push({ suspensions: pairs.map(([ms]) => ms), approvals: pairs.map(([, ms]) => ms) });
    say(`round ${round} of ${count}: ${rounds} suspensions and as many approvals`);
  }
  return (['suspensions', 'approvals'] as const).flatMap((kind): Figure[] => {
    const what = kind === 'suspensions' ? 'suspension → effect in tag-relay' : 'decision → effect in tag-relay';
    return [
      { what: `${what}, p50`, unit: 'ms', values: taken.map((each) => percentile(each[kind], 50)) },
      {
        ...{ what: `${what}, p99`, unit: 'ms', values: taken.map((each) => percentile(each[kind], 99)) },
        target: { of: 'value', atMost: 2_000 },
      },
    ];
  });
};
