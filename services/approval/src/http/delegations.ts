import { caseKindSchema, dateSchema, newId, ServiceError } from '@akashi/contracts';
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
import { addDays, tokyoDay } from '../domain/business-days.ts';
import { routeRole } from '../domain/reassign-case.ts';
import { logAudit } from '../store/audit-log.ts';
import {
  type DelegationRow,
  insertDelegation,
  listDelegations,
  lockDelegation,
  revokeDelegation,
} from '../store/delegations.ts';
import { notify } from '../store/notify.ts';
import type { RouteContext } from './route-context.ts';

const delegationSchema = z.object({
  delegationId: z.uuid(),
  from: z.string(),
  fromName: z.string().nullable(),
  to: z.string(),
  roles: z.array(z.string()).describe('Those that from held when they delegated: to decides with these and no more'),
  kinds: z.array(caseKindSchema).nullable().describe('Null: every kind of case'),
  firstDay: dateSchema,
  lastDay: dateSchema,
  reason: z.string(),
  madeAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

const bodySchema = z.object({
  to: z.string().trim().min(1).max(255).describe('The subject of whoever is to stand in'),
  kinds: z.array(caseKindSchema).min(1).nullable().default(null),
  firstDay: dateSchema.describe('In Tokyo, included'),
  lastDay: dateSchema.describe('In Tokyo, included; at most a year after firstDay'),
  reason: z.string().trim().min(1).max(2000),
});

/** Long absences are for the identity provider and the routes to settle. The product's policy, not law. */
const longestDays = 366;

const view = (row: DelegationRow): z.infer<typeof delegationSchema> => ({
  delegationId: row.delegation_id,
  from: row.from_subject,
  fromName: row.from_name,
  to: row.to_subject,
  roles: row.roles,
  kinds: row.kinds,
  firstDay: row.first_day,
  lastDay: row.last_day,
  reason: row.reason,
  madeAt: row.made_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
});

/** Delegations (代理承認): somebody who decides lets another stand in for a time. Only they themselves can. */
export function delegationRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.post(
    '/v1/delegations',
    {
      schema: {
        summary: 'Let somebody stand in for me (代理承認)',
        tags: ['delegations'],
        body: bodySchema,
        response: { 201: delegationSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { to, kinds, firstDay, lastDay, reason } = request.body;
      refuseDelegation(actor, request.body, tokyoDay(now()));
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row: DelegationRow = {
          delegation_id: newId(),
          from_subject: actor.subject,
          from_name: actor.name ?? null,
          to_subject: to,
          roles: [...actor.roles],
          kinds,
          first_day: firstDay,
          last_day: lastDay,
          reason,
          made_at: now(),
          revoked_at: null,
        };
        await insertDelegation(tx, actor.tenant, row);
        await notify(tx, {
          tenant: actor.tenant,
          told: 'delegation_given',
          facts: { firstDay, lastDay },
          people: [to],
          channels: false,
          now: row.made_at,
        });
        const target = { kind: 'delegation', id: row.delegation_id };
        const details = { to, kinds, firstDay, lastDay, reason };
        await logAudit(tx, { actor, action: 'delegation.made', target, details, now: row.made_at });
        return { status: 201, body: view(row) };
      });
    },
  );

  app.post(
    '/v1/delegations/:delegationId/revoke',
    {
      schema: {
        summary: 'End a delegation at once',
        tags: ['delegations'],
        params: z.object({ delegationId: z.uuid() }),
        body: z.object({}),
        response: { 200: delegationSchema },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { delegationId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row = await lockDelegation(tx, tenant, delegationId);
        if (!row || !mayEnd(actor, row)) throw notFound(delegationId);
        if (row.revoked_at) return { status: 200, body: view(row) };
        const revoked = { ...row, revoked_at: now() };
        await revokeDelegation(tx, tenant, delegationId, revoked.revoked_at);
        const target = { kind: 'delegation', id: delegationId };
        const details = { from: row.from_subject, to: row.to_subject };
        await logAudit(tx, { actor, action: 'delegation.revoked', target, details, now: revoked.revoked_at });
        return { status: 200, body: view(revoked) };
      });
    },
  );

  app.get(
    '/v1/delegations',
    {
      schema: {
        summary: "The delegations I made or was given; everybody's for auditors and route administrators",
        tags: ['delegations'],
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(delegationSchema) },
      },
      onRequest: requireScope('cases:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { limit, cursor } = request.query;
      const [after = null] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [];
      const subject = seesAll(actor) ? null : actor.subject;
      const rows = await api.tenantTransaction(tenant, (tx) =>
        listDelegations(tx, { tenant, subject, after, limit: limit + 1 }),
      );
      const page = pageOf(rows, limit, (row) => [row.delegation_id]);
      return { ...page, items: page.items.map(view) };
    },
  );
}

const seesAll = ({ roles }: Actor) => roles.includes('auditor') || roles.includes(routeRole);

/** Whoever delegated ends it, or a route administrator in their absence; the delegate may give it back. */
const mayEnd = (actor: Actor, row: DelegationRow) =>
  [row.from_subject, row.to_subject].includes(actor.subject) || actor.roles.includes(routeRole);

const notFound = (delegationId: string) =>
  new ServiceError({ code: 'not_found', message: `There is no delegation ${delegationId} that you could end` });

function refuseDelegation(
  { subject }: Actor,
  { to, firstDay, lastDay }: z.output<typeof bodySchema>,
  today: string,
): void {
  const faults: [boolean, string, string][] = [
    [to === subject, '/to', 'Nobody stands in for themselves: name another person'],
    [lastDay < firstDay, '/lastDay', 'lastDay is before firstDay'],
    [lastDay < today, '/lastDay', `lastDay is past: today is ${today} in Tokyo`],
    [lastDay > addDays(firstDay, longestDays), '/lastDay', `A delegation lasts at most ${longestDays} days`],
  ];
  const details = faults
    .filter(([isFault]) => isFault)
    .map(([, path, message]) => ({ path, code: 'invalid_delegation', message }));
  if (details.length === 0) return;
  throw new ServiceError({ code: 'invalid_request', message: details[0]!.message, details });
}
