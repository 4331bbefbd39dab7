import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Pool } from 'undici';
import { isPrivateHostAllowed, isPublicAddress } from './destination-url.ts';

export interface DestinationPools {
  /** Connections to one origin; an address is looked up and checked whenever one is opened, and used for its whole life. */
  poolOf(origin: string): Pool;
  stop(): Promise<void>;
}

export interface PoolOptions {
  privateHosts: readonly string[];
  connectionsEach: number;
  connectTimeoutMs: number;
  /** Default 200: past it the least recently used is closed. */
  maxPools?: number;
}

/** Looks a name up and refuses it if any of its addresses is not public, so that no name can lead into the operator's network. */
const lookupPublic: LookupFunction = (hostname, options: LookupOptions, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const first = addresses[0];
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(Object.assign(new Error('a name with a private address'), { code: 'ADDRESS_NOT_PUBLIC' }), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** One pool of kept-alive connections an origin. */
export function destinationPools({
  privateHosts,
  connectionsEach,
  connectTimeoutMs,
  maxPools = 200,
}: PoolOptions): DestinationPools {
  const pools = new Map<string, Pool>();

  function open(origin: string): Pool {
    const lookup = isPrivateHostAllowed(new URL(origin), privateHosts) ? {} : { lookup: lookupPublic };
    return new Pool(origin, {
      connections: connectionsEach,
      pipelining: 1,
      allowH2: false,
      connect: { timeout: connectTimeoutMs, ...lookup },
      // The sender has a timer of its own for the whole request.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  return {
    poolOf(origin) {
      const known = pools.get(origin);
      const pool = known ?? open(origin);
      pools.delete(origin);
      pools.set(origin, pool);
      if (pools.size > maxPools) {
        const [oldest, unused] = pools.entries().next().value!;
        pools.delete(oldest);
        unused.close().catch(() => undefined);
      }
      return pool;
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}
