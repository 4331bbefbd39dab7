import {
  codeSchema,
  confirmationMethodSchema,
  eventIdSchema,
  foreignConfirmationMethodSchema,
  newEvent,
  principalSchema,
  provisionReported,
  ServiceError,
  timestampSchema,
} from '@akashi/contracts';
import { type Actor, actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { source } from '../domain/own-events.ts';
import { reportProvision } from '../events/report-provision.ts';
import { findProvisionOutcome } from '../store/outcomes.ts';
import type { HttpParts } from './parts.ts';

const bodySchema = z.strictObject({
  provisionId: eventIdSchema.describe('UUIDv7 of the caller’s making, the same when it tries again'),
  principal: principalSchema.describe('The provider’s ID for the person'),
  agreementId: codeSchema,
  agreementVersion: z.int().positive().nullish().describe('By default the one in effect on the day'),
  consentId: eventIdSchema.nullish().describe('A consent event of the provider’s tenant'),
  confirmation: z
    .strictObject({
      confirmationMethod: confirmationMethodSchema,
      foreignConfirmationMethod: foreignConfirmationMethodSchema.nullish(),
      confirmedAt: timestampSchema,
    })
    .nullish()
    .describe('How the provider confirmed the consent (Rule 26)'),
  itemCodes: z.array(codeSchema).min(1).max(100),
  providedAt: timestampSchema.regex(/^20/, 'must be of this century'),
});

const outcomeSchema = z.object({
  provisionId: z.uuid(),
  kind: z
    .enum(['record', 'filed', 'waiting'])
    .describe(
      'filed: no record owed, by the agreement’s applicability decision; waiting: it cites something not known here yet and is recorded within a minute, whatever comes',
    ),
  recordId: z.uuid().nullable(),
});

/** POST /v1/provision-records: the recipient, in the provider's tenant, makes the provider's record (guideline 3-7-4-2-4). */
export function provisionRecordRoutes(app: HttpServer, parts: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/provision-records',
    onRequest: requireScope('provision-records:write'),
    schema: {
      summary: 'Make the provider’s record by proxy: the provider stays responsible for it',
      description:
        'Needs a token of the provider’s tenant with the claim `party`: the recipient that the agreement is with.',
      body: bodySchema,
      response: {
        200: outcomeSchema.describe('Reported before'),
        201: outcomeSchema,
        202: outcomeSchema.describe('Waiting: report it again to see what became of it'),
      },
    },
    async handler(request, reply) {
      const { api, onCommitted, ...deps } = parts;
      const actor = actorOf(request);
      const event = eventOf(request.body, actor, deps.edge.now());
      const { provisionId } = event.data;
      const { tenant } = actor;
      const [isNew, outcome] = await api.tenantTransaction(tenant, async (tx) => {
        const reported = await reportProvision(tx, event, deps);
        const found = await findProvisionOutcome(tx, tenant, provisionId);
        return [reported, found ?? { kind: 'waiting' as const, recordId: null }] as const;
      });
      onCommitted();
      reply.code(outcome.kind === 'waiting' ? 202 : isNew ? 201 : 200);
      return { provisionId, ...outcome };
    },
  });
}

function eventOf(body: z.infer<typeof bodySchema>, { tenant, subject, party }: Actor, now: Date) {
  if (party === undefined) {
    const message = 'Only a recipient that acts in the provider’s tenant reports here: the token has no party';
    throw new ServiceError({ code: 'forbidden', message });
  }
  const { agreementVersion, consentId, confirmation, ...rest } = body;
  const data = {
    ...rest,
    agreementVersion: agreementVersion ?? null,
    consentId: consentId ?? null,
    confirmation: confirmation
      ? { ...confirmation, foreignConfirmationMethod: confirmation.foreignConfirmationMethod ?? null }
      : null,
    ...{ reportedForParty: party, reportedBy: subject, reportedAt: now.toISOString() },
  };
  return newEvent(provisionReported, { source, tenant, time: now, id: rest.provisionId, data });
}
