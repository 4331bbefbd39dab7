import type { ServiceName } from '@akashi/contracts';
import { createDemoBackend } from './demo-backend.ts';
import { startDemoDestination } from './demo-destination.ts';
import { startDemoSite } from './demo-site.ts';
import { createDemoTokens } from './demo-tokens.ts';
import { seed } from './seed.ts';
import type { StackSettings } from './stack-settings.ts';

export interface RunningDemo {
  siteUrl: string;
  destinationUrl: string;
  siteKey: string;
  stop(): Promise<void>;
}

interface DemoOptions {
  settings: Pick<StackSettings, 'demoSitePort' | 'demoDestinationPort'>;
  /** Of the running services, as this process reaches them. */
  urls: Record<ServiceName, string>;
  /** The same as a browser reaches them. */
  browserUrls: Record<ServiceName, string>;
  issuer: string;
  /** The destination as tag-relay reaches it. */
  destinationUrl: string;
  signingSecret: string;
}

/** The demo beside running services: destination, data through the services' own APIs, and the site. */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { settings, urls, browserUrls, issuer, signingSecret } = options;
  const destination = await startDemoDestination({ port: settings.demoDestinationPort, signingSecret });
  try {
    const tokens = createDemoTokens(issuer);
    const { siteKey } = await seed({
      urls,
      relayUrl: browserUrls['tag-relay'],
      backend: (service) => tokens.client('provider-backend', service),
      person: tokens.person,
      demoSiteOrigins: ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${settings.demoSitePort}`),
      destinationUrl: `${options.destinationUrl}/akashi`,
      signingSecret,
    });
    const site = await startDemoSite({
      port: settings.demoSitePort,
      tagUrl: `${browserUrls['consent-collector']}/v1/sites/${siteKey}/tag.js`,
      destinationUrl: destination.url,
      backend: createDemoBackend({ urls, ...tokens }),
    });
    const stop = async () => {
      await site.stop();
      await destination.stop();
    };
    return { siteUrl: site.url, destinationUrl: destination.url, siteKey, stop };
  } catch (error) {
    await destination.stop();
    throw error;
  }
}
