import { randomBytes } from 'node:crypto';
import { codeSchema, newEvent, ServiceError, siteChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import {
  type Answer,
  actorOf,
  answerOnce,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { eventSource } from '../domain/event-source.ts';
import type { Site } from '../domain/site.ts';
import { findSite, insertSite, listSites, lockSite, updateSite } from '../store/sites.ts';
import type { HttpParts } from './parts.ts';

const { schema: siteSchema } = siteChanged;
const fields = z.strictObject({
  name: siteSchema.shape.name,
  origins: siteSchema.shape.origins.refine((origins) => new Set(origins).size === origins.length, {
    error: 'must name each origin once',
  }),
});
const siteParams = z.object({ site: codeSchema.describe('The site id') });
type Fields = z.infer<ReturnType<typeof fields.partial>>;

/** The sites whose pages may carry the tag, and the origins that they are served from. */
export function siteRoutes(app: HttpServer, parts: HttpParts): void {
  const { api } = parts;

  app.post(
    '/v1/sites',
    {
      onRequest: requireScope('sites:write'),
      schema: {
        summary: 'Register a site; the answer holds its public site key',
        body: fields.extend({ siteId: codeSchema }),
        response: { 201: siteSchema },
      },
    },
    async (request, reply) => {
      const { tenant } = actorOf(request);
      await answerOnce({ request, reply, db: api }, async (tx): Promise<Answer> => {
        const changedAt = parts.now().toISOString();
        const site = { ...request.body, siteKey: newSiteKey(), revision: 1, changedAt };
        if (!(await insertSite(tx, tenant, site))) throw siteExists(site.siteId);
        await announce(tx, tenant, site);
        return { status: 201, body: site, headers: { location: `/v1/sites/${site.siteId}` } };
      });
      parts.publishSoon();
      return reply;
    },
  );

  changeRoutes(app, parts);
  readRoutes(app, parts);
}

function changeRoutes(app: HttpServer, parts: HttpParts): void {
  async function change({ request, reply, siteId, fields }: ChangeRequest): Promise<void> {
    const { tenant } = actorOf(request);
    let siteKey = '';
    await answerOnce({ request, reply, db: parts.api }, async (tx) => {
      const site = (await lockSite(tx, tenant, siteId)) ?? refuseUnknownSite(siteId);
      siteKey = site.siteKey;
      return changeSite(tx, { tenant, site, fields, now: parts.now() });
    });
    parts.sites.forget(siteKey);
    parts.publishSoon();
  }

  const changeSchema = { params: siteParams, response: { 200: siteSchema } };
  const onRequest = requireScope('sites:write');
  app.put(
    '/v1/sites/:site',
    { onRequest, schema: { ...changeSchema, summary: "Replace a site's name and origins", body: fields } },
    async (request, reply) => {
      await change({ request, reply, siteId: request.params.site, fields: request.body });
      return reply;
    },
  );
  app.patch(
    '/v1/sites/:site',
    { onRequest, schema: { ...changeSchema, summary: "Change a site's name or origins", body: fields.partial() } },
    async (request, reply) => {
      await change({ request, reply, siteId: request.params.site, fields: request.body });
      return reply;
    },
  );
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  app.get(
    '/v1/sites',
    {
      onRequest: requireScope('sites:read'),
      schema: { summary: 'The sites', querystring: z.object(pageQuery), response: { 200: pageSchema(siteSchema) } },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor } = request.query;
      const [after] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [''];
      const sites = await api.tenantTransaction(tenant, (tx) => listSites(tx, { tenant, after, limit }));
      return pageOf(sites, limit, ({ siteId }) => [siteId]);
    },
  );

  app.get(
    '/v1/sites/:site',
    {
      onRequest: requireScope('sites:read'),
      schema: { summary: 'One site', params: siteParams, response: { 200: siteSchema } },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const siteId = request.params.site;
      return (await api.tenantTransaction(tenant, (tx) => findSite(tx, tenant, siteId))) ?? refuseUnknownSite(siteId);
    },
  );
}

interface ChangeRequest {
  request: FastifyRequest;
  reply: FastifyReply;
  siteId: string;
  fields: Fields;
}

interface Change {
  tenant: string;
  site: Site;
  fields: Fields;
  now: Date;
}

async function changeSite(tx: Tx, { tenant, site, fields, now }: Change): Promise<Answer> {
  const { name = site.name, origins = site.origins } = fields;
  if (name === site.name && JSON.stringify(origins) === JSON.stringify(site.origins))
    return { status: 200, body: site };
  const changed = { ...site, name, origins, revision: site.revision + 1, changedAt: now.toISOString() };
  await updateSite(tx, tenant, changed);
  await announce(tx, tenant, changed);
  return { status: 200, body: changed };
}

async function announce(tx: Tx, tenant: string, site: Site): Promise<void> {
  const time = new Date(site.changedAt);
  await putInOutbox(tx, [newEvent(siteChanged, { source: eventSource, tenant, data: site, time })]);
}

/** Public, but not to be guessed: 128 random bits. */
const newSiteKey = () => `site_${randomBytes(16).toString('base64url')}`;

/** Throws 'not_found': the tenant has no site of that id. */
export function refuseUnknownSite(siteId: string): never {
  throw new ServiceError({ code: 'not_found', message: `There is no site ${siteId}: register it with POST /v1/sites` });
}

function siteExists(siteId: string): ServiceError {
  const message = `There is a site ${siteId} already: change it with PUT /v1/sites/${siteId}`;
  return new ServiceError({
    code: 'site_exists',
    message,
    details: [{ path: '/siteId', message, code: 'site_exists' }],
  });
}
