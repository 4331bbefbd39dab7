import { freePort } from '@akashi/local-infrastructure';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';

export interface Destination extends Pick<MeasuredProcess, 'usage' | 'stop'> {
  url: string;
  /** `host:port`. */
  host: string;
  /** The request that came last. */
  lastRequest(): Promise<{ headers: Record<string, string>; body: string }>;
}

/** Starts a destination in a process of its own that answers 204 as fast as it can. */
export async function startDestination(): Promise<Destination> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { usage, stop } = await startMeasured({
    name: 'destination',
    entry: new URL('./destination.ts', import.meta.url),
    env: { DESTINATION_PORT: String(port) },
    readyUrl: url,
  });
  const lastRequest = async () => (await fetch(`${url}/last`)).json() as ReturnType<Destination['lastRequest']>;
  return { url, host: `127.0.0.1:${port}`, lastRequest, usage, stop };
}
