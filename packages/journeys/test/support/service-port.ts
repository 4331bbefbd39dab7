import { randomInt } from 'node:crypto';
import { requireFreePort } from '@akashi/local-infrastructure';

// Below the range that systems give to outgoing connections and to whoever asks for any port: a service that is killed finds its port
// free when it starts again, and no other test's service there in the meantime.
const range = { from: 20_000, to: 32_000 };

const given = new Set<number>();

/** A port that nobody listens on, which stays this test's while its service is down. */
export async function servicePort(): Promise<number> {
  for (;;) {
    const port = randomInt(range.from, range.to);
    if (given.has(port)) continue;
    given.add(port);
    const isFree = await requireFreePort(port, 'another').then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
}
