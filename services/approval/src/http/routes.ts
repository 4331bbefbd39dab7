import { type CaseKind, caseKindSchema, ServiceError } from '@akashi/contracts';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { findRoute, insertRoute, lockRoute } from '../store/routes.ts';
import type { RouteContext } from './route-context.ts';

const stepSchema = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/, 'a role: lower-case letters, digits, _ and -'),
});
const routeSchema = z.object({
  kind: caseKindSchema,
  steps: z.array(stepSchema),
  revision: z.int().describe('0 while the default is used'),
});
const params = z.object({ kind: caseKindSchema });

/** Who may say how approval works must be somebody appointed for it, not whoever may ask for an approval. */
const routeRole = 'route_admin';

/** Four eyes: an agreement is never approved by one person alone. The product's policy, not law. */
const leastSteps = (kind: CaseKind) => (kind === 'agreement_version' ? 2 : 1);

function refuseRoute(kind: CaseKind, steps: readonly unknown[], roles: readonly string[]): void {
  if (!roles.includes(routeRole)) {
    throw new ServiceError({
      code: 'role_missing',
      message: `Routes are changed by a person with the role ${routeRole}; the scope routes:write alone does not do`,
    });
  }
  if (steps.length >= leastSteps(kind)) return;
  const message = `a route for ${kind} has at least ${leastSteps(kind)} steps, so that no one person approves alone`;
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/steps', code: 'too_few_steps', message }],
  });
}

/** Routes (承認経路): the steps that a kind of case takes. A case keeps the route it was opened with. */
export function approvalRouteRoutes(app: HttpServer, { api, now }: RouteContext): void {
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
        body: z.object({ steps: z.array(stepSchema).min(1).max(10) }),
        response: { 200: routeSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const { tenant, subject, roles } = actorOf(request);
      const { kind } = request.params;
      refuseRoute(kind, request.body.steps, roles);
      return answerOnce({ request, reply, db: api }, async (tx) => {
        await lockRoute(tx, tenant, kind);
        const { revision } = await findRoute(tx, tenant, kind);
        const route = { kind, steps: request.body.steps, revision: revision + 1 };
        await insertRoute(tx, tenant, { ...route, changedBy: subject, changedAt: now() });
        return { status: 200, body: route };
      });
    },
  );
}
