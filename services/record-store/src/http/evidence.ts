import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { buildBundle } from '../log/build-bundle.ts';
import { findRecord } from '../store/record-queries.ts';
import type { HttpParts } from './parts.ts';
import { recordView, requireRecord } from './records.ts';
import { retryInASecond } from './retry-in-a-second.ts';

const leafSchema = z.object({
  role: z.string(),
  evidenceId: z.string(),
  topic: z.string(),
  value: z.string().describe("Base64 of the event's bytes as kept"),
  salt: z.string(),
  leafIndex: z.int().nonnegative(),
  inclusionProof: z.array(z.string()),
});

const bundleSchema = z
  .object({
    format: z.string(),
    log: z.object({ origin: z.string() }),
    checkpoint: z.string(),
    timestamp: z
      .string()
      .optional()
      .describe('Base64 of an RFC 3161 token over the checkpoint, where one covers all leaves'),
    rotations: z
      .array(leafSchema.pick({ salt: true, leafIndex: true, inclusionProof: true }).extend({ statement: z.string() }))
      .optional()
      .describe('How the log was handed from one signing key to the next, for readers who have an older one'),
    leaves: z.array(leafSchema),
    forReadingOnly: z.object({ dataRegionDeclaredByOperator: z.string(), record: z.unknown() }),
  })
  .describe('Check it offline: akashi-verify --key <verifier key, obtained out of band> bundle.json');

/** GET /v1/records/{recordId}/evidence: what anybody can check without us. */
export function evidenceRoutes(app: HttpServer, { api, signers, dataRegion }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/records/:recordId/evidence',
    onRequest: requireScope('records:read'),
    schema: {
      summary: "A record's evidence bundle",
      description: '409 `not_in_checkpoint_yet` with Retry-After while the record is too new for a signed checkpoint.',
      params: z.object({ recordId: z.uuid() }),
      response: { 200: bundleSchema },
    },
    async handler(request, reply) {
      const { tenant } = actorOf(request);
      const { recordId } = request.params;
      const bundle = await api
        .tenantTransaction(tenant, async (tx) => {
          const record = requireRecord(await findRecord(tx, tenant, recordId), recordId);
          const { name: origin, keyHash } = signers.of(tenant);
          return buildBundle(tx, { tenant, origin, keyHash, dataRegion, record, shown: recordView(record) });
        })
        .catch(retryInASecond(reply));
      reply.header('content-disposition', `attachment; filename="evidence-${recordId}.json"`);
      return bundle as z.infer<typeof bundleSchema>;
    },
  });
}
