import type { KeyValueStore } from '../state/tag-store.ts';

const leaseMs = 20_000;

/**
 * Lets one tab at a time send: by a Web Lock where there is one (secure contexts), else by a lease in the shared
 * storage. The lease only saves duplicate requests; that none counts twice rests on the ids.
 */
export function createExclusiveSending(
  target: Window,
  store: KeyValueStore,
  name: string,
): (work: () => Promise<void>) => Promise<boolean> {
  const locks = target.navigator.locks as LockManager | undefined;
  const alone = async (work: () => Promise<void>) => {
    await work();
    return true;
  };
  if (!store.shared) return alone;
  if (locks) return (work) => locks.request(name, () => alone(work));
  const owner = `${Math.random()}`;
  return async (work) => {
    const now = Date.now();
    const [holder, until] = (store.get(name) ?? '').split(' ');
    if (holder && holder !== owner && Number(until) > now && Number(until) <= now + leaseMs) return false;
    store.set(name, `${owner} ${now + leaseMs}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (!store.get(name)?.startsWith(`${owner} `)) return false;
    const renewal = setInterval(() => store.set(name, `${owner} ${Date.now() + leaseMs}`), leaseMs / 4);
    try {
      return await alone(work);
    } finally {
      clearInterval(renewal);
      store.remove(name);
    }
  };
}
