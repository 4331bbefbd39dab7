import { dateSchema, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { completeness } from '../store/completeness.ts';
import { checkAcquisitions, checkProvisions, checkRecords, countCorrections } from '../store/completeness-checks.ts';
import type { Days } from '../store/period-evidence.ts';
import type { HttpParts } from './parts.ts';
import { longestPeriodDays, periodQuery, requirePeriod } from './period-query.ts';

const count = z.int().nonnegative();

const checksSchema = z.object({
  period: z.object({ from: dateSchema, to: dateSchema }),
  provider: z.object({
    provisions: count.describe('Counted from the evidence of that period, apart from what was derived from it'),
    recorded: count,
    filed: count.describe('No record owed, by the applicability decision'),
    pending: count,
    unaccounted: count.describe('In neither, and not waiting: must be 0'),
    doubled: count.describe('In both, or in more than one record: must be 0'),
    unconfirmed: count.describe('Not filed, and without a kept confirmation from before the provision (Act 31(1))'),
  }),
  recipient: z.object({
    acquisitions: count.describe('Reported in that period, counted from the evidence'),
    recorded: count,
    pending: count.describe('Waiting for evidence they cite'),
    unaccounted: count.describe('Neither recorded nor waiting: must be 0'),
  }),
  records: z.object({
    records: count.describe('Of both sides, by the day of provision or acquisition'),
    deficient: count.describe('As they stand: what a correction mended is not counted'),
    mended: count.describe('That lacked something until a correction'),
    late: count,
    withoutEvidence: count.describe('Must be 0'),
  }),
  late: z.object({
    afterSeconds: count,
    basis: z
      .literal('policy')
      .describe('The Rules say 速やかに and set no number: this threshold is the operator’s policy'),
  }),
  corrections: z
    .object({ voided: count, rejected: count, amended: count, referenceChanged: count })
    .describe('Made in that period'),
});

/** GET /v1/completeness: whether every provision ended in exactly one record or filing, and what of them is wanting. */
export function completenessRoutes(app: HttpServer, { api, lateAfterSeconds }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/completeness',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'What the provisions ended in: provisions = recordsMade + filed + pending',
      description: `Of all that is kept; it reads one index entry a provision. With from and to (at most ${longestPeriodDays} days) it also checks each provision, acquisition, record and correction of the period, reading every one of them and what it names: a day’s report is for a schedule, a quarter’s takes its time. What was disposed of is in GET /v1/disposals.`,
      querystring: z.strictObject({ from: periodQuery.from.optional(), to: periodQuery.to.optional() }),
      response: {
        200: z.object({
          provisions: count.describe('Counted from the evidence, apart from what was derived from it'),
          recordsMade: count.describe("The provider's side"),
          filed: count.describe('No record owed, by the applicability decision; counted from the evidence'),
          pending: count.describe('Waiting for evidence they relied on'),
          oldestPendingSeconds: z.number().nonnegative(),
          checks: checksSchema.nullable().describe('Null unless from and to are given'),
        }),
      },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const period = periodOf(request.query);
      return api.tenantTransaction(tenant, async (tx) => ({
        ...(await completeness(tx, tenant)),
        checks: period ? await checksOf(tx, tenant, { ...period, lateAfterSeconds }) : null,
      }));
    },
  });
}

async function checksOf(tx: Tx, tenant: string, { lateAfterSeconds, ...period }: Days & { lateAfterSeconds: number }) {
  const {
    voided = 0,
    rejected = 0,
    amended = 0,
    reference_changed: referenceChanged = 0,
  } = await countCorrections(tx, tenant, period);
  return {
    period,
    provider: await checkProvisions(tx, tenant, period),
    recipient: await checkAcquisitions(tx, tenant, period),
    records: await checkRecords(tx, tenant, { ...period, lateAfterSeconds }),
    late: { afterSeconds: lateAfterSeconds, basis: 'policy' as const },
    corrections: { voided, rejected, amended, referenceChanged },
  };
}

function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }): Days | undefined {
  if (from !== undefined && to !== undefined) return requirePeriod({ from, to });
  if (from === undefined && to === undefined) return undefined;
  const message = 'give both from and to, or neither';
  const path = from === undefined ? '/from' : '/to';
  throw new ServiceError({ code: 'invalid_request', message, details: [{ path, message, code: 'missing' }] });
}
