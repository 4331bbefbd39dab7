import { codeSchema, ServiceError } from '@akashi/contracts';
import {
  actorOf,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { findTag, listTags } from '../store/tags.ts';
import { putTag } from './put-tag.ts';
import type { RouteParts } from './route-parts.ts';
import { shownTag, tagBodySchema, tagSchema } from './tag-body.ts';

/** What is sent where: a tag names a site's event, an agreement, a destination and the items it declares. */
export function tagRoutes(app: HttpServer, parts: RouteParts): void {
  const params = z.object({ tagId: codeSchema });
  const createdSchema = tagSchema.extend({
    signingSecret: z.string().optional().describe('Only when it was made now: keep it, it is not shown again'),
  });

  app.put(
    '/v1/tags/:tagId',
    {
      onRequest: requireScope('tags:write'),
      schema: {
        summary: 'Set what a tag does',
        params,
        body: tagBodySchema,
        response: { 200: createdSchema, 201: createdSchema },
      },
    },
    async (request, reply) => {
      const { status, body, replayed } = await putTag(request, parts);
      parts.publishSoon();
      if (replayed) reply.header('idempotency-replayed', 'true');
      return reply.code(status).send(body);
    },
  );

  app.get(
    '/v1/tags/:tagId',
    { onRequest: requireScope('tags:read'), schema: { summary: 'Show a tag', params, response: { 200: tagSchema } } },
    async (request) => {
      const { tenant } = actorOf(request);
      const { tagId } = request.params;
      const tag = await parts.api.tenantTransaction(tenant, (tx) => findTag(tx, tenant, tagId));
      if (!tag) throw new ServiceError({ code: 'not_found', message: `There is no tag ${tagId}` });
      return shownTag(tag);
    },
  );

  app.get(
    '/v1/tags',
    {
      onRequest: requireScope('tags:read'),
      schema: { summary: 'List tags', querystring: z.object(pageQuery), response: { 200: pageSchema(tagSchema) } },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor } = request.query;
      const [after] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [''];
      const rows = await parts.api.tenantTransaction(tenant, (tx) => listTags(tx, tenant, { after, limit }));
      return pageOf(rows.map(shownTag), limit, (tag) => [tag.tagId]);
    },
  );
}
