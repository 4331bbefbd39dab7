import type { Database, Tx } from '@akashi/database';
import { formatTlogProof, inclusionProof, tileReader, tilesNeededForInclusion } from '@akashi/ledger';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { notInCheckpointYet, proveInclusion } from '../log/prove-inclusion.ts';
import { newestCheckpoint, type StoredCheckpoint } from '../store/checkpoint-store.ts';
import { readProofParts } from '../store/proof-parts.ts';
import { findRecordLeaf } from '../store/record-leaf.ts';
import { outOfRange } from './out-of-range.ts';
import type { HttpParts } from './parts.ts';
import { requireRecord } from './records.ts';
import { retryInASecond } from './retry-in-a-second.ts';

const inclusionSchema = z.object({
  leafIndex: z.int().nonnegative(),
  size: z.int().positive(),
  leafData: z.string().describe('Base64 of SHA-256(salt ‖ event); the leaf hash is SHA-256(0x00 ‖ this)'),
  proof: z.array(z.string()).describe('Base64 of 32 bytes each, from the leaf’s sibling up (RFC 6962, 2.1.1)'),
});

const inclusionQuery = z
  .strictObject({
    leafIndex: z.coerce.number().int().nonnegative().optional(),
    recordId: z.uuid().optional(),
    size: z.coerce
      .number()
      .int()
      .positive()
      .optional()
      .describe('Size of the log proven against: at most the newest checkpoint’s, which is the default'),
  })
  .refine(({ leafIndex, recordId }) => (leafIndex === undefined) !== (recordId === undefined), {
    message: 'name the leaf either by leafIndex or by recordId',
    path: ['leafIndex'],
  });

/** Proofs that one leaf is in the tenant's log: as JSON for any leaf and size, and as a C2SP tlog-proof file for a record. */
export function inclusionRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/log/inclusion',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'Proof that a leaf is in the log at a size',
      querystring: inclusionQuery,
      response: { 200: inclusionSchema },
    },
    handler(request, reply) {
      const { tenant } = actorOf(request);
      return inclusion(api, tenant, request.query).catch(retryInASecond(reply));
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/records/:recordId/tlog-proof',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'A C2SP tlog-proof of a record, for any tool that reads them',
      description:
        'text/plain. Its entry is SHA-256(extra ‖ bytes of record.made); extra is the salt, left out once it is disposed of.',
      params: z.object({ recordId: z.uuid() }),
    },
    async handler(request, reply) {
      const { tenant } = actorOf(request);
      const { recordId } = request.params;
      const file = await api
        .tenantTransaction(tenant, (tx) => tlogProof(tx, tenant, recordId))
        .catch(retryInASecond(reply));
      reply.header('content-disposition', `attachment; filename="record-${recordId}.tlog-proof"`);
      return reply.type('text/plain; charset=utf-8').send(file);
    },
  });
}

async function inclusion(api: Database, tenant: string, query: z.infer<typeof inclusionQuery>) {
  const { index, size } = await placeAskedFor(api, tenant, query);
  if (index >= size) throw outOfRange('/leafIndex', `there is no leaf ${index} in a log of ${size} leaves`);
  const place = { index, size };
  const { signedSize, leafData, tiles } = await readProofParts(api, tenant, {
    ...{ places: tilesNeededForInclusion(place), leafIndex: index },
  });
  if (size > signedSize) throw outOfRange('/size', `no checkpoint covers ${size} leaves yet`);
  const proof = inclusionProof({ ...place, readTile: tileReader(tiles) });
  return { leafIndex: index, size, leafData: leafData!.toString('base64'), proof: proof.map(toBase64) };
}

/** Looked up unless both are given: a size only has to be under the newest checkpoint, which is read with the proof's parts. */
async function placeAskedFor(api: Database, tenant: string, query: z.infer<typeof inclusionQuery>) {
  const { leafIndex, recordId, size } = query;
  if (leafIndex !== undefined && size !== undefined) return { index: leafIndex, size };
  return api.tenantTransaction(tenant, async (tx) => {
    const provenAgainst = size ?? (await newestCheckpoint(tx, tenant))?.size ?? 0;
    const index = recordId ? (await placeOfRecord(tx, tenant, recordId)).leafIndex : leafIndex!;
    if (recordId && index >= provenAgainst) {
      if (size) throw outOfRange('/size', `record ${recordId} is leaf ${index}: give a greater size`);
      throw notInCheckpointYet(`Record ${recordId}`);
    }
    return { index, size: provenAgainst };
  });
}

async function tlogProof(tx: Tx, tenant: string, recordId: string): Promise<string> {
  const { leafIndex: index, salt } = await placeOfRecord(tx, tenant, recordId);
  const checkpoint: StoredCheckpoint | undefined = await newestCheckpoint(tx, tenant);
  if (!checkpoint || index >= checkpoint.size) throw notInCheckpointYet(`Record ${recordId}`);
  const proof = await proveInclusion(tx, tenant, { index, size: checkpoint.size });
  return formatTlogProof({ index, proof, checkpoint: checkpoint.note, ...(salt && { extra: salt }) });
}

async function placeOfRecord(tx: Tx, tenant: string, recordId: string) {
  const { leafIndex, salt } = requireRecord(await findRecordLeaf(tx, tenant, recordId), recordId);
  if (leafIndex === null) throw notInCheckpointYet(`Record ${recordId}`);
  return { leafIndex, salt };
}

function toBase64(hash: Buffer): string {
  return hash.toString('base64');
}
