import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

/**
 * Keeps what the identity provider must remember (log-ins, codes, grants) in memory, each entry until it expires. Access tokens
 * are self-contained and outlive a restart; people log in again.
 */
export function createMemoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  let nextSweep = 0;

  function sweep(now: number): void {
    if (now < nextSweep) return;
    nextSweep = now + 60_000;
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key);
  }

  const find = async (key: string) => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
  };
  const findWhere = async (model: string, field: 'uid' | 'userCode', value: string) => {
    for (const [key, { payload }] of entries) {
      if (key.startsWith(`${model}:`) && payload[field] === value) return find(key);
    }
    return undefined;
  };

  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      const now = Date.now();
      sweep(now);
      entries.set(`${model}:${id}`, {
        payload,
        expiresAt: expiresIn ? now + expiresIn * 1000 : Number.POSITIVE_INFINITY,
      });
    },
    find: (id) => find(`${model}:${id}`),
    findByUid: (uid) => findWhere(model, 'uid', uid),
    findByUserCode: (userCode) => findWhere(model, 'userCode', userCode),
    consume: async (id) => {
      const entry = entries.get(`${model}:${id}`);
      if (entry) entry.payload = { ...entry.payload, consumed: Math.floor(Date.now() / 1000) };
    },
    destroy: async (id) => {
      entries.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  });
}
