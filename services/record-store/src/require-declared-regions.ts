import { ConfigError } from '@akashi/service-kit';
import { type Config, configSpec } from './config.ts';

const declared = ['databaseRegion', 'kafkaRegion', 'backupRegion', 'objectStorageRegion'] as const;

/**
 * Throws ConfigError, naming every one, if a place where data are kept is declared outside the data region: `jp` takes `jp` and
 * `jp-…`. These are the operator's declarations; where a server stands can't be seen from here.
 */
export function requireDeclaredRegions(config: Pick<Config, 'dataRegion' | (typeof declared)[number]>): void {
  const { dataRegion } = config;
  const faults = declared.flatMap((name) => {
    const region = config[name];
    if (region === undefined || region === dataRegion || region.startsWith(`${dataRegion}-`)) return [];
    return [
      `${configSpec[name].env}: declares ${region}, and AKASHI_DATA_REGION says that all data are kept in ${dataRegion}`,
    ];
  });
  if (faults.length > 0) throw new ConfigError(faults);
}
