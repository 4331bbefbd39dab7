import {
  codeSchema,
  contentHash,
  newEvent,
  noticeContentSchema,
  noticePublished,
  ServiceError,
} from '@akashi/contracts';
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
import { z } from 'zod';
import { eventSource } from '../domain/event-source.ts';
import { checkNotice } from '../domain/notice.ts';
import { findNotices, insertNotice, latestNotice, listNotices, lockNotice } from '../store/notices.ts';
import { findPartyName } from '../store/parties.ts';
import type { HttpParts } from './parts.ts';

const publicationSchema = z.strictObject({
  noticeId: codeSchema,
  content: noticeContentSchema.omit({ recipient: true }).extend({ recipientPartyId: codeSchema }).strict(),
});
type Publication = z.infer<typeof publicationSchema>;

const { schema: noticeSchema } = noticePublished;
const noticeParams = z.object({ noticeId: codeSchema });

/** The versioned texts that people are shown. A version never changes once it is published. */
export function noticeRoutes(app: HttpServer, parts: HttpParts): void {
  const { api } = parts;

  app.post(
    '/v1/notices',
    {
      onRequest: requireScope('notices:write'),
      schema: {
        summary:
          'Publish the next version of a notice; the same content again answers 200 with the version that has it',
        body: publicationSchema,
        response: { 200: noticeSchema, 201: noticeSchema },
      },
    },
    async (request, reply) => {
      const { tenant } = actorOf(request);
      checkNotice(request.body.content);
      await answerOnce({ request, reply, db: api }, (tx) =>
        publishNotice(tx, { tenant, now: parts.now(), publication: request.body }),
      );
      parts.publishSoon();
      return reply;
    },
  );

  readRoutes(app, parts);
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  app.get(
    '/v1/notices',
    {
      onRequest: requireScope('notices:read'),
      schema: {
        summary: 'The latest version of each notice',
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(noticeSchema) },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor } = request.query;
      const [after] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [''];
      const notices = await api.tenantTransaction(tenant, (tx) => listNotices(tx, { tenant, after, limit }));
      return pageOf(notices, limit, ({ noticeId }) => [noticeId]);
    },
  );

  app.get(
    '/v1/notices/:noticeId',
    {
      onRequest: requireScope('notices:read'),
      schema: { summary: 'The latest version of a notice', params: noticeParams, response: { 200: noticeSchema } },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { noticeId } = request.params;
      const notice = await api.tenantTransaction(tenant, (tx) => latestNotice(tx, tenant, noticeId));
      return notice ?? refuseUnknown(`notice ${noticeId}`);
    },
  );

  app.get(
    '/v1/notices/:noticeId/versions/:version',
    {
      onRequest: requireScope('notices:read'),
      schema: {
        summary: 'One version of a notice',
        params: noticeParams.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) }),
        response: { 200: noticeSchema },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const [notice] = await api.tenantTransaction(tenant, (tx) => findNotices(tx, tenant, [request.params]));
      return notice ?? refuseUnknown(`version ${request.params.version} of notice ${request.params.noticeId}`);
    },
  );
}

interface Publish {
  tenant: string;
  now: Date;
  publication: Publication;
}

async function publishNotice(tx: Tx, { tenant, now, publication }: Publish): Promise<Answer> {
  const { noticeId } = publication;
  const { recipientPartyId: partyId, ...text } = publication.content;
  const partyName = (await findPartyName(tx, tenant, partyId)) ?? refuseUnknownParty(partyId);
  const content = { ...text, recipient: { partyId, partyName } };
  await lockNotice(tx, tenant, noticeId);
  const latest = await latestNotice(tx, tenant, noticeId);
  if (latest !== undefined && contentHash(latest.content) === contentHash(content))
    return { status: 200, body: latest };
  const version = (latest?.version ?? 0) + 1;
  const hash = contentHash({ noticeId, version, content });
  const notice = { noticeId, version, contentHash: hash, content, publishedAt: now.toISOString() };
  await insertNotice(tx, tenant, notice);
  await putInOutbox(tx, [newEvent(noticePublished, { source: eventSource, tenant, data: notice, time: now })]);
  return { status: 201, body: notice, headers: { location: `/v1/notices/${noticeId}/versions/${version}` } };
}

function refuseUnknownParty(partyId: string): never {
  const message = `no party ${partyId} is known here: make it with POST /v1/parties at the approval service first; it may take a moment to arrive`;
  throw new ServiceError({
    code: 'unknown_party',
    message: `The notice names a recipient that is unknown: ${message}`,
    details: [{ path: '/content/recipientPartyId', message, code: 'unknown_party' }],
  });
}

function refuseUnknown(what: string): never {
  throw new ServiceError({ code: 'not_found', message: `There is no ${what}` });
}
