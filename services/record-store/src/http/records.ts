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
import { findRecords } from '../store/find-records.ts';
import { type FoundRecord, findRecord } from '../store/record-queries.ts';
import type { FoundStanding } from '../store/record-standings.ts';
import type { HttpParts } from './parts.ts';
import { recordDetail } from './record-detail.ts';
import { recordDetailSchema, recordQuery, recordSchema } from './record-schemas.ts';
import { requireFound } from './require-found.ts';

type RecordDetail = z.infer<typeof recordDetailSchema>;
type ListedRecord = z.infer<typeof recordSchema>;

/** GET /v1/records and GET /v1/records/{recordId}: records of both sides (Act 31(3), Rule 28; Act 30(3), Rule 24), the latest day first. */
export function recordRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/records',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'Records of either side, the latest day of provision or acquisition first',
      querystring: z.strictObject({ ...recordQuery, ...pageQuery }),
      response: { 200: pageSchema(recordSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { limit, cursor, ...filter } = request.query;
      const [occurredOn, recordId] = decodeCursor(cursor, z.tuple([z.iso.date(), z.uuid()])) ?? [];
      const after = occurredOn && recordId ? { occurredOn, recordId } : undefined;
      const rows = await api.tenantTransaction(tenant, (tx) => findRecords(tx, tenant, { filter, after, limit }));
      const page = pageOf(rows, limit, ({ occurredOn, recordId }) => [occurredOn, recordId]);
      return { ...page, items: page.items.map((each) => recordView(each) as ListedRecord) };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/records/:recordId',
    onRequest: requireScope('records:read'),
    schema: {
      summary:
        'One record as made, its corrections and items as they stand, who approved it, how long it is kept, its place in the log',
      params: z.object({ recordId: z.uuid() }),
      response: { 200: recordDetailSchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { recordId } = request.params;
      return api.tenantTransaction(tenant, async (tx) => {
        const record = requireRecord(await findRecord(tx, tenant, recordId), recordId);
        return { ...recordView(record), ...(await recordDetail(tx, tenant, record)) } as RecordDetail;
      });
    },
  });
}

/** The record, or `not_found`. */
export const requireRecord = <R>(record: R | undefined, recordId: string): R =>
  requireFound(record, `record ${recordId}`);

export function recordView(found: FoundRecord) {
  const { record, madeAt, state, deficient, batchId, approval } = found;
  const shownApproval = approval && { ...approval, approvedAt: approval.approvedAt.toISOString() };
  return {
    ...{ ...record, madeAt: madeAt.toISOString(), state, deficient, batchId, approval: shownApproval },
    ...standsAs(found),
  };
}

/** The items as they stand, and how a correction made them so. */
export function standsAs({ record, standing }: Pick<FoundRecord, 'record' | 'standing'>) {
  return { currentItems: standing?.items ?? record.items, standing: standing && standingView(standing) };
}

function standingView({ recordedOn: _, correctedAt, ...standing }: FoundStanding) {
  return { ...standing, correctedAt: correctedAt.toISOString() };
}
