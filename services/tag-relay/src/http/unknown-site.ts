import { ServiceError } from '@akashi/contracts';

/** For a site id that the tenant has not, or not yet. */
export function unknownSite(siteId: string): ServiceError {
  const message = `There is no site ${siteId}: create it by POST /v1/sites at consent-collector; it may need a moment to arrive here`;
  return new ServiceError({
    code: 'unknown_site',
    message,
    details: [{ path: '/siteId', message, code: 'unknown_site' }],
  });
}
