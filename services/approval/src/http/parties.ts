import { codeSchema, contentHash, newEvent, partyChanged, partyDetailsSchema, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import {
  type Actor,
  actorOf,
  answerOnce,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { logAudit } from '../store/audit-log.ts';
import {
  findParties,
  insertParty,
  listParties,
  listPartyVersions,
  lockParty,
  type PartyRow,
} from '../store/parties.ts';
import { renewAgreements } from '../store/renew-agreements.ts';
import type { RouteContext } from './route-context.ts';

const partySchema = z.object({
  partyId: codeSchema,
  version: z.int(),
  details: partyDetailsSchema,
  changedAt: z.iso.datetime(),
});

const changedPartySchema = partySchema.extend({
  agreements: z
    .array(z.object({ agreementId: codeSchema, version: z.int(), caseId: z.uuid().nullable() }))
    .describe(
      'Those that rely on the party, with the version to be approved; without a case it is a draft to be put right and submitted',
    ),
});

const view = (row: PartyRow): z.infer<typeof partySchema> => ({
  partyId: row.party_id,
  version: row.version,
  details: row.details,
  changedAt: row.changed_at.toISOString(),
});

/** A corporation's record names its representative (Rule 28(1)(iii)), so a party without one could only give deficient records. */
const newPartySchema = z.object({ partyId: codeSchema, details: partyDetailsSchema }).check((check) => {
  const { kind, representativeName } = check.value.details;
  if (kind !== 'corporation' || representativeName !== null) return;
  check.issues.push({
    code: 'custom',
    input: representativeName,
    path: ['details', 'representativeName'],
    message: "a corporation's record names its representative (Rule 28(1)(iii)): give the name",
  });
});

/** Parties: versioned name, address and representative of the provider and of its counterparties. */
export function partyRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  // Names of representatives are personal data: whoever looks at them leaves a trace.
  const viewed = (tx: Tx, actor: Actor, action: string, id: string) =>
    logAudit(tx, { actor, action, target: { kind: 'party', id }, now: now() });

  app.post(
    '/v1/parties',
    {
      schema: {
        summary:
          'Make a party, or its next version: agreements in force that name it get a version of their own to be approved',
        tags: ['parties'],
        body: newPartySchema,
        response: { 200: changedPartySchema, 201: changedPartySchema },
      },
      onRequest: requireScope('parties:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject } = actor;
      const { partyId, details } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        await lockParty(tx, tenant, partyId);
        const [latest] = await findParties(tx, tenant, [partyId]);
        if (latest && contentHash(latest.details) === contentHash(details))
          return { status: 200, body: { ...view(latest), agreements: [] } };
        const row = { party_id: partyId, version: (latest?.version ?? 0) + 1, details, changed_at: now() };
        await insertParty(tx, { ...row, tenant, changed_by: subject });
        const data = { partyId, version: row.version, details, changedAt: row.changed_at.toISOString() };
        await putInOutbox(tx, [
          newEvent(partyChanged, { source: 'akashi/approval', tenant, data, time: row.changed_at }),
        ]);
        const target = { kind: 'party', id: partyId };
        const change = { version: row.version, contentHash: contentHash(details) };
        await logAudit(tx, { actor, action: 'party.changed', target, details: change, now: now() });
        const agreements = await renewAgreements({ tx, actor, partyId, now: now() });
        return { status: 201, body: { ...view(row), agreements } };
      });
    },
  );

  app.get(
    '/v1/parties',
    {
      schema: {
        summary: 'The parties, each at its latest version',
        tags: ['parties'],
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(partySchema) },
      },
      onRequest: requireScope('parties:read'),
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const [after = ''] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [];
      const actor = actorOf(request);
      const rows = await api.tenantTransaction(actor.tenant, async (tx) => {
        await viewed(tx, actor, 'party.listed', '*');
        return listParties(tx, after, limit + 1);
      });
      outbox.kick();
      const page = pageOf(rows, limit, (row) => [row.party_id]);
      return { ...page, items: page.items.map(view) };
    },
  );

  app.get(
    '/v1/parties/:partyId',
    {
      schema: {
        summary: 'A party, with every version of its details',
        tags: ['parties'],
        params: z.object({ partyId: codeSchema }),
        response: { 200: partySchema.extend({ versions: z.array(partySchema) }) },
      },
      onRequest: requireScope('parties:read'),
    },
    async (request) => {
      const { partyId } = request.params;
      const actor = actorOf(request);
      const rows = await api.tenantTransaction(actor.tenant, async (tx) => {
        const found = await listPartyVersions(tx, partyId);
        if (found.length > 0) await viewed(tx, actor, 'party.viewed', partyId);
        return found;
      });
      outbox.kick();
      const latest = rows.at(-1);
      if (!latest)
        throw new ServiceError({ code: 'not_found', message: `There is no party ${partyId} in this tenant` });
      return { ...view(latest), versions: rows.map(view) };
    },
  );
}
