export { ApiError, callApi } from './call-api.ts';
export { clientToken } from './client-token.ts';
export { ensureDatabases, migrateDatabases } from './databases.ts';
export { demoAgreement, demoNotice, demoParties, demoTag } from './demo-data.ts';
export {
  audienceOf,
  type DemoClientId,
  type DemoPersonId,
  demoClients,
  demoPassword,
  demoPeople,
  serviceScopes,
} from './demo-people.ts';
export { createDemoTokens, type DemoTokens } from './demo-tokens.ts';
export { type IdentityProviderOptions, startIdentityProvider } from './identity-provider.ts';
export { approve, newSigningSecret, seed } from './seed.ts';
export { type StackPlan, serviceEntry, serviceEnvironment, serviceNodeFlags } from './service-environment.ts';
export { signInAs } from './sign-in-as.ts';
export { readStackSettings } from './stack-settings.ts';
export { type RunningStack, startStack } from './start-stack.ts';
