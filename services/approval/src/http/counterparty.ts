import { counterpartyAnswered, newEvent, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { createRateLimiter, enforceRateLimit, type HttpServer, type RateLimiter } from '@akashi/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { counterpartySide } from '../domain/counterparty-side.ts';
import { type AgreementVersionRow, listVersions } from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import { findLink, type InvitationRow, insertAnswer, lockInvitation } from '../store/counterparties.ts';
import { findDocuments } from '../store/documents.ts';
import { findParties } from '../store/parties.ts';
import { documentNotFound, sendDocument } from './documents.ts';
import { hashOfLink, linkPrefix } from './invitations.ts';
import type { RouteContext } from './route-context.ts';

const partySchema = z.object({
  kind: z.string(),
  partyName: z.string(),
  partyAddress: z.string(),
  representativeName: z.string().nullable(),
  countryCode: z.string(),
});
const answerSchema = z.object({
  answer: z.enum(['accepted', 'declined']),
  reason: z.string().nullable(),
  statedName: z.string(),
  statedTitle: z.string().nullable(),
  answeredAt: z.iso.datetime(),
});
const sideSchema = z.object({
  invitationId: z.uuid(),
  agreementId: z.string(),
  version: z.int(),
  contentHash: z.string(),
  expiresAt: z.iso.datetime(),
  you: z.enum(['provider', 'recipient']),
  provider: partySchema,
  recipient: partySchema,
  terms: z
    .record(z.string(), z.unknown())
    .describe('What the two companies agree on, as in the content of the agreement'),
  answer: answerSchema.nullable(),
});
const newAnswerSchema = z
  .object({
    answer: z.enum(['accepted', 'declined']),
    contentHash: z.string().describe('Of what you looked at'),
    statedName: z.string().trim().min(1).max(200),
    statedTitle: z.string().trim().min(1).max(200).nullable().default(null),
    reason: z.string().trim().min(1).max(2000).nullable().default(null),
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason !== null, {
    path: ['reason'],
    message: 'say in reason why it is declined',
  });

const description = 'Authorization: Bearer and the secret of the invitation link. No account is needed.';

/** What whoever holds an invitation's link may do: see its side of that one version, and accept or decline it. No account is needed. */
export function counterpartyRoutes(app: HttpServer, context: RouteContext): void {
  const { outbox, now } = context;
  const limiter = createRateLimiter({ burst: 20, perSecond: 1 });
  const open = <T>(request: FastifyRequest, reply: FastifyReply, use: (tx: Tx, held: Held) => Promise<T>) =>
    useInvitation({ request, reply, context, limiter }, use);

  app.get(
    '/v1/counterparty/invitation',
    {
      schema: {
        summary: 'The version of the agreement that you are asked about',
        tags: ['counterparty'],
        description,
        response: { 200: sideSchema },
      },
    },
    async (request, reply) => {
      const side = await open(request, reply, async (tx, held) => {
        const { tenant, invitation } = held;
        const actor = actorFor(held);
        const target = { kind: 'invitation', id: invitation.invitation_id };
        await logAudit(tx, { actor, action: 'invitation.viewed', target, now: now() });
        return sideOf(tx, tenant, held);
      });
      outbox.kick();
      return side;
    },
  );

  app.get(
    '/v1/counterparty/documents/:documentId/content',
    {
      schema: {
        summary: 'A document of that version',
        tags: ['counterparty'],
        description,
        params: z.object({ documentId: z.uuid() }),
      },
    },
    async (request, reply) => {
      const { documentId } = request.params;
      const { tenant, document } = await open(request, reply, async (tx, held) => {
        const isNamed = held.version.content.documents?.some((each) => each.documentId === documentId);
        const [found] = isNamed ? await findDocuments(tx, held.tenant, [documentId]) : [];
        if (!found) throw documentNotFound(documentId);
        const target = { kind: 'document', id: documentId };
        const details = { invitationId: held.invitation.invitation_id, sha256: found.sha256 };
        await logAudit(tx, { actor: actorFor(held), action: 'document.downloaded', target, details, now: now() });
        return { tenant: held.tenant, document: found };
      });
      outbox.kick();
      const { sha256, storage } = document;
      return sendDocument(reply, document, context.documents.read({ tenant, documentId, sha256 }, storage));
    },
  );

  app.post(
    '/v1/counterparty/answer',
    {
      schema: {
        summary: 'Accept or decline: once, and kept as evidence with the name you state',
        tags: ['counterparty'],
        description,
        body: newAnswerSchema,
        response: { 201: answerSchema },
      },
    },
    async (request, reply) => {
      const answered = await open(request, reply, (tx, held) => answer(tx, held, { wanted: request.body, now: now() }));
      outbox.kick();
      return reply.code(201).send(answered);
    },
  );
}

interface Held {
  tenant: string;
  invitation: InvitationRow;
  version: AgreementVersionRow;
}

interface Using {
  request: FastifyRequest;
  reply: FastifyReply;
  context: RouteContext;
  limiter: RateLimiter;
}

/** Runs `use` for the invitation whose secret the request holds, in a transaction of its tenant. Throws 'unauthenticated' or 'gone'. */
async function useInvitation<T>(
  { request, reply, context: { api, now }, limiter }: Using,
  use: (tx: Tx, held: Held) => Promise<T>,
): Promise<T> {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  enforceRateLimit(reply, { limiter, key: request.ip, what: 'invitations from this address' });
  const [, secret] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const link = secret?.startsWith(linkPrefix) ? await findLink(api, hashOfLink(secret)) : undefined;
  if (!link) {
    const message = 'Send the secret of an invitation link: Authorization: Bearer akinv_…';
    throw new ServiceError({ code: 'unauthenticated', message });
  }
  const { tenant, invitationId } = link;
  return api.tenantTransaction(tenant, async (tx) => {
    const invitation = (await lockInvitation(tx, { tenant, invitationId }))!;
    const versions = await listVersions(tx, tenant, invitation.agreement_id);
    const version = versions.find((each) => each.version === invitation.version)!;
    if (invitation.revoked_at) throw gone('This invitation was withdrawn');
    if (invitation.expires_at <= now()) throw gone('This invitation has expired');
    if (version.content_hash !== invitation.content_hash) throw gone('The agreement was changed since it was sent');
    return use(tx, { tenant, invitation, version });
  });
}

const gone = (what: string) =>
  new ServiceError({ code: 'gone', message: `${what}: ask the company that sent it for a new one` });

const actorFor = ({ tenant, invitation }: Held) => ({
  ...{ tenant, subject: `invitation:${invitation.invitation_id}`, roles: [] },
});

async function sideOf(tx: Tx, tenant: string, { invitation, version }: Held): Promise<z.infer<typeof sideSchema>> {
  const { providerPartyId, recipientPartyId } = version.content;
  const parties = await findParties(tx, tenant, [providerPartyId, recipientPartyId]);
  const details = (partyId: string) => parties.find(({ party_id }) => party_id === partyId)!.details;
  const side = counterpartySide(version.content, {
    provider: details(providerPartyId),
    recipient: details(recipientPartyId),
  });
  return {
    ...{ invitationId: invitation.invitation_id, agreementId: invitation.agreement_id, version: version.version },
    ...{ contentHash: version.content_hash, expiresAt: invitation.expires_at.toISOString() },
    you: invitation.party_id === providerPartyId ? 'provider' : 'recipient',
    ...side,
    terms: side.terms,
    answer: answerOf(invitation),
  };
}

const answerOf = (row: InvitationRow): z.infer<typeof answerSchema> | null =>
  row.answer && {
    ...{ answer: row.answer, reason: row.reason, statedName: row.stated_name!, statedTitle: row.stated_title },
    answeredAt: row.answered_at!.toISOString(),
  };

async function answer(
  tx: Tx,
  held: Held,
  { wanted, now }: { wanted: z.output<typeof newAnswerSchema>; now: Date },
): Promise<z.infer<typeof answerSchema>> {
  const { tenant, invitation } = held;
  if (wanted.contentHash !== invitation.content_hash) {
    throw new ServiceError({
      code: 'content_changed',
      message: 'contentHash is not that of the version: read it again',
    });
  }
  const before = answerOf(invitation);
  const { answer: given, reason, statedName, statedTitle } = wanted;
  if (before?.answer === given && before.statedName === statedName) return before;
  if (before) {
    throw new ServiceError({ code: 'already_answered', message: `It was answered already: ${before.answer}` });
  }
  const answered = { answer: given, reason, statedName, statedTitle, answeredAt: now.toISOString() };
  const { invitation_id: invitationId, agreement_id: agreementId, version, content_hash: contentHash } = invitation;
  const data = {
    invitationId,
    partyId: invitation.party_id,
    agreement: { agreementId, version, contentHash },
    ...answered,
  };
  const event = newEvent(counterpartyAnswered, { source: 'akashi/approval', tenant, data, time: now });
  await insertAnswer(tx, tenant, event);
  await putInOutbox(tx, [event]);
  const target = { kind: 'invitation', id: invitationId };
  const details = { agreementId, version, contentHash, answer: given };
  await logAudit(tx, {
    actor: { ...actorFor(held), name: statedName },
    action: 'counterparty.answered',
    target,
    details,
    now,
  });
  return answered;
}
