import { StartError } from '@akashi/local-infrastructure';

/** Throws a StartError that says so where all these services answer already: another `npm start` is running on this machine. */
export async function requireNotRunning(serviceUrls: readonly string[], demoSiteUrl: string): Promise<void> {
  const alive = await Promise.all(serviceUrls.map(isAlive));
  if (!alive.every(Boolean)) return;
  throw new StartError(
    `Akashi is running on this machine already, at ${demoSiteUrl}: use it, or stop it (Ctrl-C in its terminal) and start again`,
  );
}

async function isAlive(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(2_000) });
    return response.ok && ((await response.json()) as { status?: unknown }).status === 'alive';
  } catch {
    return false;
  }
}
