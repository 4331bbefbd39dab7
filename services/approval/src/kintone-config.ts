import { variable } from '@akashi/service-kit';
import { z } from 'zod';

const regionSchema = z.string().regex(/^[a-z0-9-]{1,63}$/, 'lower-case letters, digits and hyphens');
const count = (byDefault: number) => z.coerce.number().int().min(1).default(byDefault);

/** What the service must know to bridge to Kintone. */
export const kintoneConfig = {
  dataRegion: variable(
    'AKASHI_DATA_REGION',
    regionSchema.default('jp').describe('Where the operator declares that all data are kept'),
  ),
  kintoneRegion: variable(
    'AKASHI_KINTONE_REGION',
    regionSchema
      .optional()
      .describe(
        'Where Kintone keeps its data, as the operator declares; unset: no tenant may bridge to it; outside AKASHI_DATA_REGION the service refuses to start',
      ),
  ),
  kintonePollMs: variable(
    'APPROVAL_KINTONE_POLL_MS',
    count(60_000).describe("How often each tenant's Kintone is looked at; a webhook makes it sooner"),
  ),
  kintoneDailyCalls: variable(
    'APPROVAL_KINTONE_DAILY_CALLS',
    count(8_000).describe('Calls an app and day (Tokyo) that the bridge makes; Kintone takes 10,000 from everybody'),
  ),
  kintoneTimeoutMs: variable(
    'APPROVAL_KINTONE_TIMEOUT_MS',
    count(20_000).describe('How long Kintone may take to answer'),
  ),
};
