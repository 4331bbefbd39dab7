import { codeSchema, ServiceError } from '@akashi/contracts';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { type CorrectedItems, itemFaults } from '../domain/correct-items.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import { correctRecord } from '../events/correct-record.ts';
import { lockCorrections } from '../store/corrections.ts';
import { lockDisposal } from '../store/legal-holds.ts';
import { lockReferences } from '../store/naming-records.ts';
import { findRecord } from '../store/record-queries.ts';
import { correctionSchema } from './correction-schema.ts';
import type { HttpParts } from './parts.ts';
import { correctionView } from './record-detail.ts';
import { requireRecord } from './records.ts';

/** POST /v1/records/{recordId}/corrections: a new entry beside the record, which itself never changes. */
export function correctionRoutes(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/records/:recordId/corrections',
    onRequest: requireScope('records:write'),
    schema: {
      summary: "Say what a record's statutory items should have been",
      description:
        'All or only the changed items of Rule 28(1) (provider) or Rule 24(1)(iii) (recipient). The record stays as it was made; it is found, listed, summed and exported as corrected from then on, and what it lacks is judged again. No approval covers a later correction, so the record is listed for the next batch; records that omit items by reference to it are marked.',
      params: z.object({ recordId: z.uuid() }),
      body: z.strictObject({
        reason: z.string().trim().min(1).max(2000),
        items: z.record(z.string(), z.unknown()),
        itemCodes: z
          .array(codeSchema)
          .max(100)
          .optional()
          .describe(
            "The agreement's codes of the items that `items.infoItems` names, in the same order. Without them an item is known by the agreement's own name of it",
          ),
      }),
      response: { 201: correctionSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { recordId } = request.params;
      const { reason, items, itemCodes } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        await lockDisposal(tx, tenant, { shared: true });
        await lockReferences(tx, [tenant]);
        await lockCorrections(tx, tenant, recordId);
        const { record } = requireRecord(await findRecord(tx, tenant, recordId), recordId);
        requireNoFaults(itemFaults(record, items, tokyoDay(edge.now())));
        requireCodeOfEach(items, itemCodes);
        const coded = itemCodes !== undefined && { itemCodes };
        const made = await correctRecord(tx, { tenant, recordId, reason, items, ...coded, correctedBy: subject }, edge);
        return {
          status: 201,
          body: correctionView(made),
          headers: { location: `/v1/records/${recordId}` },
        };
      });
      return reply;
    },
  });
}

function requireNoFaults(faults: ReturnType<typeof itemFaults>): void {
  if (faults.length === 0) return;
  throw new ServiceError({
    code: 'invalid_request',
    message: `The items can't stand as a correction: ${faults.map(({ path, message }) => `/items${path} ${message}`).join('; ')}`,
    details: faults.map(({ path, message }) => ({ path: `/items${path}`, message, code: 'invalid_item' })),
  });
}

function requireCodeOfEach({ infoItems }: CorrectedItems, itemCodes: readonly string[] | undefined): void {
  if (itemCodes === undefined || (Array.isArray(infoItems) && infoItems.length === itemCodes.length)) return;
  const message = 'give a code for each of items.infoItems, in the same order, or none at all';
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/itemCodes', message, code: 'invalid_item' }],
  });
}
