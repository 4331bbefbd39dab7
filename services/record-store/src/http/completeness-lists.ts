import { dateSchema, provisionFiled } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import {
  actorOf,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import {
  type ListedProvision,
  type ListedRecord,
  type ListPage,
  listCorrections,
  listFiled,
  listProvisions,
  listRecords,
} from '../store/completeness-lists.ts';
import { sampleRecords } from '../store/record-sample.ts';
import { correctionSchema } from './correction-schema.ts';
import type { HttpParts } from './parts.ts';
import { periodQuery, requirePeriod } from './period-query.ts';
import { correctionView } from './record-detail.ts';

const provisionSchema = z.object({
  provisionId: z.uuid(),
  providedAt: z.iso.datetime(),
  recordId: z.uuid().nullable(),
  confirmation: z
    .enum(['before', 'none', 'not_kept', 'after_provision'])
    .describe('none: the provision names none; not_kept: it names one that is no evidence here'),
});

const recordSchema = z.object({
  recordId: z.uuid(),
  side: z.enum(['provider', 'recipient']),
  agreementId: z.string(),
  occurredOn: dateSchema,
  occurredAt: z.iso.datetime(),
  madeAt: z.iso.datetime(),
  secondsLater: z.number(),
  deficiencies: z.array(z.string()).describe('What it lacks as it stands, corrections counted'),
  deficienciesAsMade: z.array(z.string()),
  mended: z
    .array(z.object({ deficiency: z.string(), correctionId: z.uuid(), mendedAt: z.iso.datetime() }))
    .describe('What it lacked until a correction'),
  reference: z
    .object({ recordId: z.uuid(), uncovered: z.array(z.string()) })
    .nullable()
    .describe(
      'The record that it omits items by reference to, where that was corrected, and what that covers no longer',
    ),
});

interface List<S extends z.ZodType> {
  url: string;
  summary: string;
  item: S;
  /** Rows of a page, each with the key that it is found again by. */
  read(tx: Tx, tenant: string, page: ListPage): Promise<{ key: readonly [string, string]; item: z.input<S> }[]>;
}

/** The lists behind the completeness report, oldest first, and the auditor's sample. */
export function completenessListRoutes(app: HttpServer, parts: HttpParts): void {
  const { lateAfterSeconds } = parts;
  const provisions = (which: 'unaccounted' | 'unconfirmed', summary: string) =>
    addList(app, parts, {
      url: `/v1/completeness/${which}`,
      summary,
      item: provisionSchema,
      read: async (tx, tenant, page) => (await listProvisions(tx, tenant, { ...page, which })).map(provisionRow),
    });
  provisions('unaccounted', 'Provisions that ended in neither a record nor a filing and wait for nothing');
  provisions('unconfirmed', 'Provisions with a duty to confirm and no kept confirmation from before (Act 31(1))');
  addList(app, parts, {
    url: '/v1/completeness/late',
    summary: `Records made later than the policy allows after what they are about (速やかに)`,
    item: recordSchema,
    read: async (tx, tenant, page) =>
      (await listRecords(tx, tenant, { ...page, which: 'late', lateAfterSeconds })).map(recordRow),
  });
  const records = (url: string, which: 'deficient' | 'mended' | 'reference_changed', summary: string) =>
    addList(app, parts, {
      url: `/v1/completeness/${url}`,
      summary,
      item: recordSchema,
      read: async (tx, tenant, page) => (await listRecords(tx, tenant, { ...page, which })).map(recordRow),
    });
  records('deficient', 'deficient', 'Records that lack what the Rules ask for, as they stand');
  records('mended', 'mended', 'Records that lacked something until a correction, which says what is right as declared');
  records(
    'references',
    'reference_changed',
    'Records that omit items by reference to one that was voided, rejected or corrected since (Rules 24(2), 28(2))',
  );
  addList(app, parts, {
    url: '/v1/completeness/filed',
    summary:
      'Provisions for which no record was owed, with the applicability decision and its reasons; by the day of filing',
    item: provisionFiled.schema,
    read: async (tx, tenant, page) =>
      (await listFiled(tx, tenant, page)).map(({ at, evidenceId, data }) => ({ key: [at, evidenceId], item: data })),
  });
  addList(app, parts, {
    url: '/v1/completeness/corrections',
    summary: 'Corrections, by the day they were made',
    item: correctionSchema.extend({ recordId: z.uuid() }),
    read: async (tx, tenant, page) =>
      (await listCorrections(tx, tenant, page)).map(({ at, data }) => ({
        key: [at, data.correctionId],
        item: { recordId: data.recordId, ...correctionView(data) },
      })),
  });
  sampleRoute(app, parts);
}

function addList<S extends z.ZodType>(
  app: HttpServer,
  { api }: HttpParts,
  { url, summary, item, read }: List<S>,
): void {
  app.route({
    method: 'GET',
    url,
    onRequest: requireScope('records:read'),
    schema: {
      summary,
      description: 'A page reads what lies in the period between its start and its last item.',
      querystring: z.strictObject({ ...periodQuery, ...pageQuery }),
      response: { 200: pageSchema(item) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { limit, cursor, ...days } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.union([z.iso.date(), z.iso.datetime()]), z.uuid()]));
      const page = { ...requirePeriod(days), after, limit };
      const rows = await api.tenantTransaction(tenant, (tx) => read(tx, tenant, page));
      const { items, nextCursor } = pageOf(rows, limit, ({ key }) => key);
      return { items: items.map((row) => row.item), nextCursor } as never;
    },
  });
}

function sampleRoute(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/completeness/sample',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'A sample of the records of a period for an auditor, chosen by a seed',
      description:
        'The first `size` by SHA-256 of the seed followed by the record id, as UTF-8 text. The same seed gives the same records as long as none is made or disposed of in the period. Reads every record of the period.',
      querystring: z.strictObject({
        ...periodQuery,
        seed: z
          .string()
          .min(1)
          .max(200)
          .describe('Choose it after the period has ended, and not by looking at records'),
        size: z.coerce.number().int().min(1).max(500).default(25),
      }),
      response: {
        200: z.object({
          seed: z.string(),
          population: z.int().nonnegative().describe('How many records there were to choose from'),
          items: z.array(
            recordSchema
              .pick({ recordId: true, side: true, agreementId: true, occurredOn: true })
              .extend({ digest: z.string().describe('SHA-256(seed ‖ record id) in lower-case hex') }),
          ),
        }),
      },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { seed, size, ...days } = request.query;
      const period = requirePeriod(days);
      const sample = await api.tenantTransaction(tenant, (tx) => sampleRecords(tx, tenant, { ...period, seed, size }));
      return { seed, ...sample };
    },
  });
}

function provisionRow({ at, evidenceId, ...item }: ListedProvision) {
  return { key: [at, evidenceId] as const, item };
}

function recordRow({ occurredAt, madeAt, ...row }: ListedRecord) {
  const item = {
    ...row,
    occurredAt: occurredAt.toISOString(),
    madeAt: madeAt.toISOString(),
    secondsLater: (madeAt.getTime() - occurredAt.getTime()) / 1_000,
  };
  return { key: [row.occurredOn, row.recordId] as const, item };
}
