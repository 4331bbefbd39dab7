import type { RecordCorrected } from '@akashi/contracts';
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
import { itemChanges } from '../domain/item-changes.ts';
import { unconfirmed } from '../domain/unconfirmed.ts';
import { findBatch } from '../store/batch-queries.ts';
import { batchRecordFilters, listBatchPlaces } from '../store/batch-record-pages.ts';
import { findCorrectionsOf } from '../store/corrections.ts';
import { type FoundRecord, readRecords } from '../store/record-queries.ts';
import { batchRecordSchema } from './batch-record-schema.ts';
import type { HttpParts } from './parts.ts';
import { correctionView } from './record-detail.ts';
import { standsAs } from './records.ts';
import { requireFound } from './require-found.ts';

type BatchRecord = z.infer<typeof batchRecordSchema>;
const placeKey = z.tuple([z.iso.date(), z.uuid()]);

/** GET /v1/record-batches/{batchId}/records: what whoever decides on a batch looks at, with what corrections changed. */
export function batchRecordRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/record-batches/:batchId/records',
    onRequest: requireScope('records:read'),
    schema: {
      summary: "A batch's records, by the day that they were made for, with each correction's items before and after",
      description:
        'A page may hold fewer records than asked for where some were disposed of: go on until there is no `nextCursor`.',
      params: z.object({ batchId: z.uuid() }),
      querystring: z.strictObject({
        only: z
          .enum(batchRecordFilters)
          .optional()
          .describe(
            'corrected: with a correction that the hash covers; deficient: as it stands; unconfirmed: so without a confirmation that the Act asks for, or with a late one',
          ),
        ...pageQuery,
      }),
      response: { 200: pageSchema(batchRecordSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { batchId } = request.params;
      const { only, limit, cursor } = request.query;
      const [occurredOn, recordId] = decodeCursor(cursor, placeKey) ?? [];
      const after = occurredOn && recordId ? { occurredOn, recordId } : undefined;
      return api.tenantTransaction(tenant, async (tx) => {
        const batch = requireFound(await findBatch(tx, tenant, batchId), `batch ${batchId}`);
        const places = await listBatchPlaces(tx, { tenant, batch, only, after, limit });
        const { items: shown, nextCursor } = pageOf(places, limit, (place) => [place.occurredOn, place.recordId]);
        const records = await readRecords(tx, tenant, shown);
        const corrections = await findCorrectionsOf(
          tx,
          tenant,
          records.map((record) => record.recordId),
        );
        const view = (record: FoundRecord) =>
          batchRecordView(record, { closedAt: batch.closedAt, corrections: corrections.get(record.recordId) ?? [] });
        return { items: records.map(view), nextCursor };
      });
    },
  });
}

interface BesideRecord {
  closedAt: Date;
  corrections: readonly RecordCorrected['data'][];
}

function batchRecordView(found: FoundRecord, { closedAt, corrections }: BesideRecord): BatchRecord {
  const { recordId, occurredOn, madeAt, state, deficient, record, standing } = found;
  const { side, items, deficiencies } = record;
  return {
    ...{ recordId, occurredOn, madeAt: madeAt.toISOString(), state, side, items, deficient, deficiencies },
    ...standsAs(found),
    unconfirmed: unconfirmed(standing?.deficiencies ?? deficiencies),
    corrections: itemChanges(record, corrections).map(({ changes, ...correction }) => ({
      ...correctionView(correction),
      covered: new Date(correction.correctedAt) <= closedAt,
      changes,
    })),
  } as BatchRecord;
}
