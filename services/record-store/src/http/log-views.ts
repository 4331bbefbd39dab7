import { auditLogged, newEvent } from '@akashi/contracts';
import { type Actor, type HttpServer, isInspector } from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { source } from '../domain/own-events.ts';
import { mayShowPersons, personShown } from '../domain/person-shown.ts';
import { say } from '../events/say.ts';
import type { HttpParts } from './parts.ts';

/**
 * Says as evidence who was shown what concerns a person, before the answer leaves: one that can't be logged isn't given. Inspectors'
 * answers are logged by their own hook. It stands before every route.
 */
export function logViews(app: HttpServer, parts: HttpParts): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const { actor } = request;
    if (!actor || isInspector(actor) || reply.statusCode >= 300 || !mayShowPersons(routeOf(request))) return payload;
    try {
      await logView(request, { actor, payload }, parts);
    } catch (error) {
      (payload as { destroy?: (error: unknown) => void } | null)?.destroy?.(error);
      throw error;
    }
    return payload;
  });
}

async function logView(
  request: FastifyRequest,
  { actor, payload }: { actor: Actor; payload: unknown },
  { api, edge, onCommitted }: HttpParts,
): Promise<void> {
  const shown = personShown({
    route: routeOf(request),
    params: request.params as Record<string, string>,
    query: request.query as Record<string, unknown>,
    body: typeof payload === 'string' ? JSON.parse(payload) : null,
  });
  if (!shown) return;
  const { tenant, subject, name = null, roles } = actor;
  const time = edge.now();
  const auditId = edge.newId();
  const who = { actor: subject, actorName: name, roles: [...roles] };
  const data = { auditId, ...who, ...shown, loggedAt: time.toISOString() };
  const event = newEvent(auditLogged, { source, tenant, time, id: auditId, data });
  await api.tenantTransaction(tenant, (tx) => say(tx, [event], { edge }));
  onCommitted();
}

const routeOf = ({ method, routeOptions }: FastifyRequest) => `${method} ${routeOptions.url}`;
