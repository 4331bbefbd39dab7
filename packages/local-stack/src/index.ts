export { clientToken } from './client-token.ts';
export {
  audienceOf,
  type DemoClientId,
  type DemoPersonId,
  demoClients,
  demoPassword,
  demoPeople,
  serviceScopes,
} from './demo-people.ts';
export { type IdentityProviderOptions, startIdentityProvider } from './identity-provider.ts';
export { signInAs } from './sign-in-as.ts';
