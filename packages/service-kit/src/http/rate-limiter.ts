import { ServiceError } from '@akashi/contracts';
import type { FastifyReply } from 'fastify';

export interface RateLimiter {
  /** Takes one token of the key's bucket: 0 if there was one, else the whole seconds until there will be. */
  take(key: string): number;
}

export interface RateLimiterOptions {
  /** How many requests may come at once. */
  burst: number;
  perSecond: number;
  /** Buckets kept; past it those not used for longest are forgotten, that is, full again, half of them at a time. Default 50,000. */
  maxKeys?: number;
  nowMs?: () => number;
}

/** Token buckets in this process's memory, which is bounded: N instances allow N times as much. */
export function createRateLimiter({
  burst,
  perSecond,
  maxKeys = 50_000,
  nowMs = () => performance.now(),
}: RateLimiterOptions): RateLimiter {
  // Two maps that are only ever added to. One map in order of use would pay for every deletion: its next oldest key is found by
  // stepping over all that were deleted before it, tens of microseconds a request once it is full.
  let recent = new Map<string, Bucket>();
  let older = new Map<string, Bucket>();
  const bucketOf = (key: string, now: number): Bucket => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const bucket = older.get(key) ?? { tokens: burst, atMs: now };
    if (recent.size * 2 >= maxKeys) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, bucket);
    return bucket;
  };
  return {
    take(key) {
      const now = nowMs();
      const bucket = bucketOf(key, now);
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.atMs) / 1_000) * perSecond);
      bucket.atMs = now;
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      bucket.tokens -= 1;
      return 0;
    },
  };
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Throws 'rate_limited' (429 with Retry-After) when the key's bucket is empty; `what` names the limit to the caller. */
export function enforceRateLimit(
  reply: FastifyReply,
  { limiter, key, what }: { limiter: RateLimiter; key: string; what: string },
): void {
  const waitSeconds = limiter.take(key);
  if (waitSeconds === 0) return;
  reply.header('retry-after', String(waitSeconds));
  throw new ServiceError({
    code: 'rate_limited',
    message: `Too many requests for ${what}: try again in ${waitSeconds} s`,
    retryable: true,
  });
}
