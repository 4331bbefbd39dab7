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
import { itemNames } from '../domain/item-names.ts';
import { periodItems } from '../domain/period-items.ts';
import { findAgreed } from '../store/find-agreed.ts';
import { findClosings } from '../store/period-closing-queries.ts';
import { countCorrectedEntries, sumStanding } from '../store/period-entries.ts';
import { type FoundPeriodRecord, findPeriodRecord, listPeriodRecords } from '../store/period-records.ts';
import { findPeriodRetentions } from '../store/period-retentions.ts';
import type { HttpParts } from './parts.ts';
import { periodRecordDetailSchema, periodRecordQuery, periodRecordSchema } from './period-record-schemas.ts';
import { type PeriodSum, periodRecordView } from './period-record-view.ts';
import { requireFound } from './require-found.ts';

/** Lump records and contracts in place of records: opened by their first entry, summed as they are read. */
export function periodRecordRoutes(app: HttpServer, { api }: HttpParts): void {
  const onRequest = requireScope('records:read');
  app.route({
    method: 'GET',
    url: '/v1/period-records',
    onRequest,
    schema: {
      summary: 'Lump records and contracts in place of records, those opened last first',
      querystring: z.strictObject({ ...periodRecordQuery, ...pageQuery }),
      response: { 200: pageSchema(periodRecordSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { limit, cursor, ...filter } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.uuid()]))?.[0];
      return api.tenantTransaction(tenant, async (tx) => {
        const rows = await listPeriodRecords(tx, tenant, { ...filter, after, limit });
        const page = pageOf(rows, limit, ({ periodRecordId }) => [periodRecordId]);
        const ids = page.items.map(({ periodRecordId }) => periodRecordId);
        const closings = await findClosings(tx, tenant, ids);
        const decided = await findPeriodRetentions(tx, tenant, ids);
        const view = (row: FoundPeriodRecord) =>
          periodRecordView(row, closings.get(row.periodRecordId)!, decided.get(row.periodRecordId));
        return { ...page, items: page.items.map(view) };
      });
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/period-records/:periodRecordId',
    onRequest,
    schema: {
      summary: 'One, with its statutory items as they stand now; its entries: GET /v1/records?periodRecordId=',
      params: z.object({ periodRecordId: z.uuid() }),
      response: { 200: periodRecordDetailSchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { periodRecordId } = request.params;
      return api.tenantTransaction(tenant, async (tx) => {
        const found = requireFound(
          await findPeriodRecord(tx, tenant, periodRecordId),
          `period record ${periodRecordId}`,
        );
        const closings = await findClosings(tx, tenant, [periodRecordId]);
        const decided = (await findPeriodRetentions(tx, tenant, [periodRecordId])).get(periodRecordId);
        const shown = periodRecordView(found, closings.get(periodRecordId)!, decided);
        return { ...shown, ...(await sumOf(tx, tenant, found)) };
      });
    },
  });
}

/** Of the entries that stand; days are null where none does. */
async function sumOf(tx: Tx, tenant: string, { periodRecordId, scope }: FoundPeriodRecord): Promise<PeriodSum> {
  const sums = await sumStanding(tx, { tenant, periodRecordId });
  const { entryCount, deficientCount, voidedCount, firstDay, lastDay } = sums;
  const correctedCount = await countCorrectedEntries(tx, { tenant, periodRecordId });
  const counts = { entryCount, deficientCount, voidedCount, correctedCount };
  if (firstDay === null || lastDay === null) return { ...counts, items: null, actualPeriod: null };
  const infoItems = itemNames(sums.itemCodes, await findAgreed(tx, tenant, scope.agreement));
  const actualPeriod = { firstDay, lastDay };
  const items = periodItems(scope.side, scope.counterparty.details, { ...sums, ...actualPeriod, infoItems });
  return { ...counts, items, actualPeriod };
}
