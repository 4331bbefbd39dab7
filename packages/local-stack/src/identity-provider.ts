import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { demoPassword, demoPeople } from './demo-people.ts';
import { listen, type RunningServer } from './listen.ts';
import { loginPage } from './login-page.ts';
import { providerConfiguration } from './provider-configuration.ts';
import { loadProviderKeys } from './provider-keys.ts';
import { signInRedirect } from './sign-in-as.ts';

export interface IdentityProviderOptions {
  /** 0 for any free port. */
  port: number;
  /** Where the keys are kept; made at the first start. */
  keyFile: string;
  /** Where people may be sent back to, besides the one that `signInAs` uses. */
  redirectUris?: string[];
  postLogoutRedirectUris?: string[];
}

/**
 * Starts the demo's OpenID provider on 127.0.0.1: client credentials for the backends, authorization code with PKCE for people.
 * Its `url` is the issuer. Tokens that it gave stay valid over a restart on the same port.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<RunningServer> {
  const keys = await loadProviderKeys(options.keyFile);
  const server = createServer();
  const running = await listen(server, options.port, 'the identity provider', 'IDENTITY_PROVIDER_PORT');
  const redirectUris = [signInRedirect(running.url), ...(options.redirectUris ?? [])];
  const { postLogoutRedirectUris = [] } = options;
  const provider = new Provider(running.url, providerConfiguration(keys, { redirectUris, postLogoutRedirectUris }));
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      logIn(provider, request, response).catch(() =>
        response.writeHead(400).end('This log-in has expired; start again.'),
      );
    } else {
      void callback(request, response);
    }
  });
  return running;
}

async function logIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const form = request.method === 'POST' ? new URLSearchParams(await readForm(request)) : undefined;
  const person = form?.get('person') ?? '';
  if (form?.get('password') === demoPassword && Object.hasOwn(demoPeople, person)) {
    await provider.interactionFinished(request, response, { login: { accountId: person } });
    return;
  }
  response.writeHead(form ? 401 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http:; frame-ancestors 'none'",
  });
  response.end(loginPage(uid, form !== undefined));
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 4_096) throw new Error('the log-in form is too long');
  }
  return text;
}
