import { type ConfigOf, commonConfig, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';
import { consoleConfig } from './console-config.ts';

/** Every environment variable of the service. */
export const configSpec = {
  ...commonConfig('approval'),
  ...consoleConfig,
  deadlineEveryMs: variable(
    'APPROVAL_DEADLINE_EVERY_MS',
    z.coerce
      .number()
      .int()
      .min(10)
      .default(60_000)
      .describe('How often steps that fall due or are overdue are looked for'),
  ),
};

export type Config = ConfigOf<typeof configSpec>;

/** The configuration from the environment; throws ConfigError naming every bad variable. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => loadConfig(configSpec, env);
