import { ServiceError } from '@akashi/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isInspector } from './actor.ts';

const scopesOfHook = new WeakMap<object, readonly string[]>();

/**
 * An `onRequest` hook (before the body is read) that authenticates, sets request.actor and asks for every scope named.
 * The OpenAPI document takes the route's security from it.
 */
export function requireScope(...scopes: string[]) {
  async function checkScope(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { actor, audience } = await authenticated(request, reply);
    if (isInspector(actor) && !request.server.holdsInspectors) throw inspectorRefused(audience);
    request.actor = actor;
    const missing = scopes.filter((scope) => !actor.scopes.has(scope));
    if (missing.length === 0) return;
    reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${missing.join(' ')}"`);
    throw new ServiceError({ code: 'forbidden', message: `The access token lacks the scope ${missing.join(', ')}` });
  }
  scopesOfHook.set(checkScope, scopes);
  return checkScope;
}

/**
 * An `onRequest` hook that authenticates and sets request.actor, also an inspector's: only for a route that says nothing but what the
 * token itself does.
 */
export function requireToken() {
  async function checkToken(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    request.actor = (await authenticated(request, reply)).actor;
  }
  scopesOfHook.set(checkToken, []);
  return checkToken;
}

async function authenticated(request: FastifyRequest, reply: FastifyReply) {
  const { authenticator } = request.server;
  if (authenticator === null) throw new Error('createHttpServer got no authenticator, but a route asks for a token');
  const actor = await authenticator.authenticate(request.headers.authorization);
  reply.header('cache-control', 'no-store');
  return { actor, audience: authenticator.audience };
}

function inspectorRefused(audience: string): ServiceError {
  const message =
    `An inspector’s account gets nothing from ${audience}: what it was granted is known to record-store alone. ` +
    'Read there (GET /v1/records), or ask the company that granted the inspection for what you need from here';
  return new ServiceError({ code: 'forbidden', message });
}

/** The scopes that a route's hooks ask for, or undefined for an open route. */
export function requiredScopes(hooks: unknown): string[] | undefined {
  const found = [hooks].flat().flatMap((hook) => {
    const scopes = typeof hook === 'function' ? scopesOfHook.get(hook) : undefined;
    return scopes === undefined ? [] : [scopes];
  });
  return found.length === 0 ? undefined : found.flat();
}
