import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeSchema, dateSchema, ServiceError, tenantSchema } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { makeList, requireAgreement } from '../reconciliation/make-list.ts';
import { listMediaTypes, writeList } from '../reconciliation/write-list.ts';
import type { HttpParts } from './parts.ts';
import type { Turns } from './turns.ts';

const listQuery = z.strictObject({
  agreementId: codeSchema,
  from: dateSchema.describe("First day of provision or acquisition, in Japan's time"),
  to: dateSchema.describe('Last day'),
  format: z.enum(['ndjson', 'csv']).default('ndjson'),
  providerTenant: tenantSchema.optional().describe('Needed only where several companies gave an agreement this id'),
});

/** GET /v1/reconciliation-list: our records of an agreement and period, signed, to be compared by the other company. */
export function reconciliationListRoutes(app: HttpServer, parts: HttpParts, turns: Turns): void {
  app.route({
    method: 'GET',
    url: '/v1/reconciliation-list',
    onRequest: requireScope('reconciliations:read'),
    schema: {
      summary: 'Our list of an agreement and period for the other company, signed with the log’s key',
      description:
        'NDJSON or CSV: a header, rows of match key, day, item codes and count, and last a C2SP signed note over both. It holds what both companies know a person by, and no other identifier; whether it may be handed over is for your contract and the law to say: ask a lawyer. A file without its note was cut off.',
      querystring: listQuery,
    },
    async handler(request, reply) {
      const { from, to, format } = request.query;
      requirePeriod(from, to);
      const giveBack = turns.take();
      const body = await streamList(request, request.query, parts).catch((error: unknown) => {
        giveBack();
        throw error;
      });
      body.once('close', giveBack);
      reply.header('content-disposition', `attachment; filename="reconciliation-${from}-${to}.${format}"`);
      return reply.type(`${listMediaTypes[format]}; charset=utf-8`).send(body);
    },
  });
}

/** Resolves once the header is known, so that what is wrong with the request is still answered as a problem. */
async function streamList(
  request: FastifyRequest,
  { format, ...asked }: z.infer<typeof listQuery>,
  { api, edge, signers }: HttpParts,
): Promise<PassThrough> {
  const { tenant } = actorOf(request);
  const body = new PassThrough();
  const started = Promise.withResolvers<void>();
  api
    .tenantTransaction(tenant, async (tx) => {
      const agreement = await requireAgreement(tx, { tenant, ...asked });
      const list = await makeList(tx, { tenant, agreement, from: asked.from, to: asked.to }, edge.now());
      started.resolve();
      await pipeline(Readable.from(writeList(format, { ...list, signer: signers.of(tenant) })), body);
    })
    .catch((error: unknown) => {
      started.reject(error);
      body.destroy(error as Error);
    });
  body.on('error', () => undefined);
  await started.promise;
  return body;
}

function requirePeriod(from: string, to: string): void {
  if (from <= to) return;
  const message = 'to must not be before from';
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/to', message, code: 'out_of_range' }],
  });
}
