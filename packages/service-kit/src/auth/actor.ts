import { ServiceError } from '@akashi/contracts';
import type { FastifyRequest } from 'fastify';

/** Who acts, from a verified access token. `party` is set when a recipient acts in the provider's tenant. */
export interface Actor {
  subject: string;
  tenant: string;
  scopes: ReadonlySet<string>;
  roles: readonly string[];
  party?: string;
  name?: string;
}

/** The actor of a route that has requireScope; throws 'unauthenticated' on a route without it. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor !== null) return request.actor;
  throw new ServiceError({ code: 'unauthenticated', message: 'Send an access token: Authorization: Bearer <token>' });
}

/** Whether a token is an inspector's, from outside the company, whatever else it has. */
export const isInspector = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('inspector');
