import { parseRetryAfter } from '../state/backoff.ts';
import type { Outcome } from '../state/queued-post.ts';

const timeoutMs = 10_000;
/** 408 and 425 ask for another try by their definition, 429 by its Retry-After. */
const retryable = new Set([408, 425, 429]);

/** One POST without credentials. A lost connection, a time-out, 5xx and 429 ask for another try; any other 4xx is final. */
export async function httpPost(url: string, body: string): Promise<Outcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      mode: 'cors',
      keepalive: true,
      signal: abort.signal,
    });
    if (response.ok) return { kind: 'accepted' };
    const { status, headers } = response;
    if (status < 400 || status >= 500 || retryable.has(status)) {
      return { kind: 'retry', retryAfterMs: parseRetryAfter(headers.get('retry-after'), Date.now()), offline: false };
    }
    return { kind: 'rejected', status, problem: await response.json().catch(() => null) };
  } catch {
    return { kind: 'retry', retryAfterMs: null, offline: true };
  } finally {
    clearTimeout(timer);
  }
}

/** Hands the body to the browser to send when the page is gone; text/plain, so that no preflight is needed. */
export function beacon(url: string, body: string): boolean {
  try {
    return navigator.sendBeacon(url, body);
  } catch {
    return false;
  }
}
