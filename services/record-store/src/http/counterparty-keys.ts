import { codeSchema, counterpartyKeyRegistered, newEvent, ServiceError } from '@akashi/contracts';
import { parseVerifierKey } from '@akashi/ledger';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { source } from '../domain/own-events.ts';
import { say } from '../events/say.ts';
import { addCounterpartyKey, findCounterpartyKey } from '../store/counterparty-keys.ts';
import { isKnownParty } from '../store/known-names.ts';
import type { HttpParts } from './parts.ts';

const params = z.object({ partyId: codeSchema.describe('The other company, as the agreement names it') });

/** PUT and GET /v1/counterparty-keys/{partyId}: the key by which that company's lists are verified. */
export function counterpartyKeyRoutes(app: HttpServer, { api, edge, signers, onCommitted }: HttpParts): void {
  app.route({
    method: 'PUT',
    url: '/v1/counterparty-keys/:partyId',
    onRequest: requireScope('reconciliations:write'),
    schema: {
      summary: "Register another company's key: the newest one counts",
      params,
      body: z.strictObject({
        verifierKey: z
          .string()
          .max(400)
          .describe('name+hash+key (C2SP signed-note): its GET /v1/log/key, obtained from the company itself'),
        obtainedBy: z
          .string()
          .trim()
          .min(1)
          .max(2_000)
          .describe('How the company gave it to you, by another way than its lists'),
      }),
      response: { 200: counterpartyKeyRegistered.schema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { verifierKey, obtainedBy } = request.body;
      requireVerifierKey(verifierKey);
      if (verifierKey === signers.of(tenant).verifierKey) throw ownKey();
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const time = edge.now();
        const { partyId } = request.params;
        if (!(await isKnownParty(tx, tenant, partyId))) throw unknownParty(partyId);
        const who = { registeredBy: subject, registeredAt: time.toISOString() };
        const data = { keyId: edge.newId(), partyId, verifierKey, obtainedBy, ...who };
        await addCounterpartyKey(tx, tenant, data);
        await say(tx, [newEvent(counterpartyKeyRegistered, { source, tenant, time, data })], { edge });
        return { status: 200, body: data };
      });
      return reply;
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/counterparty-keys/:partyId',
    onRequest: requireScope('reconciliations:read'),
    schema: {
      summary: "The key that counts for that company's lists",
      params,
      response: { 200: counterpartyKeyRegistered.schema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { partyId } = request.params;
      const key = await api.tenantTransaction(tenant, (tx) => findCounterpartyKey(tx, tenant, partyId));
      if (key) return key;
      throw new ServiceError({ code: 'not_found', message: `No key is registered for ${partyId}` });
    },
  });
}

function unknownParty(partyId: string): ServiceError {
  const message = `There is no party ${partyId} here: name it as the agreement does, or POST /v1/parties at approval (it may need a moment)`;
  const details = [{ path: '/partyId', message, code: 'unknown_party' }];
  return new ServiceError({ code: 'unknown_party', message, details });
}

function requireVerifierKey(verifierKey: string): void {
  try {
    parseVerifierKey(verifierKey);
  } catch (cause) {
    const message = `verifierKey: ${(cause as Error).message}`;
    const details = [{ path: '/verifierKey', message, code: 'invalid_verifier_key' }];
    throw new ServiceError({ code: 'invalid_request', message, details, cause });
  }
}

function ownKey(): ServiceError {
  const message = "is the key of this company's own log: ask the other company for its own";
  const details = [{ path: '/verifierKey', message, code: 'own_key' }];
  return new ServiceError({ code: 'invalid_request', message: `verifierKey ${message}`, details });
}
