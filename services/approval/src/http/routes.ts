import { type CaseKind, caseKindSchema, type ErrorDetail, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { routeFaults } from '../domain/route-faults.ts';
import { type RouteStep, routeStepSchema } from '../domain/route-step.ts';
import { logAudit } from '../store/audit-log.ts';
import { findGroups, lockGroups } from '../store/groups.ts';
import { findRoute, insertRoute, lockRoute } from '../store/routes.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const routeSchema = z.object({
  kind: caseKindSchema,
  steps: z.array(routeStepSchema),
  revision: z.int().describe('0 while the default is used'),
});
const params = z.object({ kind: caseKindSchema });

interface Route {
  kind: CaseKind;
  steps: readonly RouteStep[];
}

/** What keeps a route from being met, given the tenant's groups as they are now. */
export async function faultsOfRoute(tx: Tx, tenant: string, { kind, steps }: Route): Promise<ErrorDetail[]> {
  const named = steps.flatMap(({ group, escalateTo }) => [group, escalateTo?.group ?? null]);
  const groups = await findGroups(
    tx,
    tenant,
    named.filter((group) => group !== null),
  );
  return routeFaults(kind, steps, new Map(groups.map(({ group_id, members }) => [group_id, members])));
}

async function refuseFaults(tx: Tx, tenant: string, route: Route): Promise<void> {
  const details = await faultsOfRoute(tx, tenant, route);
  if (details.length === 0) return;
  const message = `The route has ${details.length} fault(s): ${details[0]!.message}`;
  throw new ServiceError({ code: 'invalid_request', message, details });
}

/** Routes (承認経路): the steps that a kind of case takes. A case keeps the route it was opened with. */
export function approvalRouteRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/routes',
    {
      schema: {
        summary: 'The route of every kind of case',
        tags: ['routes'],
        response: { 200: z.object({ items: z.array(routeSchema) }) },
      },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const routes = await api.tenantTransaction(tenant, (tx) =>
        Promise.all(caseKindSchema.options.map((kind) => findRoute(tx, tenant, kind))),
      );
      return { items: routes.map((route) => ({ ...route, steps: [...route.steps] })) };
    },
  );

  app.get(
    '/v1/routes/:kind',
    {
      schema: { summary: 'The route of a kind of case', tags: ['routes'], params, response: { 200: routeSchema } },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const route = await api.tenantTransaction(tenant, (tx) => findRoute(tx, tenant, request.params.kind));
      return { ...route, steps: [...route.steps] };
    },
  );

  app.put(
    '/v1/routes/:kind',
    {
      schema: {
        summary: 'Set the route for cases opened from now on',
        tags: ['routes'],
        params,
        body: z.object({ steps: z.array(routeStepSchema).min(1).max(10) }),
        response: { 200: routeSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject } = actor;
      const { kind } = request.params;
      const { steps } = request.body;
      refuseUnlessRouteAdmin(actor);
      return answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        await lockGroups(tx, tenant);
        await lockRoute(tx, tenant, kind);
        await refuseFaults(tx, tenant, { kind, steps });
        const before = await findRoute(tx, tenant, kind);
        const route = { kind, steps, revision: before.revision + 1 };
        await insertRoute(tx, tenant, { ...route, changedBy: subject, changedAt: now() });
        const details = { revision: route.revision, before: before.steps, after: steps };
        await logAudit(tx, {
          actor,
          action: 'route.changed',
          target: { kind: 'route', id: kind },
          details,
          now: now(),
        });
        return { status: 200, body: route };
      });
    },
  );
}
