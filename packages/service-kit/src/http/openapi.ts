import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { RouteOptions } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { requiredScopes } from '../auth/require-scope.ts';
import type { HttpServer } from './http-server.ts';
import { problemSchema } from './problem.ts';

type JsonDocument = Record<string, unknown>;

const transform = createJsonSchemaTransform({});

/** Collects the routes into `/openapi.json` (OpenAPI 3.1) and shows them at `/docs`; MUST be awaited before routes are added. */
export async function describeRoutes(
  app: HttpServer,
  { service, version }: { service: string; version: string },
): Promise<void> {
  app.addHook('onRoute', addSecurity);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `Akashi ${service}`, version },
      components: {
        securitySchemes: {
          accessToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: `Audience: akashi:${service}`,
          },
        },
      },
    },
    // A route without a schema of ours gets one, so that every operation lists the problem document.
    transform: (input) => {
      const { body, ...rest } = withProblemAnswers(input.schema ?? {}) as { body?: unknown };
      const describe = (part: object) => transform({ ...input, schema: part } as never);
      if (!isByMediaType(body)) return describe(body === undefined ? rest : { ...rest, body });
      const { schema, url } = describe(rest);
      const content = Object.entries(body.content).map(([type, each]) => [
        type,
        { schema: (describe({ body: each.schema }).schema as { body: object }).body },
      ]);
      return { schema: { ...schema, body: { content: Object.fromEntries(content) } } as never, url };
    },
    transformObject: (document) => withJsonValue((document as { openapiObject: JsonDocument }).openapiObject) as never,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** The OpenAPI document of a server that doesn't listen and whose dependencies needn't exist. */
export async function openApiDocument(app: HttpServer): Promise<JsonDocument> {
  await app.ready();
  return app.swagger() as unknown as JsonDocument;
}

const jsonValue = 'schema0';

/** `z.json()` is the only schema that refers to itself; the transform refers to it by this name and leaves it undefined. */
function withJsonValue(document: JsonDocument): JsonDocument {
  if (!JSON.stringify(document).includes(`#/components/schemas/${jsonValue}"`)) return document;
  const components = document.components as { schemas?: object };
  const schemas = { ...components.schemas, [jsonValue]: { description: 'Any JSON value' } };
  return { ...document, components: { ...components, schemas } };
}

/** A body of several media types, each with a schema of its own, which the transform knows for answers only. */
function isByMediaType(body: unknown): body is { content: Record<string, { schema: unknown }> } {
  return typeof body === 'object' && body !== null && 'content' in body && !('_zod' in body);
}

function addSecurity(route: RouteOptions): void {
  const scopes = requiredScopes([route.onRequest, route.preHandler].flat());
  if (scopes === undefined) return;
  route.schema = { ...route.schema, security: [{ accessToken: scopes }] };
}

function withProblemAnswers(schema: object): object {
  if ('hide' in schema) return schema;
  const answers = 'response' in schema ? (schema.response as object) : {};
  const problem = {
    description: 'Problem details',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  return { ...schema, response: { ...answers, default: problem } };
}
