import type { ServiceName } from '@akashi/contracts';
import { clientToken } from './client-token.ts';
import type { DemoClientId, DemoPersonId } from './demo-people.ts';
import { signInAs } from './sign-in-as.ts';

const keepMs = 60_000;

export interface DemoTokens {
  client(client: DemoClientId, service: ServiceName): Promise<string>;
  person(person: DemoPersonId, service: ServiceName): Promise<string>;
}

/** Access tokens of the demo's people and backends, each asked for once a minute at most. */
export function createDemoTokens(issuer: string): DemoTokens {
  const kept = new Map<string, { token: Promise<string>; until: number }>();
  const once = (key: string, ask: () => Promise<string>): Promise<string> => {
    const known = kept.get(key);
    if (known && known.until > Date.now()) return known.token;
    const token = ask();
    kept.set(key, { token, until: Date.now() + keepMs });
    token.catch(() => kept.delete(key));
    return token;
  };
  return {
    client: (client, service) => once(`${client} ${service}`, () => clientToken(issuer, client, service)),
    person: (person, service) => once(`${person} ${service}`, () => signInAs(issuer, person, service)),
  };
}
