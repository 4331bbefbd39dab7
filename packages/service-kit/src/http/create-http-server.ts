import { randomBytes } from 'node:crypto';
import { fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Authenticator } from '../auth/create-authenticator.ts';
import { measureRequests } from '../telemetry/measure-requests.ts';
import { isTracing } from '../telemetry/start-tracing.ts';
import { traceRequests } from '../telemetry/trace-requests.ts';
import { allowOrigins } from './allow-origins.ts';
import { answerUnknownRoutes } from './answer-unknown-routes.ts';
import { handleErrors, sendProblem } from './handle-errors.ts';
import { healthRoutes, type ReadinessCheck } from './health.ts';
import type { HttpServer } from './http-server.ts';
import { describeRoutes } from './openapi.ts';
import { parseJsonBodies } from './parse-json-bodies.ts';
import { refuseMalformedRequests } from './refuse-malformed-requests.ts';
import { serializerCompiler, validatorCompiler } from './schema-compilers.ts';

export interface HttpServerOptions {
  service: string;
  version: string;
  logger: Logger;
  registry: Registry;
  /** Needed as soon as a route has requireScope. */
  authenticator?: Authenticator;
  readiness?: ReadinessCheck[];
  /** Default 65,536. */
  bodyLimitBytes?: number;
  /** How long a request may take to arrive, its body included. Default 30,000. */
  requestTimeoutMs?: number;
  /** Origins whose pages may call every route. */
  corsOrigins?: readonly string[];
  /** How many proxies in front are trusted to set X-Forwarded-For; default none. */
  trustProxyHops?: number;
  /** What becomes of inspectors' tokens; by default they are refused, because only a service that knows their grant can hold them to it. */
  inspectors?: 'refused' | 'held_to_their_grant';
  /** Statuses of the service's own ServiceError codes. */
  statusOf?: Readonly<Record<string, number>>;
}

/**
 * A fastify server with everything but the service's routes: zod in and out, problem documents, health, metrics, OpenAPI.
 * It doesn't listen yet: tests use `inject`. Bad input MUST never give a 5xx.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const {
    logger,
    registry,
    authenticator = null,
    readiness = [],
    bodyLimitBytes = 65_536,
    trustProxyHops = 0,
    requestTimeoutMs = 30_000,
  } = options;
  const app = bareServer({ logger, bodyLimitBytes, trustProxyHops, requestTimeoutMs });
  app.decorate('authenticator', authenticator);
  app.decorate('holdsInspectors', options.inspectors === 'held_to_their_grant');
  app.decorateRequest('actor', null);
  answerUnknownRoutes(app);
  handleErrors(app, { bodyLimitBytes, statusOf: options.statusOf ?? {} });
  parseJsonBodies(app);
  app.removeContentTypeParser('text/plain');
  if (isTracing()) traceRequests(app);
  measureRequests(app, registry);
  logRequests(app, logger);
  closeConnectionsAsTheyIdle(app);
  await describeRoutes(app, options);
  allowOrigins(app, options.corsOrigins ?? []);
  healthRoutes(app, { readiness, registry });
  return app;
}

interface BareServerOptions {
  logger: Logger;
  bodyLimitBytes: number;
  trustProxyHops: number;
  requestTimeoutMs: number;
}

function bareServer({ logger, bodyLimitBytes, trustProxyHops, requestTimeoutMs }: BareServerOptions): HttpServer {
  const prefix = randomBytes(6).toString('base64url');
  let requests = 0;
  const app = fastify({
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    bodyLimit: bodyLimitBytes,
    trustProxy: trustProxyHops === 0 ? false : (_address: string, hop: number) => hop < trustProxyHops,
    genReqId: () => `${prefix}-${(++requests).toString(36)}`,
    // Given as the request's logger only: as fastify's own it would cost a child and two listeners for every request.
    childLoggerFactory: () => logger,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      const status = error.statusCode ?? 400;
      sendProblem(request, reply as never, {
        code: 'invalid_request',
        status,
        detail: 'The URL is malformed or too long',
      });
    },
    clientErrorHandler: refuseMalformedRequests,
  });
  app.log = logger;
  app.setValidatorCompiler(validatorCompiler as never);
  app.setSerializerCompiler(serializerCompiler as never);
  return app as unknown as HttpServer;
}

/** Each request at debug only: at info the hot path logs nothing, and failures are logged by the error handler. */
function logRequests(app: HttpServer, logger: Logger): void {
  if (!logger.isLevelEnabled('debug')) return;
  app.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId, routeOptions } = request;
    const line = { method, route: routeOptions.url, status: reply.statusCode, elapsedMs: reply.elapsedTime, requestId };
    logger.debug(line, 'request answered');
    done();
  });
}

/** A kept-alive connection whose last request ends while the server closes would hold it open until its idle timeout. */
function closeConnectionsAsTheyIdle(app: HttpServer): void {
  app.addHook('preClose', async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), 20);
    app.server.once('close', () => clearInterval(timer));
    timer.unref();
  });
}
