import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Actor } from '../auth/actor.ts';
import type { Authenticator } from '../auth/create-authenticator.ts';

/** Fastify, with request types inferred from each route's zod schemas. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Says whether a browser page of this origin may read this route's answers; route params are parsed, the body isn't. */
export type AllowsOrigin = (origin: string, request: FastifyRequest) => boolean | Promise<boolean>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by requireScope; read it with actorOf. */
    actor: Actor | null;
  }
  interface FastifyInstance {
    authenticator: Authenticator | null;
    /** Whether the service itself holds inspectors' tokens to what they were granted; where not, they get nothing. */
    holdsInspectors: boolean;
  }
  interface FastifyContextConfig {
    /** Replaces the server's corsOrigins for this route. */
    allowsOrigin?: AllowsOrigin;
  }
}
