import {
  codeSchema,
  identityConfirmationMethodSchema,
  providerIdentityConfirmed,
  timestampSchema,
} from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { confirmProviderIdentity } from '../events/confirm-provider-identity.ts';
import { findConfirmation, listConfirmations } from '../store/provider-identities.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

const confirmationSchema = providerIdentityConfirmed.schema;

const bodySchema = z.strictObject({
  providerPartyId: codeSchema.optional().describe('The provider as a party of this tenant'),
  provider: z
    .strictObject({
      kind: z.enum(['corporation', 'individual', 'public_body']),
      partyName: z.string().trim().min(1).max(200),
      partyAddress: z.string().trim().min(1).max(500),
      representativeName: z.string().trim().min(1).max(200).nullable(),
    })
    .optional()
    .describe('What was confirmed; by default as the party is known here'),
  method: identityConfirmationMethodSchema.describe(
    'Rule 22(1): by declaration or another suitable method; 22(3): the same as before',
  ),
  methodDescription: z.string().trim().min(1).max(2_000).optional().describe('Needed for other_suitable_method'),
  sameAs: z.uuid().optional().describe('For sameness_confirmed: the earlier confirmation, recorded and still kept'),
  confirmedAt: timestampSchema.optional().describe('By default now'),
});

/** The recipient's confirmations of who the provider is, made when it receives data (Act 30(1)(i), Rule 22). */
export function providerIdentityRoutes(app: HttpServer, parts: HttpParts): void {
  confirmRoute(app, parts);
  readRoutes(app, parts);
}

function confirmRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/provider-identity-confirmations',
    onRequest: requireScope('acquisitions:write'),
    schema: {
      summary: 'Confirm a provider’s name, address and representative (Act 30(1)(i))',
      body: bodySchema,
      response: { 201: confirmationSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { providerPartyId, provider, methodDescription, sameAs, confirmedAt, method } = request.body;
      const identity = {
        ...{ tenant, method, confirmedBy: subject },
        providerPartyId: providerPartyId ?? null,
        provider: provider ?? null,
        methodDescription: methodDescription ?? null,
        sameAs: sameAs ?? null,
        confirmedAt: confirmedAt ?? null,
      };
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const body = await confirmProviderIdentity(tx, identity, edge);
        const headers = { location: `/v1/provider-identity-confirmations/${body.confirmationId}` };
        return { status: 201, body, headers };
      });
      return reply;
    },
  });
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  const onRequest = requireScope('records:read');
  app.route({
    method: 'GET',
    url: '/v1/provider-identity-confirmations',
    onRequest,
    schema: {
      summary: 'Confirmations of providers’ identities, newest first',
      querystring: z.strictObject({ providerPartyId: z.string().max(63).optional(), ...pageQuery }),
      response: { 200: pageSchema(confirmationSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { providerPartyId } = request.query;
      return pageById(
        request.query,
        ({ confirmationId }) => confirmationId,
        (page) => api.tenantTransaction(tenant, (tx) => listConfirmations(tx, tenant, { providerPartyId, ...page })),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/provider-identity-confirmations/:confirmationId',
    onRequest,
    schema: {
      summary: 'One confirmation of a provider’s identity',
      params: z.object({ confirmationId: z.uuid() }),
      response: { 200: confirmationSchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { confirmationId } = request.params;
      const found = await api.tenantTransaction(tenant, (tx) => findConfirmation(tx, tenant, confirmationId));
      return requireFound(found, `confirmation ${confirmationId}`);
    },
  });
}
