import type { ServiceName } from '@akashi/contracts';
import type { Config } from '../config.ts';

export interface ConsoleConfiguration {
  issuer: string;
  clientId: string;
  /** `url` is null where this installation doesn't say where the service is; approval's own is where the console came from. */
  services: Record<ServiceName, { url: string | null; audience: string }>;
}

/** What the console needs to know of this installation, read by it at start: nothing of it is in the bundle. */
export function consoleConfiguration(config: Config): ConsoleConfiguration {
  return {
    issuer: config.oidcIssuer,
    clientId: config.consoleClientId,
    services: {
      approval: { url: null, audience: config.audience },
      'consent-collector': { url: config.collectorUrl ?? null, audience: config.collectorAudience },
      'tag-relay': { url: config.relayUrl ?? null, audience: config.relayAudience },
      'record-store': { url: config.recordStoreUrl ?? null, audience: config.recordStoreAudience },
    },
  };
}
