export { buildConsole } from './build-console.ts';
export { generateClient, generateScopes } from './generate-clients.ts';
