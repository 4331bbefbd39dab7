import type { IdentityProviderOptions } from './identity-provider.ts';

/** The origins of the console, which approval serves: this machine has two names. */
export const consoleOrigins = (approvalPort: number): string[] =>
  ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${approvalPort}`);

/** Where the identity provider may send the people of the console. */
export function consoleRedirects(
  approvalPort: number,
): Required<Pick<IdentityProviderOptions, 'redirectUris' | 'postLogoutRedirectUris'>> {
  const pages = consoleOrigins(approvalPort).map((origin) => `${origin}/console/`);
  return { redirectUris: pages.map((page) => `${page}signed-in`), postLogoutRedirectUris: pages };
}
