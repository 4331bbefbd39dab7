import { ConfigError, isPrivateHostAllowed } from '@akashi/service-kit';
import { kintoneConfig } from '../kintone-config.ts';

/** What names a tenant's token, so that a ciphertext moved to another row does not open. */
export const kintoneContext = (tenant: string) => `${tenant}:kintone`;

interface Declared {
  dataRegion: string;
  kintoneRegion: string | undefined;
}

/** Throws ConfigError if the operator declares Kintone outside the data region: `jp` takes `jp` and `jp-…`. */
export function requireKintoneRegion({ dataRegion, kintoneRegion }: Declared): void {
  if (kintoneRegion === undefined || kintoneRegion === dataRegion || kintoneRegion.startsWith(`${dataRegion}-`)) return;
  const { env } = kintoneConfig.kintoneRegion;
  throw new ConfigError([
    `${env}: declares ${kintoneRegion}, and AKASHI_DATA_REGION says that all data are kept in ${dataRegion}`,
  ]);
}

const domains = ['.cybozu.com', '.kintone.com', '.cybozu.cn'];

/** Why a URL is no Kintone to send cases to, or undefined: only Cybozu's own domains, so that none leads into the operator's network. */
export function refuseKintoneUrl(text: string, privateHosts: readonly string[]): string | undefined {
  const url = URL.parse(text);
  if (url?.username !== '' || url.pathname !== '/' || url.search !== '') return 'must be https://<name>.cybozu.com';
  if (isPrivateHostAllowed(url, privateHosts)) return undefined;
  const isCybozu = url.protocol === 'https:' && url.port === '' && domains.some((end) => url.hostname.endsWith(end));
  return isCybozu ? undefined : 'must be https:// and a name under cybozu.com, kintone.com or cybozu.cn';
}
