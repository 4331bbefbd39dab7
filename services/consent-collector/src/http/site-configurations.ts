import { codeSchema, type ErrorDetail, ServiceError, siteKeySchema } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Answer, actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languages, type SiteConfiguration } from '../domain/site.ts';
import { findNotices } from '../store/notices.ts';
import { findConfiguration, insertConfiguration } from '../store/site-configurations.ts';
import { lockSite } from '../store/sites.ts';
import type { HttpParts } from './parts.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';
import { knownSite, siteOrigins } from './site-origin.ts';
import { refuseUnknownSite } from './sites.ts';

const configurationSchema = z.strictObject({
  notices: z
    .array(z.strictObject({ noticeId: codeSchema, version: z.int().min(1).max(2_147_483_647) }))
    .min(1)
    .max(50)
    .describe('In the order that the tag shows them'),
  languages: z
    .array(z.enum(languages))
    .min(1)
    .refine((list) => new Set(list).size === list.length, { error: 'must name each language once' })
    .describe('The first is the default'),
  relayUrl: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .max(2_048)
    .optional(),
});
const answerSchema = z.object({
  siteId: z.string(),
  revision: z.number().int(),
  notices: z.array(z.object({ noticeId: z.string(), version: z.number().int() })),
  languages: z.array(z.enum(languages)),
  relayUrl: z.string().nullable(),
  configuredAt: z.string(),
});
const publicParams = z.object({ site: siteKeySchema.describe('The public site key') });

/** Short, so that a new notice version is soon shown; the ETag keeps asking cheap. */
const cacheControl = 'public, max-age=60';

/** What a site's tag shows: set by token, read by browsers. */
export function siteConfigurationRoutes(app: HttpServer, parts: HttpParts): void {
  const allowsOrigin = siteOrigins(parts, 'site');

  app.put(
    '/v1/sites/:site/configuration',
    {
      onRequest: requireScope('sites:write'),
      schema: {
        summary: "Name the notice versions that the site's tag shows",
        params: z.object({ site: codeSchema.describe('The site id') }),
        body: configurationSchema,
        response: { 200: answerSchema },
      },
    },
    async (request, reply) => {
      const { tenant } = actorOf(request);
      const siteId = request.params.site;
      let siteKey = '';
      await answerOnce({ request, reply, db: parts.api }, async (tx): Promise<Answer> => {
        siteKey = ((await lockSite(tx, tenant, siteId)) ?? refuseUnknownSite(siteId)).siteKey;
        return { status: 200, body: await configure(tx, { tenant, siteId, wanted: request.body, now: parts.now() }) };
      });
      parts.siteFiles.forget(siteKey);
      return reply;
    },
  );

  const sendFile = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { name, type }: { name: keyof SiteFiles; type: string },
  ) => {
    const { site: siteKey } = request.params as z.infer<typeof publicParams>;
    await knownSite(parts, siteKey);
    const files = (await parts.siteFiles.get(siteKey)) ?? refuseUnconfigured();
    return send(request, reply, { file: files[name], type });
  };

  app.get(
    '/v1/sites/:site/configuration',
    { config: { allowsOrigin }, schema: { summary: 'What the tag of a site shows (browser)', params: publicParams } },
    (request, reply) => sendFile(request, reply, { name: 'configuration', type: 'application/json; charset=utf-8' }),
  );
  app.get(
    '/v1/sites/:site/tag.js',
    {
      config: { allowsOrigin },
      schema: { summary: 'The tag of a site, to be loaded by its pages', params: publicParams },
    },
    (request, reply) => sendFile(request, reply, { name: 'script', type: 'text/javascript; charset=utf-8' }),
  );
}

interface Configure {
  tenant: string;
  siteId: string;
  wanted: z.infer<typeof configurationSchema>;
  now: Date;
}

/** Answers with the latest revision, a new one unless nothing would change. */
async function configure(tx: Tx, { tenant, siteId, wanted, now }: Configure): Promise<SiteConfiguration> {
  const { notices: refs, languages, relayUrl = null } = wanted;
  const notices = await findNotices(tx, tenant, refs);
  const details = refs.flatMap(({ noticeId, version }, index): ErrorDetail[] => {
    const path = `/notices/${index}`;
    const notice = notices[index];
    if (notice === undefined) {
      const message = `there is no version ${version} of a notice ${noticeId}: publish it with POST /v1/notices`;
      return [{ path: `${path}/version`, message, code: 'unknown_notice_version' }];
    }
    // Two texts for one recipient and purpose would let one click both grant and refuse it.
    const { recipient, purposeCode } = notice.content;
    const isRepeated = notices
      .slice(0, index)
      .some((n) => n?.content.recipient.partyId === recipient.partyId && n.content.purposeCode === purposeCode);
    const message = `asks for ${recipient.partyId} and ${purposeCode} a second time: name one notice for each recipient and purpose`;
    return isRepeated ? [{ path, message, code: 'repeated_purpose' }] : [];
  });
  const [first] = details;
  if (first !== undefined)
    throw new ServiceError({ code: first.code!, message: `${first.path}: ${first.message}`, details });
  const latest = await findConfiguration(tx, tenant, siteId);
  const same = (c: SiteConfiguration) =>
    JSON.stringify([c.notices.map((n) => [n.noticeId, n.version]), c.languages, c.relayUrl]);
  const configuration = {
    siteId,
    revision: (latest?.revision ?? 0) + 1,
    notices: refs,
    languages,
    relayUrl,
    configuredAt: now.toISOString(),
  };
  if (latest !== undefined && same(latest) === same(configuration)) return latest;
  await insertConfiguration(tx, tenant, configuration);
  return configuration;
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, type }: { file: SiteFile; type: string },
): FastifyReply {
  reply.header('etag', file.etag).header('cache-control', cacheControl);
  if (hasEtag(request.headers['if-none-match'], file.etag)) return reply.code(304).send();
  return reply.type(type).header('x-content-type-options', 'nosniff').send(file.text);
}

/** If-None-Match compares weakly (RFC 9110 13.1.2): a proxy that compresses makes our ETag weak. */
function hasEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => ['*', etag].includes(part.trim().replace(/^W\//, '')));
}

function refuseUnconfigured(): never {
  throw new ServiceError({
    code: 'site_not_configured',
    message: 'The site shows no notices yet: name them with PUT /v1/sites/{siteId}/configuration',
  });
}
