import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type FaultContext, faultOfError } from './fault-of-error.ts';
import type { HttpServer } from './http-server.ts';
import { type Fault, problemOf } from './problem.ts';
import { retryAfterSeconds } from './status-of-code.ts';

const unforeseen: Fault = {
  code: 'internal_error',
  status: 500,
  detail: 'The service failed to handle this request. Report the instance, which finds it in the log.',
};

/** One error handler for all routes: RFC 9457 documents outside, the full error in the log only. */
export function handleErrors(app: HttpServer, context: FaultContext): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOfError(error, context) ?? unforeseen;
    if (fault.status >= 500) logFailure({ error, fault, request });
    return sendProblem(request, reply, fault);
  });
}

/** For errors before routing, where fastify has no reply of ours yet: a malformed URL, for instance. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, fault: Fault): FastifyReply {
  const retryAfter = retryAfterSeconds[fault.code] ?? retryAfterSeconds[fault.status];
  if (retryAfter !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfter);
  if (fault.status === 401) {
    reply.header(
      'www-authenticate',
      request.headers.authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"',
    );
  }
  // A string passes by the route's serialisers, which know successful answers only.
  return reply
    .code(fault.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(fault, request.id)));
}

function logFailure({ error, fault, request }: { error: unknown; fault: Fault; request: FastifyRequest }): void {
  const { method, id: requestId, routeOptions } = request;
  const line = { err: error, code: fault.code, status: fault.status, method, route: routeOptions.url, requestId };
  if (fault === unforeseen) request.log.error(line, 'request failed');
  else request.log.warn(line, 'request refused: a dependency is unavailable');
}
