import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildConsole } from '@akashi/console';
import type { ServiceName } from '@akashi/contracts';
import { deletePostgresData, requireFreePort } from '@akashi/local-infrastructure';
import { consoleRedirects } from './console-addresses.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { requireNotRunning } from './require-not-running.ts';
import { serviceUrls } from './service-environment.ts';
import { ensureLogSigningKey, loadStackSecrets, type StackSecrets } from './stack-secrets.ts';
import { consoleCacheFolder, type StackSettings } from './stack-settings.ts';
import { startDemo } from './start-demo.ts';
import { type RunningInfrastructure, startInfrastructure } from './start-infrastructure.ts';
import { startServices } from './start-services.ts';

export interface RunningStack {
  urls: Record<ServiceName, string> & { console: string; demoSite: string; destination: string; issuer: string };
  kafkaBrokers: readonly string[];
  postgresUrl: string;
  siteKey: string;
  firstEnded: Promise<ServiceName>;
  stop(): Promise<void>;
}

interface StackOptions {
  settings: StackSettings;
  folder: string;
  say: (line: string) => void;
  /** Kafka and PostgreSQL, ready to use. Default: what the environment names, else local ones. */
  openInfrastructure?: (secrets: StackSecrets) => Promise<RunningInfrastructure>;
}

/** Deletes all that the local stack has kept. It must be stopped. */
export async function resetStack(folder: string): Promise<void> {
  await deletePostgresData(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
}

/** Everything on this machine, in order: infrastructure, services, demo; what did start is stopped when something can't. */
export async function startStack({ settings, folder, say, openInfrastructure }: StackOptions): Promise<RunningStack> {
  const ports = servicePorts(settings);
  await requireNotRunning(Object.values(serviceUrls(ports)), `http://127.0.0.1:${settings.demoSitePort}`);
  for (const [port, variable] of ownPorts(settings)) await requireFreePort(port, variable);
  const started: { stop(): Promise<unknown> }[] = [];
  const keep = <T extends { stop(): Promise<unknown> }>(part: T): T => {
    started.unshift(part);
    return part;
  };
  const stop = async () => {
    for (const part of started.splice(0)) await part.stop();
  };
  try {
    const secrets = await loadStackSecrets(folder);
    say('starting Kafka, PostgreSQL and the identity provider');
    const idp = keep(
      await startIdentityProvider({
        port: settings.identityProviderPort,
        keyFile: join(folder, 'identity-provider-keys.json'),
        ...consoleRedirects(ports.approval),
      }),
    );
    const building = buildConsole({ cacheFolder: consoleCacheFolder });
    building.catch(() => {});
    const { kafkaBrokers, databases } = keep(
      await (openInfrastructure?.(secrets) ?? startInfrastructure({ settings, folder, secrets })),
    );
    say('starting the four services');
    const plan = {
      databases,
      kafkaBrokers,
      topicPrefix: settings.kafkaTopicPrefix,
      ports,
      issuer: idp.url,
      relaySecretKey: secrets.relaySecretKey,
      logSigningKeyFile: await ensureLogSigningKey(folder),
      privateHosts: [`127.0.0.1:${settings.demoDestinationPort}`],
      consoleDir: await building,
    };
    const services = keep(await startServices(plan, join(folder, 'logs')));
    say('preparing the demo: parties, notice, agreement approved by two people, tag');
    const demo = keep(
      await startDemo({
        settings,
        urls: services.urls,
        browserUrls: services.urls,
        issuer: idp.url,
        destinationUrl: `http://127.0.0.1:${settings.demoDestinationPort}`,
        signingSecret: secrets.signingSecret,
      }),
    );
    return {
      urls: {
        ...services.urls,
        console: `${services.urls.approval}/console/`,
        demoSite: demo.siteUrl,
        destination: demo.destinationUrl,
        issuer: idp.url,
      },
      kafkaBrokers,
      postgresUrl: withoutPassword(databases.approval.api),
      siteKey: demo.siteKey,
      firstEnded: services.firstEnded,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where each service listens. */
export const servicePorts = (settings: StackSettings): Record<ServiceName, number> => ({
  'consent-collector': settings.consentCollectorPort,
  'tag-relay': settings.tagRelayPort,
  'record-store': settings.recordStorePort,
  approval: settings.approvalPort,
});

/** All ports are looked at before anything starts, so that one clear line says which is taken. */
const ownPorts = (settings: StackSettings): [number, string][] => [
  [settings.demoSitePort, 'DEMO_SITE_PORT'],
  [settings.consentCollectorPort, 'CONSENT_COLLECTOR_PORT'],
  [settings.tagRelayPort, 'TAG_RELAY_PORT'],
  [settings.recordStorePort, 'RECORD_STORE_PORT'],
  [settings.approvalPort, 'APPROVAL_PORT'],
  [settings.identityProviderPort, 'IDENTITY_PROVIDER_PORT'],
  [settings.demoDestinationPort, 'DEMO_DESTINATION_PORT'],
];

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}
