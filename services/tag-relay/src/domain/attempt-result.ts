/** How one attempt ended. `not_sent` only when no byte of the request can have left. */
export interface AttemptResult {
  outcome: 'delivered' | 'unknown' | 'not_sent';
  /** The answer's status, if one came. */
  status: number | null;
  /** A short cause for people, null on delivery. */
  cause: string | null;
  mayRetry: boolean;
  /** What the destination asked for, at most an hour. */
  retryAfterMs: number | null;
}

const maxRetryAfterMs = 60 * 60 * 1000;
/** Besides 5xx: any other refusal would meet the same request again. */
const retriedStatuses = new Set([408, 425, 429]);

/** An answer came. Anything but 2xx leaves open what the destination did with the data. */
export function resultOfAnswer(status: number, retryAfter: string | undefined, now: Date): AttemptResult {
  if (status >= 200 && status < 300) {
    return { outcome: 'delivered', status, cause: null, mayRetry: false, retryAfterMs: null };
  }
  const mayRetry = status >= 500 || retriedStatuses.has(status);
  const cause = status < 400 ? `answered ${status}, which is not followed` : `answered ${status}`;
  return {
    outcome: 'unknown',
    status,
    cause,
    mayRetry,
    retryAfterMs: mayRetry ? parseRetryAfter(retryAfter, now) : null,
  };
}

/** No answer came. `started`: whether the request was handed to an open connection. */
export function resultOfFailure({ started, cause }: { started: boolean; cause: string }): AttemptResult {
  return { outcome: started ? 'unknown' : 'not_sent', status: null, cause, mayRetry: true, retryAfterMs: null };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function parseRetryAfter(text: string | undefined, now: Date): number | null {
  if (text === undefined) return null;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, maxRetryAfterMs) : null;
}
