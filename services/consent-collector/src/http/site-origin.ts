import { ServiceError } from '@akashi/contracts';
import type { AllowsOrigin } from '@akashi/service-kit';
import type { KnownSite } from '../domain/site.ts';
import type { HttpParts } from './parts.ts';

/** The site of a public key. Throws 'unknown_site_key'. */
export function knownSite({ sites }: Pick<HttpParts, 'sites'>, siteKey: string): KnownSite | Promise<KnownSite> {
  const site = sites.get(siteKey);
  return site instanceof Promise ? site.then(orUnknown) : orUnknown(site);
}

function orUnknown(site: KnownSite | undefined): KnownSite {
  if (site !== undefined) return site;
  const message = 'is no site key that this service gave out: take the siteKey of GET /v1/sites/{siteId}';
  throw new ServiceError({
    code: 'unknown_site_key',
    message: `The site key in the path ${message}`,
    details: [{ path: '/siteKey', message }],
  });
}

/** Throws 'origin_not_allowed' unless `origin` is one of the site's. `undefined` passes only where `required` is false. */
export function checkOrigin(site: KnownSite, origin: string | undefined, { required }: { required: boolean }): void {
  if (origin === undefined ? !required : site.origins.has(origin)) return;
  const what = origin === undefined ? 'There is no Origin header' : "The page's origin is not one of the site's";
  throw new ServiceError({
    code: 'origin_not_allowed',
    message: `${what}: call from a page of an origin in the site's "origins" (PUT /v1/sites/{siteId})`,
    details: [{ path: '/origin', message: `must be one of the site's origins`, code: 'origin_not_allowed' }],
  });
}

/** CORS for exactly the origins of the site whose key is the path's first parameter, and for the console's. */
export function siteOrigins(
  { sites, corsOrigins }: Pick<HttpParts, 'sites' | 'corsOrigins'>,
  param: string,
): AllowsOrigin {
  return (origin, request) => {
    if (corsOrigins.includes(origin)) return true;
    const siteKey = (request.params as Record<string, string>)[param] ?? '';
    const site = sites.get(siteKey);
    if (!(site instanceof Promise)) return site?.origins.has(origin) ?? false;
    return site.then(
      (found) => found?.origins.has(origin) ?? false,
      // The handler meets the same failure, and answers it.
      () => false,
    );
  };
}
