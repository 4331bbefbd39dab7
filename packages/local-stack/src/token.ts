import { type ServiceName, serviceNames } from '@akashi/contracts';
import { clientToken } from './client-token.ts';
import { type DemoClientId, type DemoPersonId, demoClients, demoPeople } from './demo-people.ts';
import { signInAs } from './sign-in-as.ts';

/** `npm run token -- approver-1 approval` prints an access token, for use with curl while the local stack runs. */
async function main([who = '', service = '']: readonly string[]): Promise<void> {
  const known = [...Object.keys(demoPeople), ...Object.keys(demoClients)];
  if (!known.includes(who) || !serviceNames.some((name) => name === service)) {
    throw new Error(`say who (${known.join(', ')}) and for which service (${serviceNames.join(', ')})`);
  }
  const issuer = process.env.OIDC_ISSUER ?? `http://127.0.0.1:${process.env.IDENTITY_PROVIDER_PORT ?? 4105}`;
  const token = Object.hasOwn(demoPeople, who)
    ? await signInAs(issuer, who as DemoPersonId, service as ServiceName)
    : await clientToken(issuer, who as DemoClientId, service as ServiceName);
  console.log(token);
}

main(process.argv.slice(2)).catch((error: Error) => {
  const away = error.message === 'fetch failed';
  console.error(`akashi: ${away ? 'the identity provider does not answer; run "npm start" first' : error.message}`);
  process.exitCode = 1;
});
