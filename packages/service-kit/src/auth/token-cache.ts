import type { Actor } from './actor.ts';

export interface TokenCache {
  get(token: string, nowMs: number): Actor | undefined;
  put(token: string, actor: Actor, nowMs: number, expiresMs: number): void;
}

/** Remembers verified tokens, at most `maxTokens` and each at most `keepMs`, so that one signature check serves many requests. */
export function createTokenCache({ maxTokens, keepMs }: { maxTokens: number; keepMs: number }): TokenCache {
  const entries = new Map<string, { actor: Actor; untilMs: number }>();
  return {
    get(token, nowMs) {
      const entry = entries.get(token);
      if (entry === undefined) return undefined;
      if (entry.untilMs > nowMs) return entry.actor;
      entries.delete(token);
      return undefined;
    },
    put(token, actor, nowMs, expiresMs) {
      if (entries.size >= maxTokens) entries.delete(entries.keys().next().value!);
      entries.set(token, { actor, untilMs: Math.min(expiresMs, nowMs + keepMs) });
    },
  };
}
