import type { ConsoleConfiguration } from './console-configuration.ts';

/**
 * Headers of the console's page: its own scripts and styles, the issuer and the services it calls, and nothing else. The nonce is for the
 * style elements that the component library adds.
 */
export function consoleHeaders({ issuer, services }: ConsoleConfiguration): (nonce: string) => Record<string, string> {
  const called = [issuer, ...Object.values(services).map(({ url }) => url)].filter((url) => url !== null);
  const origins = [...new Set(called.map((url) => new URL(url).origin))].join(' ');
  return (nonce) => ({
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${origins}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
}
