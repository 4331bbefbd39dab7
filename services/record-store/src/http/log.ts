import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { consistencyProof, tileReader, tilesNeededForConsistency } from '@akashi/ledger';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { newestCheckpoint, type StoredCheckpoint } from '../store/checkpoint-store.ts';
import { readProofParts } from '../store/proof-parts.ts';
import { outOfRange } from './out-of-range.ts';
import type { HttpParts } from './parts.ts';
import { instantSchema } from './record-schemas.ts';

const checkpointSchema = z.object({
  origin: z.string(),
  size: z.int().positive(),
  root: z.string().describe('Base64'),
  note: z.string().describe('The C2SP signed note: keep it outside, and no later rewrite goes unseen'),
  signedAt: instantSchema,
});

const keySchema = z.object({
  origin: z.string(),
  verifierKey: z.string().describe('name+hash+key, for akashi-verify --key'),
  notice: z.string(),
});

const consistencySchema = z.object({
  from: z.int().nonnegative(),
  to: z.int().positive(),
  proof: z.array(z.string()).describe('Base64 of 32 bytes each (RFC 6962, 2.1.2)'),
});

const keyNotice =
  'Get this key from the log’s operator by another way as well, in writing for instance: a key taken from the same place as the evidence shows nothing.';

/** The tenant's log: its newest checkpoint, its key, and proofs that it only ever grew. */
export function logRoutes(app: HttpServer, { api, signers }: HttpParts): void {
  const onRequest = requireScope('records:read');

  app.route({
    method: 'GET',
    url: '/v1/log/checkpoint',
    onRequest,
    schema: { summary: 'The newest signed checkpoint', response: { 200: checkpointSchema } },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { size, root, note, signedAt } = await api.tenantTransaction(tenant, (tx) => requireCheckpoint(tx, tenant));
      return {
        origin: signers.of(tenant).name,
        size,
        root: root.toString('base64'),
        note,
        signedAt: signedAt.toISOString(),
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/log/key',
    onRequest,
    schema: { summary: "The log's verifier key", response: { 200: keySchema } },
    async handler(request) {
      const { name: origin, verifierKey } = signers.of(actorOf(request).tenant);
      return { origin, verifierKey, notice: keyNotice };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/log/consistency',
    onRequest,
    schema: {
      summary: 'Proof that the log at one size begins with the log at a smaller one',
      querystring: z.strictObject({
        from: z.coerce.number().int().nonnegative(),
        to: z.coerce.number().int().positive(),
      }),
      response: { 200: consistencySchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { from, to } = request.query;
      requireOrder({ from, to });
      const { signedSize, tiles } = await readProofParts(api, tenant, {
        places: tilesNeededForConsistency({ from, to }),
      });
      requireSigned({ to, signedSize });
      const proof = consistencyProof({ from, to, readTile: tileReader(tiles) });
      return { from, to, proof: proof.map((hash) => hash.toString('base64')) };
    },
  });
}

async function requireCheckpoint(tx: Tx, tenant: string): Promise<StoredCheckpoint> {
  const checkpoint = await newestCheckpoint(tx, tenant);
  if (checkpoint) return checkpoint;
  throw noCheckpoint();
}

function requireOrder({ from, to }: { from: number; to: number }): void {
  if (from > to) throw outOfRange('/from', `from must be at most to, which is ${to}`);
}

function requireSigned({ to, signedSize }: { to: number; signedSize: number }): void {
  if (signedSize === 0) throw noCheckpoint();
  if (to > signedSize) throw outOfRange('/to', `to must be at most ${signedSize}, the size of the newest checkpoint`);
}

function noCheckpoint(): ServiceError {
  return new ServiceError({ code: 'not_found', message: 'This log has no checkpoint yet: nothing has been logged' });
}
