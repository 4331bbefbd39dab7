import { type ConfigOf, commonConfig, loadConfig } from '@akashi/service-kit';

/** Every environment variable of the service. */
export const configSpec = commonConfig('approval');

export type Config = ConfigOf<typeof configSpec>;

/** The configuration from the environment; throws ConfigError naming every bad variable. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => loadConfig(configSpec, env);
