import { loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';
import { consoleRedirects } from './console-addresses.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { serviceUrls } from './service-environment.ts';
import { loadStackSecrets } from './stack-secrets.ts';
import { readStackSettings } from './stack-settings.ts';
import { startDemo } from './start-demo.ts';
import { servicePorts } from './start-stack.ts';

const host = (name: string, what: string) =>
  variable(name, z.string().default('127.0.0.1').describe(`Host by which ${what}`));

/** The demo beside services that run elsewhere, as docker-compose.yml has it: identity provider, destination, data and site. */
async function main(): Promise<void> {
  const settings = readStackSettings(process.env);
  const { folder, destinationHost, ...hosts } = loadConfig(
    {
      folder: variable('DEMO_FOLDER', z.string().min(1).describe('Where the demo keeps its keys and secrets')),
      destinationHost: host('DEMO_DESTINATION_HOST', 'tag-relay reaches the demo destination'),
      'consent-collector': host('CONSENT_COLLECTOR_HOST', 'the demo reaches consent-collector'),
      'tag-relay': host('TAG_RELAY_HOST', 'the demo reaches tag-relay'),
      'record-store': host('RECORD_STORE_HOST', 'the demo reaches record-store'),
      approval: host('APPROVAL_HOST', 'the demo reaches approval'),
    },
    process.env,
  );
  const ports = servicePorts(settings);
  const idp = await startIdentityProvider({
    port: settings.identityProviderPort,
    keyFile: `${folder}/identity-provider-keys.json`,
    ...consoleRedirects(ports.approval),
  });
  const { signingSecret } = await loadStackSecrets(folder);
  const demo = await startDemo({
    settings,
    urls: {
      'consent-collector': `http://${hosts['consent-collector']}:${ports['consent-collector']}`,
      'tag-relay': `http://${hosts['tag-relay']}:${ports['tag-relay']}`,
      'record-store': `http://${hosts['record-store']}:${ports['record-store']}`,
      approval: `http://${hosts.approval}:${ports.approval}`,
    },
    browserUrls: serviceUrls(ports),
    issuer: idp.url,
    destinationUrl: `http://${destinationHost}:${settings.demoDestinationPort}`,
    signingSecret,
  });
  console.log(`akashi: the demo is ready at ${demo.siteUrl}`);
  const stop = async () => {
    await demo.stop();
    await idp.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
