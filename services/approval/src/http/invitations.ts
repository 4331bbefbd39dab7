import { createHash, randomBytes } from 'node:crypto';
import { codeSchema, counterpartyInvited, newEvent, newId, ServiceError } from '@akashi/contracts';
import { putInOutbox } from '@akashi/messaging';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { listVersions, lockAgreement } from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import {
  type InvitationRow,
  insertInvitation,
  listInvitations,
  lockInvitation,
  revokeInvitation,
  revokeOpenInvitations,
} from '../store/counterparties.ts';
import { conflict, notFound } from './agreements.ts';
import type { RouteContext } from './route-context.ts';

const invitationSchema = z.object({
  invitationId: z.uuid(),
  agreementId: codeSchema,
  version: z.int(),
  contentHash: z.string(),
  partyId: codeSchema,
  invitedBy: z.string(),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  answer: z
    .object({
      answer: z.enum(['accepted', 'declined']),
      reason: z.string().nullable(),
      statedName: z.string().describe('As whoever held the link said of themselves'),
      statedTitle: z.string().nullable(),
      answeredAt: z.iso.datetime(),
    })
    .nullable(),
});

const versionParams = z.object({ agreementId: codeSchema, version: z.coerce.number().int().positive() });

/** Secrets of links begin so, to be known when they turn up where they shouldn't. */
export const linkPrefix = 'akinv_';
export const hashOfLink = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const view = (row: InvitationRow): z.infer<typeof invitationSchema> => ({
  invitationId: row.invitation_id,
  agreementId: row.agreement_id,
  version: row.version,
  contentHash: row.content_hash,
  partyId: row.party_id,
  invitedBy: row.invited_by,
  invitedAt: row.invited_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  answer: row.answer && {
    answer: row.answer,
    reason: row.reason,
    statedName: row.stated_name!,
    statedTitle: row.stated_title,
    answeredAt: row.answered_at!.toISOString(),
  },
});

const unanswered = {
  revoked_at: null,
  answer: null,
  reason: null,
  stated_name: null,
  stated_title: null,
  answered_at: null,
};

/** Asking the other company for its answer to one version of an agreement, by a link that only who holds it can use. */
export function invitationRoutes(app: HttpServer, context: RouteContext): void {
  inviteRoute(app, context);
  const { api, outbox, now } = context;

  app.get(
    '/v1/agreements/:agreementId/versions/:version/invitations',
    {
      schema: {
        summary: 'Whom of the other company was asked about a version, and what they answered',
        tags: ['counterparty'],
        params: versionParams,
        response: { 200: z.object({ items: z.array(invitationSchema) }) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { agreementId, version } = request.params;
      const rows = await api.tenantTransaction(tenant, async (tx) => {
        const target = { kind: 'agreement', id: agreementId };
        await logAudit(tx, { actor, action: 'invitations.viewed', target, details: { version }, now: now() });
        return listInvitations(tx, { tenant, agreementId, version });
      });
      outbox.kick();
      return { items: rows.map(view) };
    },
  );

  app.post(
    '/v1/invitations/:invitationId/revoke',
    {
      schema: {
        summary: 'End a link that was not answered yet',
        tags: ['counterparty'],
        params: z.object({ invitationId: z.uuid() }),
        response: { 200: invitationSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { invitationId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row = await lockInvitation(tx, { tenant, invitationId });
        if (!row) {
          const message = `There is no invitation ${invitationId} in this tenant`;
          throw new ServiceError({ code: 'not_found', message });
        }
        if (row.answer) throw conflict('already_answered', `It was answered already: ${row.answer}`);
        if (row.revoked_at) return { status: 200, body: view(row) };
        await revokeInvitation(tx, { tenant, invitationId }, now());
        const target = { kind: 'invitation', id: invitationId };
        await logAudit(tx, { actor, action: 'invitation.revoked', target, now: now() });
        return { status: 200, body: view({ ...row, revoked_at: now() }) };
      });
    },
  );
}

function inviteRoute(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.post(
    '/v1/agreements/:agreementId/versions/:version/invitations',
    {
      schema: {
        summary: "Invite the other company to answer: the link's secret is given here once, and kept as a hash only",
        description:
          'Sent again it makes another link and ends the earlier one, if that was not answered: there is no Idempotency-Key, because the secret is not kept.',
        tags: ['counterparty'],
        params: versionParams,
        body: z.object({
          side: z.enum(['provider', 'recipient']).default('recipient').describe('Which of the two is invited'),
          validDays: z.int().min(1).max(90).default(14),
        }),
        response: {
          201: invitationSchema.extend({
            secret: z.string().describe('For the Authorization header: Bearer <secret>'),
          }),
        },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject: invitedBy } = actor;
      const { agreementId, version } = request.params;
      const { side, validDays } = request.body;
      const secret = `${linkPrefix}${randomBytes(32).toString('base64url')}`;
      const invitedAt = now();
      const row = await api.tenantTransaction(tenant, async (tx) => {
        const agreement = await lockAgreement(tx, tenant, agreementId);
        const found =
          agreement && (await listVersions(tx, tenant, agreementId)).find((each) => each.version === version);
        if (!found) throw notFound(`${agreementId} version ${version}`);
        if (found.state === 'rejected')
          throw conflict('version_rejected', `Version ${version} was rejected: there is nothing to accept`);
        const partyId = side === 'provider' ? found.content.providerPartyId : found.content.recipientPartyId;
        const invitation = {
          ...{ invitation_id: newId(), agreement_id: agreementId, version, content_hash: found.content_hash },
          ...{ party_id: partyId, invited_by: invitedBy, invited_at: invitedAt },
          expires_at: new Date(invitedAt.getTime() + validDays * 24 * 60 * 60_000),
        };
        await revokeOpenInvitations(tx, { tenant, agreementId, version }, invitedAt);
        await insertInvitation(tx, tenant, invitation, hashOfLink(secret));
        const data = {
          ...{ invitationId: invitation.invitation_id, partyId, invitedBy, invitedAt: invitedAt.toISOString() },
          agreement: { agreementId, version, contentHash: found.content_hash },
          expiresAt: invitation.expires_at.toISOString(),
        };
        await putInOutbox(tx, [
          newEvent(counterpartyInvited, { source: 'akashi/approval', tenant, data, time: invitedAt }),
        ]);
        const target = { kind: 'invitation', id: invitation.invitation_id };
        const details = { agreementId, version, partyId };
        await logAudit(tx, { actor, action: 'counterparty.invited', target, details, now: invitedAt });
        return { ...invitation, ...unanswered };
      });
      outbox.kick();
      return reply.code(201).send({ ...view(row), secret });
    },
  );
}
