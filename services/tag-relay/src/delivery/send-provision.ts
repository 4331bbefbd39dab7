import { type DestinationPools, refuseDestination } from '@akashi/service-kit';
import type { Dispatcher } from 'undici';
import { type AttemptResult, resultOfAnswer, resultOfFailure } from '../domain/attempt-result.ts';

export interface OutgoingMessage {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** `performance.now()` before the gate's statement was sent. */
  gateAskedAt: number;
}

/** `isLate`: nothing was sent because the gate's answer had become too old; it has to be asked again. */
export type SendResult = AttemptResult & { isLate: boolean };

export interface SendOptions {
  pools: DestinationPools;
  privateHosts: readonly string[];
  /** From the gate's question to the request's first byte. */
  maxStartMs: number;
  timeoutMs: number;
}

class GateTooOld extends Error {}

const maxAnswerBytes = 64 * 1024;

/** Names the cause without the address or the body, which could hold personal information. */
function causeOf(error: Error & { code?: unknown }): string {
  return typeof error.code === 'string' ? error.code : error.name;
}

/**
 * Posts one provision. MUST NOT write a byte unless the connection is open within `maxStartMs` of the gate's question. Follows no
 * redirect. Never rejects: what happened is in the result, and `not_sent` only if the request was never handed to a connection.
 */
export function sendProvision(message: OutgoingMessage, options: SendOptions): Promise<SendResult> {
  const refusal = refuseDestination(message.url, options.privateHosts);
  if (refusal !== undefined) {
    const result = resultOfFailure({ started: false, cause: `the destination ${refusal}` });
    return Promise.resolve({ ...result, mayRetry: false, isLate: false });
  }
  const { promise, resolve } = Promise.withResolvers<SendResult>();
  const { origin, pathname, search } = new URL(message.url);
  const request: Dispatcher.DispatchOptions = {
    method: 'POST',
    path: pathname + search,
    headers: { 'content-type': 'application/json', 'user-agent': 'akashi-tag-relay', ...message.headers },
    body: message.body,
  };
  try {
    options.pools.poolOf(origin).dispatch(request, answerHandler(message, options, resolve));
  } catch (error) {
    resolve({ ...resultOfFailure({ started: false, cause: causeOf(error as Error) }), isLate: false });
  }
  return promise;
}

function answerHandler(
  { gateAskedAt }: OutgoingMessage,
  { maxStartMs, timeoutMs }: SendOptions,
  resolve: (result: SendResult) => void,
): Dispatcher.DispatchHandler {
  let started = false;
  let answer: AttemptResult | undefined;
  let timer: NodeJS.Timeout | undefined;
  let received = 0;
  const end = (result: AttemptResult, isLate = false) => {
    clearTimeout(timer);
    resolve({ ...result, isLate });
  };
  return {
    // Called when the connection is open and the request is about to be written on it; throwing leaves it unwritten.
    onRequestStart(controller) {
      if (performance.now() - gateAskedAt > maxStartMs) throw new GateTooOld();
      started = true;
      timer = setTimeout(() => controller.abort(new Error('timeout')), timeoutMs);
    },
    onResponseStart(_controller, statusCode, headers) {
      if (statusCode < 200) return;
      const retryAfter = headers['retry-after'];
      answer = resultOfAnswer(statusCode, Array.isArray(retryAfter) ? retryAfter[0] : retryAfter, new Date());
    },
    onResponseData(controller, chunk) {
      received += chunk.length;
      if (received > maxAnswerBytes) controller.abort(new Error('the answer is too long'));
    },
    onResponseEnd() {
      end(answer ?? resultOfFailure({ started, cause: 'no answer' }));
    },
    onResponseError(_controller, error) {
      if (error instanceof GateTooOld) end(resultOfFailure({ started: false, cause: 'gate_too_old' }), true);
      else end(answer ?? resultOfFailure({ started, cause: causeOf(error) }));
    },
  };
}
