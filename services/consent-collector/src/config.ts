import { type ConfigOf, commaList, commonConfig, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';

const url = z.url({ protocol: /^https?$/, message: 'is not an http or https URL' });
const perSecond = (fallback: number) => z.coerce.number().positive().default(fallback);

/** What this service can do; instances may share it out. */
const roles = ['http', 'project'] as const;

/** Every environment variable of the service. */
export const configSpec = {
  ...commonConfig('consent-collector'),
  roles: variable(
    'CONSENT_COLLECTOR_ROLES',
    commaList
      .pipe(z.array(z.enum(roles)).min(1))
      .default([...roles])
      .describe('Comma-separated: http (the API), project (consumers and outbox); by default both'),
  ),
  publicUrl: variable(
    'CONSENT_COLLECTOR_PUBLIC_URL',
    url.optional().describe('Where browsers reach this service; unset: the address it listens on'),
  ),
  relayUrl: variable(
    'CONSENT_COLLECTOR_RELAY_URL',
    url.optional().describe("Where tags send events when their site's configuration names no relay"),
  ),
  consentsPerSecondOfSite: variable(
    'CONSENT_COLLECTOR_CONSENTS_PER_SECOND_OF_SITE',
    perSecond(5_000).describe('Consents a second that one site may send to this instance; ten times as many at once'),
  ),
  requestsPerSecondOfAddress: variable(
    'CONSENT_COLLECTOR_REQUESTS_PER_SECOND_OF_ADDRESS',
    perSecond(500).describe(
      'Browser requests a second from one address, behind which many people may be; ten times as many at once',
    ),
  ),
  consentsPerSecondOfPrincipal: variable(
    'CONSENT_COLLECTOR_CONSENTS_PER_SECOND_OF_PRINCIPAL',
    perSecond(5).describe('Consents a second of one principal; ten times as many at once'),
  ),
  siteMaxAgeMs: variable(
    'CONSENT_COLLECTOR_SITE_MAX_AGE_MS',
    z.coerce
      .number()
      .int()
      .min(0)
      .max(5_000)
      .default(4_000)
      .describe("How long another instance's change of a site may go unnoticed here"),
  ),
};

export type Config = ConfigOf<typeof configSpec>;

/** The configuration from the environment; throws ConfigError naming every bad variable. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => loadConfig(configSpec, env);
