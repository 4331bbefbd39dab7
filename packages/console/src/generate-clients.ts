import type { OpenAPI3 } from 'openapi-typescript';

/** The TypeScript types of a service's HTTP API, as the console's client knows it, from the service's OpenAPI document. */
export async function generateClient(service: string, document: object): Promise<string> {
  const { default: openapiTs, astToString } = await import('openapi-typescript');
  const nodes = await openapiTs(document as OpenAPI3, { alphabetize: false, exportType: false });
  return `// The HTTP API of ${service}: made by "npm run generate" from its OpenAPI document.\n\n${astToString(nodes)}`;
}

/** A module with every scope that a route of these services asks for: what the console asks the issuer for at sign-in. */
export function generateScopes(documents: Readonly<Record<string, object>>): string {
  const scopes = Object.entries(documents).map(([service, document]) => [service, scopesOf(document)]);
  const literal = JSON.stringify(Object.fromEntries(scopes), null, 2);
  return `// Made by "npm run generate" from the services' OpenAPI documents.\nexport const scopesOfServices = ${literal} as const;\n`;
}

function scopesOf(document: object): string[] {
  const { paths = {} } = document as {
    paths?: Record<string, Record<string, { security?: Record<string, string[]>[] }>>;
  };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return [
    ...new Set(operations.flatMap(({ security = [] }) => security.flatMap((each) => Object.values(each).flat()))),
  ].sort();
}
