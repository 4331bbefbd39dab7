import { envPrefix, variable } from '@akashi/service-kit';
import { z } from 'zod';

type Other = 'consent-collector' | 'tag-relay' | 'record-store';

const urlOf = (service: Other) =>
  variable(
    `${envPrefix(service)}_PUBLIC_URL`,
    z
      .url({ message: 'is not a URL' })
      .optional()
      .describe(`Where a browser reaches ${service}; unset: the console goes without it`),
  );
const audienceOf = (service: Other) =>
  variable(
    `${envPrefix(service)}_AUDIENCE`,
    z.string().default(`akashi:${service}`).describe(`Audience of ${service}'s tokens, as that service has it`),
  );

/** What the service must know to serve the console. */
export const consoleConfig = {
  consoleDir: variable(
    'APPROVAL_CONSOLE_DIR',
    z.string().optional().describe("Folder of the built console, served under /console/; unset: it isn't served"),
  ),
  consoleClientId: variable(
    'APPROVAL_CONSOLE_CLIENT_ID',
    z.string().default('akashi-console').describe("The console's client at the issuer: public, code flow with PKCE"),
  ),
  collectorUrl: urlOf('consent-collector'),
  relayUrl: urlOf('tag-relay'),
  recordStoreUrl: urlOf('record-store'),
  collectorAudience: audienceOf('consent-collector'),
  relayAudience: audienceOf('tag-relay'),
  recordStoreAudience: audienceOf('record-store'),
};
